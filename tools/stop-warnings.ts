import { quoted } from '../lib/compile/issue';
import { unnamedAtStops } from '../lib/picture/unnamed-at-stops';
import { pictureBase } from '../lib/server/picture-base';
import type { Story } from '../lib/story/story';
import { BORDERS } from '../lib/story/view';

/** A line for each stop and window whose map leaves out what the stop speaks of. No problem: the story can be published. */
export async function stopWarnings(story: Story): Promise<string[]> {
  const found = [];
  for (const borders of BORDERS) {
    const stops = story.stops.filter(({ view }) => view.borders === borders);
    if (stops.length > 0)
      found.push(...unnamedAtStops(story, stops, await pictureBase(borders, Object.keys(story.countries))));
  }
  return found.map(({ stop, window, names, elsewhere }) => {
    const where = `story.json stops[${story.stops.indexOf(stop)}] ${quoted(stop.id)}`;
    const what = elsewhere ? 'shows nothing of what it speaks of' : 'does not name';
    return `${where}: warning: in a window ${window} wide its map ${what}: ${names.join(', ')} [stop-unnamed]`;
  });
}
