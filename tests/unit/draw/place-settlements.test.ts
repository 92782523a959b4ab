import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../../lib/basemap/settlement';
import type { Canvas } from '../../../lib/draw/canvas';
import { movedLabels } from '../../../lib/draw/display-list';
import { drawScene } from '../../../lib/draw/draw-scene';
import { square } from '../../../lib/draw/label-candidate';
import { placeSettlements } from '../../../lib/draw/place-settlements';
import { frameProjector } from '../../../lib/geo/mercator';
import { covers, overlaps, type Rect } from '../../../lib/geo/rect';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { settlementsIn } from '../../../lib/server/settlement-files';
import { defaultView } from '../../../lib/view/fields';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const view = defaultView(story);
const shown = scene(story, view);
const { outlines, names, fonts } = await pictureBase('un', Object.keys(story.countries));
const { labelMeasure } = await import('../../../lib/draw/label-style');
const VIEWPORT: Rect = { left: 0, top: 0, right: 720, bottom: 630 };

/** Crowded and empty places, coasts, the date line, and where the story has marks of its own. */
const VIEWS = [
  [7, 38.55, 68.8],
  [8, 50.9, 7],
  [9, -1.65, 29.2],
  [9.5, 14.5, 120.9],
  [10, 41.4, 2.1],
  [10, -7.3, 110],
  [9, -17.9, 179.6],
  [9, 31.5, 34.4],
  [11, 38.55, 68.8],
  [12, 55.75, 37.6],
] as const;

async function canvasAt(zoom: number, lat: number, lon: number): Promise<Canvas> {
  return {
    projector: frameProjector([lon, lat], zoom, 720, 630),
    viewport: VIEWPORT,
    centerLon: lon,
    zoom,
    outlines,
    names,
    measure: labelMeasure(fonts),
    settlements: await settlementsIn({ zoom, lat, lon }),
  };
}

const isSettlement = (key: string) => key.startsWith('name:settlement:');

describe.each(VIEWS)('names of settlements at zoom %f, %f, %f', (zoom, lat, lon) => {
  test('stand clear of each other, of the dots of others and of all other names, inside the map', async () => {
    const { labels } = drawScene(shown, await canvasAt(zoom, lat, lon));
    const all = [...labels.values()];
    const own = all.filter(({ key }) => isSettlement(key));
    expect(own.length).toBeGreaterThan(0);
    for (const label of own) {
      expect(covers(VIEWPORT, label.box), label.key).toBe(true);
      for (const other of all) {
        if (other === label) continue;
        expect(overlaps(label.box, other.box), `${label.key}, ${other.key}`).toBe(false);
        if (other.dot)
          expect(overlaps(label.box, square(other.dot, 2)), `${label.key}, dot of ${other.key}`).toBe(false);
      }
    }
  });

  test('move no name of the story or of the map', async () => {
    const canvas = await canvasAt(zoom, lat, lon);
    const without = drawScene(shown, { ...canvas, settlements: null });
    const { labels } = drawScene(shown, canvas);
    expect([...labels].filter(([key]) => !isSettlement(key))).toEqual([...without.labels]);
  });

  test('stay where they are while the map moves', async () => {
    const canvas = await canvasAt(zoom, lat, lon);
    const before = drawScene(shown, canvas);
    const projector = { ...canvas.projector, x: canvas.projector.x + 40, y: canvas.projector.y - 25 };
    const after = drawScene(shown, {
      ...canvas,
      projector,
      previous: movedLabels(before, canvas.projector, projector),
    });
    const still = [...before.labels].filter(([key, { box }]) => isSettlement(key) && box.left > 60 && box.bottom < 590);
    // A name of the map that comes into sight may take the room of one.
    const gone = still.filter(([key, { x }]) => Math.abs((after.labels.get(key)?.x ?? Infinity) - (x - 40)) > 0.01);
    expect(gone.length).toBeLessThanOrEqual(Math.max(1, still.length * 0.1));
  });
});

describe('a settlement', () => {
  const at = (name: string, lon: number, lat: number, more: Partial<Settlement> = {}): Settlement => ({
    name,
    lonLat: [lon, lat],
    from: 6.5,
    size: 1,
    ...more,
  });
  const keysOf = async (settlements: readonly Settlement[], zoom = 8) => {
    const canvas = await canvasAt(zoom, 38.55, 68.8);
    const drawn = drawScene(shown, { ...canvas, settlements: placeSettlements(settlements) });
    return [...drawn.labels.keys()].filter(isSettlement);
  };

  test('that is a place of the story is not said twice, whatever it is called', async () => {
    expect(shown.marks.some((mark) => mark.id === 'dushanbe')).toBe(true);
    expect(await keysOf([at('Dushanbe', 68.3, 38.7), at('Stalinabad', 68.78, 38.55), at('Hisor', 68.2, 38.4)])).toEqual(
      ['name:settlement:Hisor@68.2,38.4'],
    );
  });

  test('is not named before its zoom, nor beside another of its name', async () => {
    const [first, later] = [at('Shahr', 68.3, 38.2), at('Shahr', 68.4, 38.25, { from: 7 })];
    expect(await keysOf([first, later])).toEqual(['name:settlement:Shahr@68.3,38.2']);
    expect(await keysOf([at('Shahr', 68.3, 38.2, { from: 8.1 })])).toEqual([]);
  });

  test('has its name whatever order the tiles came in', async () => {
    const rows = Array.from({ length: 200 }, (_, i) =>
      at(`Place ${i}`, 67.6 + ((i * 37) % 100) / 40, 37.7 + ((i * 53) % 100) / 60, { from: 6.5 + (i % 10) / 10 }),
    );
    const keys = await keysOf(rows);
    expect(keys.length).toBeGreaterThan(10);
    expect(await keysOf([...rows].reverse())).toEqual(keys);
  });
});
