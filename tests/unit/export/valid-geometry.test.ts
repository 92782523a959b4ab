import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countriesUnder, sharedBorder } from '../../../lib/basemap/countries-under';
import { readAdmin1 } from '../../../lib/basemap/read-admin1';
import { worldFor } from '../../../lib/basemap/world-for';
import { geojson } from '../../../lib/export/geojson';
import { type Geometry, geometryOfMarks, type Position } from '../../../lib/export/geometry';
import type { Mark } from '../../../lib/scene/mark';
import { readStory } from '../../../lib/server/read-story';
import type { Story } from '../../../lib/story/story';
import { BORDERS } from '../../../lib/story/view';
import { readBigStory } from '../../fixtures/big-story/read-big-story';
import { basemapJson, worldOfFile } from '../basemap/world-file';
import { geometryFaults, polygonsOf, positionsOf } from './geometry-faults';
import { areaOf, sharedArea } from './geos';
import { FIRST, QUERIES, SERIES, storyOf, subject } from './subjects';

const world = worldOfFile();
/** As a story has it that uses the codes of all territories. */
const apart = worldFor(
  world,
  world.territories.map(({ iso3 }) => iso3),
);

/** Everything that is wrong with a geometry, by what it belongs to. */
const faultsOf = (name: string, geometry: Geometry | null, bbox?: readonly number[]): string[] =>
  geometry ? geometryFaults(geometry, bbox).map((fault) => `${name}: ${fault}`) : [`${name} is nowhere`];

/** The box round a geometry shares all of its area; null would mean that GEOS cannot intersect it. */
function lossInBox(geometry: Geometry): number | null {
  const [lons, lats] = [0, 1].map((axis) => positionsOf(geometry).map((position) => position[axis] as number)) as [
    number[],
    number[],
  ];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const box: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const shared = sharedArea(geometry, { type: 'Polygon', coordinates: [box] });
  return shared === null ? null : Math.abs(shared - areaOf(geometry));
}

describe('by GEOS and RFC 7946, valid is every geometry', () => {
  test.each(BORDERS)('of every country, which GEOS can intersect without loss, with borders "%s"', (policy) => {
    const judged = [world, apart].flatMap((one) =>
      countriesUnder(one, policy).map(({ iso3 }) => ({
        iso3,
        geometry: geometryOfMarks(one, policy)({ kind: 'area', country: iso3 } as Mark),
      })),
    );
    const faults = judged.flatMap(({ iso3, geometry }) => {
      const loss = geometry && lossInBox(geometry);
      return [
        ...faultsOf(iso3, geometry),
        ...(loss === null || loss > 1e-6 ? [`${iso3}: ${loss} lost in its box`] : []),
        ...(geometry && areaOf(geometry) > 0 ? [] : [`${iso3} has no area`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test.each(BORDERS)('of every region, whichever countries it is made of, with borders "%s"', (policy) => {
    const geometryOf = geometryOfMarks(apart, policy);
    const codes = countriesUnder(apart, policy).map(({ iso3 }) => iso3);
    const region = (countries: readonly string[]) => geometryOf({ kind: 'region', countries } as Mark);
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 2 }), (countries) => {
        expect(faultsOf(countries.join(' '), region(countries))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const all = region(codes);
    expect(faultsOf('the world', all)).toEqual([]);
    // Nothing of two neighbours is left between them.
    expect(polygonsOf(region(['BLR', 'RUS', 'UKR']))[0]?.length).toBeGreaterThan(0);
    expect(polygonsOf(region(['CHE', 'LIE']))).toHaveLength(1);
    // The other reading gives Western Sahara to others; a story still means the same land.
    expect(faultsOf('Western Sahara', region(['ESH', 'MAR']))).toEqual([]);
    expect(faultsOf('Western Sahara', geometryOf({ kind: 'area', country: 'ESH' } as Mark))).toEqual([]);
    // Once is as good as twice.
    expect(region(['KAZ', 'UZB', 'KAZ'])).toEqual(region(['KAZ', 'UZB']));
  });

  test('of every border', () => {
    const geometryOf = geometryOfMarks(world, 'un');
    const codes = [...world.countries, ...world.territories].map(({ iso3 }) => iso3);
    let borders = 0;
    const faults = codes.flatMap((a, i) =>
      codes.slice(i + 1).flatMap((b) => {
        if (!areNear(a, b) || sharedBorder(world, a, b).length === 0) return [];
        borders++;
        return faultsOf(`${a}–${b}`, geometryOf({ kind: 'border', between: [a, b] } as unknown as Mark));
      }),
    );
    expect(faults).toEqual([]);
    expect(borders).toBeGreaterThan(300);
  });

  test('of every flow, at the date line, near the poles and between two ends of one street', () => {
    const geometryOf = geometryOfMarks(world, 'un');
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -85, max: 85, noNaN: true });
    const end = fc.tuple(fc.oneof(lon, fc.constantFrom(-180, 180, 0)), lat);
    const near = fc.tuple(end, fc.double({ min: -0.001, max: 0.001, noNaN: true })).map(([from, by]) => {
      return [from, [from[0], from[1] + by]] as [Position, Position];
    });
    const stays = end.map((from) => [from, from] as [Position, Position]);
    const flow = fc.oneof(fc.tuple(end, end), near, stays);
    fc.assert(
      fc.property(flow, ([from, to]) => {
        const geometry = geometryOf({ kind: 'flow', from, to, via: [] } as unknown as Mark);
        expect(faultsOf(`${from} to ${to}`, geometry)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of every view of both stories and of the fixtures: each layer, each choice, each reading of borders', async () => {
    const ferry = await readStory('ferry-talks', 'tests/fixtures/stories/valid');
    if (!ferry.ok) throw new Error('the fixture has problems');
    const big = await readBigStory({ flows: 400, places: 200, years: 2, seed: 9 });
    const stories = [await storyOf(FIRST), await storyOf(SERIES), ferry.value, big];
    const judged = new Set<string>();
    const faults: string[] = [];
    for (const story of stories) {
      for (const query of viewsOf(story)) {
        for (const { id, geometry, bbox } of geojson(subject(story, query), world).features) {
          const text = JSON.stringify([geometry, bbox]);
          if (judged.has(text)) continue;
          judged.add(text);
          faults.push(...faultsOf(`${story.slug} ${query} ${id}`, geometry, bbox));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(judged.size).toBeGreaterThan(100);
  });

  test('that the base map has of first-level divisions: lines, since it has no shapes of them', () => {
    const read = readAdmin1(basemapJson('admin1.json'));
    if (!read.ok) throw new Error(read.reason);
    const faults = [...read.admin1.lines].flatMap(([country, lines]) =>
      faultsOf(country, { type: 'MultiLineString', coordinates: lines.map((line) => line.map(([x, y]) => [x, y])) }),
    );
    expect(faults).toEqual([]);
  });
});

describe('what judges geometries', () => {
  const box = (west: number, south: number, east: number, north: number): Position[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
  const parts = (...coordinates: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates });
  const bowTie: Position[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 1],
    [0, 0],
  ];

  test.each([
    ['a bow tie', polygon(bowTie), 'Self-intersection'],
    ['two parts along one edge', parts([box(0, 0, 1, 1)], [box(1, 0, 2, 1)]), 'Self-intersection'],
    ['two parts on each other', parts([box(0, 0, 2, 2)], [box(1, 1, 3, 3)]), 'Self-intersection'],
    ['a part in a part', parts([box(0, 0, 3, 3)], [box(1, 1, 2, 2)]), 'Nested shells'],
    ['a ring that touches itself', polygon([...box(0, 0, 2, 2).slice(0, -1), [1, 0], [0, 0]] as Position[]), ''],
    ['a hole outside', polygon(box(0, 0, 1, 1), box(2, 2, 3, 3).reverse()), 'Hole lies outside shell'],
    ['an outer ring that runs clockwise', polygon(box(0, 0, 1, 1).reverse()), 'a ring runs the wrong way'],
    ['a hole that runs anticlockwise', polygon(box(0, 0, 3, 3), box(1, 1, 2, 2)), 'a ring runs the wrong way'],
    ['a part that goes on after 180', polygon(box(170, 0, 190, 1)), 'not on earth'],
    [
      'a part that is closed across the map',
      polygon([
        [179, 0],
        [-179, 0],
        [-179, 1],
        [179, 1],
        [179, 0],
      ]),
      'a step across the map',
    ],
    [
      'a line across the map',
      {
        type: 'LineString',
        coordinates: [
          [179, 0],
          [-179, 0],
        ],
      } as Geometry,
      'a step across the map',
    ],
    [
      'a line of one point',
      {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [1, 1],
        ],
      } as Geometry,
      'Too few points',
    ],
  ])('finds %s', (_, geometry, fault) => {
    const faults = geometryFaults(geometry);
    expect(faults.join()).toContain(fault);
    expect(faults).not.toEqual([]);
  });

  test('takes parts that meet at a point, and a hole that touches its outline at one', () => {
    expect(geometryFaults(parts([box(0, 0, 1, 1)], [box(1, 1, 2, 2)]))).toEqual([]);
    const touching: Position[] = [
      [0, 1],
      [1, 2],
      [1, 0.5],
      [0, 1],
    ];
    expect(
      geometryFaults(
        polygon(
          [
            [0, 0],
            [3, 0],
            [3, 3],
            [0, 3],
            [0, 1],
            [0, 0],
          ],
          touching,
        ),
      ),
    ).toEqual([]);
  });

  test('sees that a bow tie cannot be intersected as it is, or loses area', () => {
    const loss = lossInBox(polygon(bowTie));
    expect(loss === null || loss > 0.1).toBe(true);
  });
});

/** Whether the boxes of two countries touch: others share no border. */
function areNear(a: string, b: string): boolean {
  const [first, second] = [a, b].map((iso3) => (world.byIso3.get(iso3) ?? apart.byIso3.get(iso3))?.bbox);
  if (!first || !second) return false;
  return first[0] <= second[2] && second[0] <= first[2] && first[1] <= second[3] && second[1] <= first[3];
}

/** Each layer alone, each thing chosen with nothing else on, in both readings; and the views that the other tests ask for. */
function viewsOf({ layers, entities }: Story): string[] {
  const shown = [...layers.map(({ id }) => `l=${id}`), ...entities.slice(0, 80).map(({ id }) => `l=none&s=${id}`)];
  return [...QUERIES, ...BORDERS.flatMap((borders) => shown.map((part) => `v=1&${part}&b=${borders}`))];
}
