import { describe, expect, test } from 'vitest';
import { countriesUnder } from '../../../lib/basemap/countries-under';
import type { BorderPolicy, Country, Line, LineStyle } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';
import { isIn } from './is-in';
import { basemapFile, bordersOfFile, worldOfFile } from './world-file';

const world = worldOfFile();
const borders = bordersOfFile();
const ids = world.disputedAreas.map(({ id }) => id);
/** All land borders under a policy, by the way they are drawn. */
function borderLines(policy: BorderPolicy): Record<LineStyle, readonly Line[]> {
  const of = (style: LineStyle) =>
    world.disputedLines.filter((line) => line[policy] === style).flatMap(({ lines }) => lines);
  return { solid: [...world.settledBorders, ...of('solid')], dash: of('dash'), dot: of('dot') };
}
/** The lines where a disputed area meets what lies beside it. */
const linesOf = (id: string) => world.disputedLines.filter(({ sides }) => sides.includes(id));

describe('disputed areas', () => {
  test('every entry of the table that has a shape has it, and the other way round', () => {
    const withShape = borders.entries.filter(({ shape }) => shape.kind === 'unit').map(({ id }) => id);
    expect([...ids].sort()).toEqual(withShape.sort());
    for (const { shape } of borders.entries) {
      if (shape.kind === 'country') expect(world.byIso3.has(shape.country ?? ''), shape.country).toBe(true);
    }
  });

  test('shape and table say the same', () => {
    for (const { id, un, control, land } of world.disputedAreas) {
      expect(borders.byId.get(id)).toMatchObject({ un, control, ...(land ? { land } : {}) });
    }
  });

  test('the point of each entry lies in its shape', () => {
    for (const { id, polygons } of world.disputedAreas) {
      const point = borders.byId.get(id)?.point ?? [0, 0];
      expect(
        polygons.some((polygon) => isIn(polygon, point)),
        id,
      ).toBe(true);
    }
  });

  test('rings are closed and do not jump', () => {
    const rings = world.disputedAreas.flatMap(({ polygons }) => polygons.flatMap((polygon) => polygon.rings));
    expect(rings.filter((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))).toEqual([]);
    expect(rings.filter(jumps)).toEqual([]);
  });
});

describe('lines of disputed areas', () => {
  test('there is no front line, no line of 1994 and no line of 2014', () => {
    expect(ids.filter((id) => /karabakh|donbass/.test(id))).toEqual([]);
    const inputs = basemapFile('../../tools/basemap/input/disputed-areas.json').toString('utf8');
    for (const key of ['B38', 'B90']) expect(inputs).not.toContain(`"${key}"`);
    for (const id of ['donetsk', 'luhansk', 'zaporizhzhia', 'kherson']) {
      const dashed = linesOf(id).filter(({ un, control }) => un === 'dash' || control === 'dash');
      expect(dashed.map(({ sides }) => sides.join())).toEqual(id === 'kherson' ? ['crimea,kherson'] : []);
    }
  });

  test.each([
    ['crimea', 'kherson', 'dot', 'dash'],
    ['abkhazia', 'GEO', 'dot', 'dash'],
    ['abkhazia', 'RUS', 'solid', 'solid'],
    ['donetsk', 'RUS', 'solid', 'solid'],
    ['jk-azad', 'jk-india', 'dot', 'dash'],
    ['jk-india', 'IND', 'dot', 'dot'],
    ['kosovo', 'SRB', 'dash', 'dash'],
    ['kosovo', 'ALB', 'solid', 'solid'],
    ['west-bank', 'ISR', 'dash', 'dash'],
    ['golan', 'ISR', 'solid', 'dot'],
    ['golan', 'undof', 'dot', 'dash'],
    ['gaza', 'ISR', 'solid', 'solid'],
    ['w-sahara', 'w-sahara-east', 'dot', 'dash'],
  ])('%s and %s: %s, in control %s', (a, b, un, control) => {
    expect(linesOf(a).find(({ sides }) => sides.includes(b))).toMatchObject({ un, control });
  });

  test.each(['un', 'control'] as const)('under %s each kind has lines, and none lies in two', (policy) => {
    const { solid, dash, dot } = borderLines(policy);
    for (const lines of [solid, dash, dot]) expect(lines.length).toBeGreaterThan(1);
    const edges = [...solid, ...dash, ...dot].flatMap(edgesOf);
    const seen = new Set<string>();
    const twice = edges.filter((edge) => seen.size === seen.add(edge).size && !isVatican(edge));
    expect(twice).toEqual([]);
  });

  test('under `un` the solid lines are the borders of the world as read', () => {
    expect(borderLines('un').solid).toEqual(world.borders);
  });

  test('Kashmir’s outer edge is nowhere a solid line', () => {
    const solid = new Set([...borderLines('un').solid, ...borderLines('control').solid].flatMap(edgesOf));
    for (const id of ['jk-india', 'jk-azad', 'gilgit', 'siachen', 'shaksgam', 'aksai-chin']) {
      const outline = world.disputedAreas
        .find((unit) => unit.id === id)
        ?.polygons.flatMap(({ rings }) => rings.flatMap(edgesOf));
      expect(outline?.length, id).toBeGreaterThan(5);
      expect(
        outline?.filter((edge) => solid.has(edge)),
        id,
      ).toEqual([]);
    }
  });
});

describe('countries under each policy', () => {
  const control = countriesUnder(world, 'control');
  const has = (countries: readonly Country[], id: string, point: LonLat) =>
    countries.find(({ iso3 }) => iso3 === id)?.polygons.some((polygon) => isIn(polygon, point)) ?? false;

  test('`un` is the world as read', () => expect(countriesUnder(world, 'un')).toBe(world.countries));

  test.each([
    ['Simferopol', [34.1, 44.95], 'UKR', 'RUS'],
    ['Donetsk', [37.8, 48], 'UKR', 'UKR'],
    ['Sukhumi', [41.02, 43], 'GEO', 'x-abkhazia'],
    ['Srinagar', [74.797, 34.083], 'x-jk-india', 'IND'],
    ['Gilgit', [74.31, 35.92], 'x-gilgit', 'PAK'],
    ['Katzrin', [35.69, 32.99], 'SYR', 'ISR'],
    ['Gaza', [34.46, 31.5], 'PSE', 'PSE'],
    ['Laayoune', [-13.2, 27.15], 'ESH', 'MAR'],
    ['Iturup', [147.9, 45], 'x-s-kurils', 'RUS'],
    ['Abyei', [28.4, 9.6], 'x-abyei', 'x-abyei'],
  ] as const)('%s', (_, point, un, held) => {
    for (const [countries, owner] of [
      [world.countries, un],
      [control, held],
    ] as const) {
      const owners = countries.filter(({ iso3 }) => has(countries, iso3, point)).map(({ iso3 }) => iso3);
      expect(owners).toEqual([owner]);
    }
  });

  test('no ring jumps, and Russia stays whole', () => {
    const rings = control.flatMap(({ polygons }) => polygons.flatMap((polygon) => polygon.rings));
    expect(rings.filter(jumps)).toEqual([]);
    expect(control.find(({ iso3 }) => iso3 === 'RUS')?.bbox[2]).toBeGreaterThan(190);
  });
});

const edgesOf = (line: Line): string[] =>
  line.slice(1).map((point, i) => [String(line[i]), String(point)].sort().join(' '));

/** One step of the grid, so there and back is the same line. */
const isVatican = (edge: string): boolean => edge.startsWith('12.45') && edge.includes('41.90');

const jumps = (line: Line): boolean =>
  line.some(([lon], i) => i > 0 && Math.abs(lon - (line[i - 1]?.[0] ?? lon)) > 180);
