import { describe, expect, it } from 'vitest';
import { type Canvas, toNearestWorld } from '../../../lib/draw/canvas';
import type { DisplayList } from '../../../lib/draw/display-list';
import { placeSettlements } from '../../../lib/draw/place-settlements';
import { frameProjector, type LonLat, type Projector, toUnit } from '../../../lib/geo/mercator';
import { insideRings, type UnitPath } from '../../../lib/geo/outline';
import { middle, type Pixel } from '../../../lib/geo/rect';
import { unitShape } from '../../../lib/geo/zone-shape';
import { areaShapes } from '../../../lib/paint/area-shapes';
import { pictureBase } from '../../../lib/server/picture-base';
import type { Iso3 } from '../../../lib/story/ids';
import { anyStory, placedDrawing } from './placed-story';

const fighting = await anyStory('fighting');
const islands = await anyStory('date-line');
const polar = await anyStory('polar');
const strait = await anyStory('strait');
const { outlines } = await pictureBase('un');

/** From far to near, and moved a little, so that names have to look for room. */
const CAMERAS = [6.4, 7, 7.4, 7.8, 8.2].flatMap((zoom) =>
  [-1.7, -1.4, -1.1].flatMap((lat) => [28.8, 29.1, 29.4].map((lon) => `v=1&c=${zoom}/${lat}/${lon}`)),
);

function insideHeld(list: DisplayList, projector: Projector): (at: Pixel) => boolean {
  const area = list.zones.find(({ mark }) => mark.id === 'held');
  if (!area) throw new Error('the area is not drawn');
  const { rings } = unitShape(area.mark.shape);
  return (at) => insideRings(rings, toNearestWorld(projector, area.mark.anchor[0], 29), at);
}

/** Places on both sides of the edge of the held area, so many degrees from it. */
function aroundHeld(far: number): [name: string, LonLat][] {
  const { placement } = fighting.entities.find(({ id }) => id === 'held') ?? {};
  const shape = placement && 'file' in placement ? fighting.shapes?.[placement.file] : undefined;
  if (shape?.type !== 'area') throw new Error('the area has no shape');
  const edge = shape.polygons.flat(2);
  return edge.flatMap(([lon, lat], i): [string, LonLat][] =>
    [
      [far, 0],
      [-far, 0],
      [0, far],
      [0, -far],
    ].map(([east = 0, north = 0], n) => [`Place ${i}${n}`, [lon + east, lat + north]]),
  );
}

describe('an area that a story drew', () => {
  it('has no name in it of a place that is outside, and none outside of a place that is in it', async () => {
    const draw = await placedDrawing(fighting);
    let looked = 0;
    for (const query of CAMERAS) {
      const { list, projector } = draw(`${query}&l=places`);
      const isIn = insideHeld(list, projector);
      for (const { mark, at, label } of list.points) {
        if (!label) continue;
        looked++;
        expect(isIn(middle(label.box)), `${mark.id} ${query}`).toBe(isIn(at));
      }
    }
    expect(looked).toBeGreaterThan(100);
  });

  it.each(['settlement', 'city'])(
    'has no name in it of what the map has as a %s outside, nor the other way round',
    async (kind) => {
      const draw = await placedDrawing(fighting);
      let [inside, outside] = [0, 0];
      for (const zoom of [7, 8, 9, 10]) {
        for (const [name, lonLat] of aroundHeld(0.02)) {
          const place = { name, lonLat, from: 0 };
          const more: Partial<Canvas> =
            kind === 'city'
              ? { names: [{ ...place, kind, rank: 1 }] }
              : { settlements: placeSettlements([{ ...place, size: 1 }]) };
          const { list, projector } = draw(`v=1&c=${zoom}/${lonLat[1]}/${lonLat[0]}&l=places`, more);
          const isIn = insideHeld(list, projector);
          for (const { key, box, dot } of list.names) {
            if (!dot || !key.startsWith(`name:${kind}:`)) continue;
            if (isIn(dot)) inside++;
            else outside++;
            expect(isIn(middle(box)), `${key} ${zoom}`).toBe(isIn(dot));
          }
        }
      }
      expect(inside).toBeGreaterThan(10);
      expect(outside).toBeGreaterThan(10);
    },
  );

  it('has its own name in a country that it hardly touches only with a line to it', async () => {
    const draw = await placedDrawing(fighting, [390, 270]);
    let looked = 0;
    for (const query of ['v=1&c=7/-2.5/29.1', 'v=1&c=7/-0.5/30', ...CAMERAS]) {
      const { list, projector } = draw(`${query}&l=events~places`);
      const label = list.zones.find(({ mark }) => mark.id === 'held')?.label;
      if (!label) continue;
      looked++;
      for (const iso3 of ['UGA', 'RWA', 'BDI'] as Iso3[]) {
        const rings = outlines.rings(iso3) as readonly UnitPath[];
        if (insideRings(rings, projector, middle(label.box))) expect(label.leader, `${iso3} ${query}`).not.toBeNull();
      }
    }
    expect(looked).toBeGreaterThan(20);
  });
});

describe('a site where something happens', () => {
  it('has the symbol of what happens there, and no badge that counts the two', async () => {
    const { list } = (await placedDrawing(islands))('v=1&c=5/-12/-178&l=events~places');
    const signed = (id: string) => list.events.find(({ mark }) => mark.id === id)?.signed;
    expect(['landfall', 'flood'].map(signed)).toEqual([true, true]);
    expect(list.points.find(({ mark }) => mark.id === 'funafuti')).toMatchObject({ signed: false });
    expect(list.badges).toEqual([]);
    expect(list.labels.get('funafuti')).toBeDefined();
  });

  it('has its own symbol while that layer is off', async () => {
    const { list } = (await placedDrawing(islands))('v=1&c=5/-12/-178&l=places');
    expect(list.points.find(({ mark }) => mark.id === 'funafuti')).toMatchObject({ signed: true });
  });
});

describe('a country too small to be seen', () => {
  const shapesOf = async (query: string, id: string) => {
    const { list } = (await placedDrawing(islands))(query);
    const area = list.areas.find(({ mark }) => mark.id === id);
    if (!area) throw new Error(`${id} is not drawn`);
    return areaShapes(area, 'test').flatMap((shape) => (shape ? [shape.attributes.stroke] : []));
  };

  it.each(['tuv', 'niu', 'wlf', 'kir'])('has an outline of its own from afar: %s', async (id) => {
    expect(await shapesOf('v=1&c=2/-10/-175&l=places', id)).toContain('var(--ink)');
  });

  it('has none where its land can be seen, nor has a larger one', async () => {
    expect(await shapesOf('v=1&c=9/-19.05/-169.87&l=places', 'niu')).toEqual([]);
    expect(await shapesOf('v=1&c=2/-10/-175&l=places', 'aus')).toEqual([]);
  });
});

describe('a sea', () => {
  const zoneOf = async (story: typeof polar, query: string, id: string) =>
    (await placedDrawing(story))(query).list.zones.find(({ mark }) => mark.id === id);
  const boxOf = (path: string) => {
    const numbers = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [xs, ys] = [numbers.map(([x]) => x), numbers.map(([, y]) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };

  it('fades out where it ends in open water, and stays whole at its coasts', async () => {
    const zone = await zoneOf(polar, 'v=1&c=2.4/75/120&l=places', 'laptev-sea');
    const boxes = zone?.fading.map(boxOf) ?? [];
    expect(boxes).toHaveLength(6);
    for (const [i, box] of boxes.slice(1).entries()) {
      expect(box.top).toBeGreaterThan(boxes[i]?.top ?? 0);
      expect(box.right).toBeLessThan(boxes[i]?.right ?? 0);
      expect(box.bottom).toBe(boxes[0]?.bottom);
    }
  });

  it('that is a lake has its shore as its edge', async () => {
    const lake = await zoneOf(fighting, 'v=1&c=7/-2/29&l=places', 'lake-kivu');
    expect(lake?.area).not.toBe('');
    expect(lake?.fading).toEqual([]);
  });
});

describe('the first view of a story that does not say', () => {
  it.each([
    ['strait', strait],
    ['fighting', fighting],
    ['date-line', islands],
    ['polar', polar],
  ])('leaves room around all that it places, more at the top, where the key is: %s', (_, story) => {
    const { zoom, lat, lon } = story.defaults.camera;
    const projector = frameProjector([lon, lat], zoom, 720, 630);
    const pixel = ([east, north]: LonLat): Pixel => {
      const [x, y] = toUnit([east + 360 * Math.round((lon - east) / 360), north]);
      return [x * projector.scale - projector.x, y * projector.scale - projector.y];
    };
    for (const { id, placement } of story.entities) {
      if (placement.kind !== 'city' && placement.kind !== 'point') continue;
      const [x, y] = pixel(placement.lonLat);
      expect(x, id).toBeGreaterThan(60);
      expect(x, id).toBeLessThan(660);
      expect(y, id).toBeGreaterThan(100);
      expect(y, id).toBeLessThan(570);
    }
  });
});
