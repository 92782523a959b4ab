import { describe, expect, it } from 'vitest';
import { geojson } from '../../../lib/export/geojson';
import type { Projector } from '../../../lib/geo/mercator';
import { insideRings } from '../../../lib/geo/outline';
import { unitShape } from '../../../lib/geo/zone-shape';
import { markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { placementsOf } from '../../../lib/scene/spoken-of';
import { storyIndex } from '../../../lib/story/story-index';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { subject } from '../export/subjects';
import { placedDrawing, placedStory } from './placed-story';

const story = await placedStory();

const drawn = await placedDrawing(story);

/** How far a pixel is from the nearest point of a shape's lines. */
function fromLine(
  lines: ReturnType<typeof unitShape>['lines'],
  { scale, x, y }: Projector,
  at: readonly [number, number],
) {
  return Math.min(
    ...lines.flatMap(({ xy }) =>
      Array.from({ length: xy.length / 2 }, (_, i) =>
        Math.hypot((xy[2 * i] as number) * scale - x - at[0], (xy[2 * i + 1] as number) * scale - y - at[1]),
      ),
    ),
  );
}

const EVENTS = [
  ['hit', '12.79/45.03'],
  ['avoided', '12.7/43.3'],
  ['dry', '39.5/68.5'],
  ['still', '38.2/69.5'],
  ['cut-off', '22.45/89.35'],
  ['rain', '14/10'],
] as const;

describe('the symbol of an event in an area, at a water, on a line or at a distance', () => {
  it.each(EVENTS)('%s stands inside, at every zoom', (id, camera) => {
    for (const zoom of [2, 4.5, 6, 7.5, 9, 10.5]) {
      const { list, projector } = drawn(`v=1&c=${zoom}/${camera}`);
      const event = list.events.find(({ mark }) => mark.id === id);
      if (event?.mark.precision !== 'zone') throw new Error(`${id} is in no zone`);
      const { rings, lines } = unitShape(event.mark.within);
      const isInside =
        rings.length > 0 ? insideRings(rings, projector, event.at) : fromLine(lines, projector, event.at) < 1;
      expect(`${zoom} ${isInside}`).toBe(`${zoom} true`);
    }
  });

  it('at a distance never stands on the place from which it is measured, where there is room', () => {
    const { list } = drawn('v=1&c=8/12.79/45.03');
    const hit = list.events.find(({ mark }) => mark.id === 'hit');
    const city = list.points.find(({ mark }) => mark.id === 'aden');
    expect(Math.hypot((hit?.at[0] ?? 0) - (city?.at[0] ?? 0), (hit?.at[1] ?? 0) - (city?.at[1] ?? 0))).toBeGreaterThan(
      19,
    );
  });

  it('says that the place is not given', () => {
    const { marks } = scene(story, parseView('', story).view);
    const words = (id: string) => marks.flatMap((mark) => (mark.id === id ? [markWords(mark)] : []))[0];
    for (const [id] of EVENTS) expect(words(id)).toContain('somewhere there, place not given');
    const feature = geojson(subject(story), worldOfFile()).features.find(({ id }) => id === 'dry');
    expect(feature?.properties).toMatchObject({
      precision: 'zone',
      geometryNote: 'No place: the text gives only an area, a line or a distance, and the point is its middle.',
    });
  });

  it('brings the shape with it when it is chosen', () => {
    const entity = storyIndex(story).entity('still');
    expect(entity && placementsOf(entity, story)).toEqual(['still', 'front']);
  });
});
