import type { Story } from '../../lib/story/story';
import type { View } from '../../lib/story/view';
import { defaultView } from '../../lib/view/fields';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';

export const STORIES = ['putin-in-tajikistan-2025', 'remittances-central-asia'] as const;

export interface TrueView {
  readonly name: string;
  readonly view: View;
  /** Canonical query. */
  readonly query: string;
  /** What it speaks of has been chosen by somebody: at a stop by the editor, in a selection by the reader. */
  readonly chosen: boolean;
}

/** Around the places of both stories, from the world to a town. */
const CAMERAS = [
  '2/45/62',
  '2.5/45/62',
  '3/45/62',
  '3/46/76',
  '4/45/60',
  '4/40/66',
  '5/41/45.5',
  '5/39/68.5',
  '6/39.5/69',
  '6/40.8/46.5',
  '7/38.6/69.5',
  '7/41/72.5',
  '8/38.5/68.8',
  '9/38.55/68.8',
] as const;

/** The story's own view, each stop, and its own layers from many heights. */
export function trueViews(story: Story, cameras: readonly string[] = CAMERAS): TrueView[] {
  return [
    viewOf(story, 'default', defaultView(story)),
    ...story.stops.map(({ id, view }) => viewOf(story, `stop ${id}`, view, true)),
    ...cameras.map((camera) => viewOf(story, camera, parseView(`v=1&c=${camera}`, story).view)),
  ];
}

function viewOf(story: Story, name: string, view: View, chosen = view.selection !== null): TrueView {
  return { name, view, query: serializeView(view, story), chosen };
}

export function viewOfQuery(story: Story, query: string): TrueView {
  return viewOf(story, query, parseView(`v=1&${query}`, story).view);
}

/** Each thing that has a place, chosen in the story's own view. */
export function selections(story: Story): TrueView[] {
  return story.entities
    .filter(({ placement }) => placement.kind !== 'none')
    .map(({ id }) => viewOf(story, `s=${id}`, { ...defaultView(story), selection: id }));
}
