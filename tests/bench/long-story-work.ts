import { annotations } from '../../lib/export/annotations';
import { csv } from '../../lib/export/csv';
import { listedStory } from '../../lib/export/listed-story';
import { subjectOf } from '../../lib/export/subject';
import { scene } from '../../lib/scene/scene';
import { timeline } from '../../lib/scene/timeline';
import { readCountryFacts } from '../../lib/server/basemap-files';
import { compileSources, storySources } from '../../lib/server/shelf/story-sources';
import type { Story } from '../../lib/story/story';
import { defaultView } from '../../lib/view/fields';
import { parseView } from '../../lib/view/parse-view';

const TURNS = 7;

/** CPU milliseconds of what a server does with a whole story, the least of some turns. */
export async function longStoryWork(made: { slug: string; files: Record<string, string> }) {
  const files = new Map(Object.entries(made.files).map(([name, text]) => [name, Buffer.from(text)]));
  const compile = async (): Promise<Story> => {
    const compiled = await compileSources(made.slug, storySources(files), readCountryFacts);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error[0]));
    return compiled.value;
  };
  const story = await compile();
  const view = { ...defaultView(story), layers: story.layers.map(({ id }) => id) };
  const subject = () => subjectOf(story, parseView('', story), 'https://maps.example.org');
  return {
    compiling: await cpuOf(compile),
    'the scene': await cpuOf(() => scene(story, view)),
    'the timeline': await cpuOf(() => timeline(story, null, false)),
    'its entry in lists': await cpuOf(() => listedStory(story)),
    annotations: await cpuOf(() => annotations(subject())),
    CSV: await cpuOf(() => csv(subject())),
  };
}

async function cpuOf(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    const begun = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
