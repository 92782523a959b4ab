import { placesOf } from '../lib/compile/place-issues';
import { unnamedAtStops } from '../lib/picture/unnamed-at-stops';
import { unseenInFirstView } from '../lib/picture/unseen-in-first-view';
import { drawWithFonts } from '../lib/server/draw-with-fonts';
import { pictureBase } from '../lib/server/picture-base';
import type { Story } from '../lib/story/story';
import { BORDERS } from '../lib/story/view';

/** A line where most of what a story's first view has marks of is out of sight. No problem: the story can be published. */
export function firstViewWarnings(story: Story, storyJson: string): string[] {
  const names = unseenInFirstView(story);
  if (names.length === 0) return [];
  const [where] = placesOf(['defaults.camera'], storyJson);
  return [`${where}: warning: most of what this view has marks of is out of sight: ${names.join(', ')} [out-of-sight]`];
}

/** A line for each stop and window whose map leaves out what the stop speaks of. No problem: the story can be published. */
export async function stopWarnings(story: Story, storyJson: string): Promise<string[]> {
  const found = [];
  for (const borders of BORDERS) {
    const stops = story.stops.filter(({ view }) => view.borders === borders);
    if (stops.length === 0) continue;
    const base = await pictureBase(borders, Object.keys(story.countries));
    const unnamed = await drawWithFonts(story.lang, (fonts) => unnamedAtStops(story, stops, { ...base, fonts }));
    found.push(...unnamed);
  }
  const places = placesOf(
    found.map(({ stop }) => `stops[${story.stops.indexOf(stop)}]`),
    storyJson,
  );
  return found.map(({ window, names, elsewhere }, index) => {
    const where = places[index];
    const what = elsewhere ? 'leaves out of sight most of what it speaks of' : 'does not name';
    return `${where}: warning: in a window ${window} wide its map ${what}: ${names.join(', ')} [stop-unnamed]`;
  });
}
