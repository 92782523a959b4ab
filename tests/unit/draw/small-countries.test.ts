import { expect, test } from 'vitest';
import type { Canvas } from '../../../lib/draw/canvas';
import { drawScene } from '../../../lib/draw/draw-scene';
import { labelMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { overlaps } from '../../../lib/geo/rect';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { parseView } from '../../../lib/view/parse-view';
import { readPlaced } from '../stories/country-story';

const base = await pictureBase('un');
const country = (code: string, name: string) => ({
  id: code.toLowerCase(),
  name,
  placement: { kind: 'country', country: code },
});

/** The Mediterranean at a zoom, with some countries in the story and one of them chosen. */
async function draw(
  codes: readonly (readonly [code: string, name: string])[],
  chosen: string | null,
  zoom: number,
  [lon, lat]: readonly [number, number] = [13, 40],
) {
  const read = await readPlaced(codes.map(([code, name]) => country(code, name)));
  if (!read.ok) throw new Error('the story has problems');
  const { view } = parseView(chosen ? `v=1&s=${chosen}` : 'v=1', read.value);
  const canvas: Canvas = {
    projector: frameProjector([lon, lat], zoom, 720, 630),
    viewport: { left: 0, top: 0, right: 720, bottom: 630 },
    centerLon: lon,
    zoom,
    outlines: base.outlines,
    names: base.names,
    measure: labelMeasure(base.fonts),
  };
  return drawScene(scene(read.value, view), canvas);
}

const MALTA = ['MLT', 'Malta'] as const;
const ITALY = ['ITA', 'Italy'] as const;
const LIECHTENSTEIN = ['LIE', 'Liechtenstein'] as const;
const ROUND_IT = (['CHE', 'AUT', 'DEU', 'ITA', 'FRA', 'CZE'] as const).map((code) => [code, code] as const);

/** Whether something round, six pixels wide, lies round a point. */
function hasDisc(path: string, [x, y]: readonly [number, number]): boolean {
  const last = path.split('M').at(-1) ?? '';
  const corners = [...last.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, cx, cy]) =>
    Math.hypot(Number(cx) - x, Number(cy) - y),
  );
  return corners.length >= 8 && corners.every((far) => Math.abs(far - 3) < 0.15);
}

test('a country too small to be seen has a disc at its label point, and one that can be seen has none', async () => {
  const [far, near] = [await draw([MALTA], null, 3), await draw([MALTA], null, 9, [14.4, 35.9])];
  const [small, large] = [far.areas[0], near.areas[0]];
  if (!small || !large) throw new Error('Malta is not drawn');
  expect(hasDisc(small.path, small.at)).toBe(true);
  expect(small.small).toBe(true);
  expect(hasDisc(large.path, large.at)).toBe(false);
  expect(large.path.length).toBeGreaterThan(10);
});

test('its name stands right beside it when it is chosen', async () => {
  const { areas, unnamed } = await draw([MALTA, ITALY], 'mlt', 3);
  const malta = areas.find(({ mark }) => mark.id === 'mlt');
  expect(unnamed).not.toContain('mlt');
  const { left, right, top, bottom } = malta?.label?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const [x, y] = malta?.at ?? [0, 0];
  expect(Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))).toBeLessThan(25);
  expect(malta?.label?.lines.map(({ nameOf }) => nameOf)).toEqual(['MLT']);
});

test('it never stands on another country of the story, and is left out where the view does not speak of it', async () => {
  const chosen = await draw([LIECHTENSTEIN, ...ROUND_IT], 'lie', 4.5, [9.5, 47.1]);
  const box = chosen.areas.find(({ mark }) => mark.id === 'lie')?.label?.box;
  expect(box).toBeUndefined();
  expect(chosen.unnamed).toContain('lie');
  const alone = await draw([LIECHTENSTEIN], 'lie', 4.5, [9.5, 47.1]);
  expect(alone.areas[0]?.label?.lines[0]?.text).toMatch(/liechtenstein/i);
  const plain = await draw([MALTA, ITALY], null, 3);
  expect(plain.areas.find(({ mark }) => mark.id === 'mlt')?.label).toBeNull();
});

test('a name wider than the map is set in several lines', async () => {
  const long = ['MLT', 'The Republic of Malta, Gozo, Comino and Filfla '.repeat(3).trim()] as const;
  const { areas } = await draw([long], 'mlt', 3);
  const label = areas[0]?.label;
  expect(label?.lines.length).toBeGreaterThan(1);
  expect(label?.lines.every(({ nameOf }) => nameOf === 'MLT')).toBe(true);
  expect(label && overlaps(label.box, { left: 0, top: 0, right: 720, bottom: 630 })).toBe(true);
});
