import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { MAX_POINTS, readGeometry, type ShapeType } from '../../../lib/compile/read-geometry';
import { turn } from '../export/geometry-faults';

const read = (value: unknown, type: ShapeType = 'area') =>
  readGeometry(typeof value === 'string' ? value : JSON.stringify(value), 'front.geojson', type);

const problemsOf = (value: unknown, type: ShapeType = 'area') => {
  const result = read(value, type);
  return result.ok ? [] : result.error.map((issue) => `${formatIssue(issue)} [${issue.code}]`);
};

const BOX = [
  [10, 50],
  [12, 50],
  [12, 52],
  [10, 52],
  [10, 50],
];
const HOLE = [
  [10.5, 50.5],
  [10.5, 51],
  [11, 51],
  [11, 50.5],
  [10.5, 50.5],
];
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const line = (...points: unknown[]) => ({ type: 'LineString', coordinates: points });
const moved = (ring: readonly (readonly number[])[], by: number) => ring.map(([lon = 0, lat]) => [lon + by, lat]);

describe('a shape that can be drawn is read', () => {
  it.each<[string, unknown, ShapeType]>([
    ['a polygon', polygon(BOX), 'area'],
    ['with a hole', polygon(BOX, HOLE), 'area'],
    ['with members that mean nothing here', { ...polygon(BOX), bbox: [10, 50, 12, 52] }, 'area'],
    ['several polygons', { type: 'MultiPolygon', coordinates: [[BOX], [moved(BOX, 4)]] }, 'area'],
    [
      'polygons that meet at a corner',
      { type: 'MultiPolygon', coordinates: [[BOX], [moved(BOX, 2).map(([lon, lat]) => [lon, (lat ?? 0) + 2])]] },
      'area',
    ],
    [
      'an island in a lake',
      {
        type: 'MultiPolygon',
        coordinates: [
          [BOX, HOLE],
          [HOLE.map(([lon = 0, lat = 0]) => [10.75 + (lon - 10.75) / 2, 50.75 + (lat - 50.75) / 2])],
        ],
      },
      'area',
    ],
    [
      'cut at the date line',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [178, 1],
              [180, 1],
              [180, 2],
              [178, 2],
              [178, 1],
            ],
          ],
          [
            [
              [-180, 1],
              [-178, 1],
              [-178, 2],
              [-180, 2],
              [-180, 1],
            ],
          ],
        ],
      },
      'area',
    ],
    ['a line', line([10, 50], [11, 51]), 'line'],
    ['a line that crosses itself', line([10, 50], [12, 52], [12, 50], [10, 52]), 'line'],
    [
      'several lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [10, 50],
            [11, 51],
          ],
          [
            [12, 50],
            [13, 51],
          ],
        ],
      },
      'line',
    ],
    ['as many points as there may be', line(...Array.from({ length: MAX_POINTS }, (_, i) => [i / 100, 50])), 'line'],
  ])('%s', (_, value, type) => {
    expect(problemsOf(value, type)).toEqual([]);
  });

  it('with its rings as RFC 7946 has them, however they ran', () => {
    for (const outer of [BOX, [...BOX].reverse()]) {
      for (const hole of [HOLE, [...HOLE].reverse()]) {
        const result = read(polygon(outer, hole));
        if (!result.ok || result.value.type !== 'area') throw new Error('not read');
        const [rings = []] = result.value.polygons;
        expect(rings.map((ring) => Math.sign(turn(ring as never)))).toEqual([1, -1]);
      }
    }
  });

  it('without points that repeat the one before', () => {
    const result = read(line([10, 50], [10, 50], [11, 51]), 'line');
    expect(result).toEqual({
      ok: true,
      value: {
        type: 'line',
        lines: [
          [
            [10, 50],
            [11, 51],
          ],
        ],
      },
    });
  });
});

describe('what cannot be drawn is refused with its place and what would be right', () => {
  it.each<[string, unknown, ShapeType, string, string]>([
    [
      'a collection of features',
      { type: 'FeatureCollection', features: [{}, {}] },
      'area',
      'geometry/front.geojson type: "FeatureCollection" of 2; expected: a Polygon or MultiPolygon alone: what is in "geometry" of one of its features',
      'geometry-type',
    ],
    [
      'a feature',
      { type: 'Feature', geometry: line([1, 2], [3, 4]) },
      'line',
      'geometry/front.geojson type: "Feature"; expected: a LineString or MultiLineString alone: what is in its "geometry"',
      'geometry-type',
    ],
    [
      'several geometries',
      { type: 'GeometryCollection', geometries: [polygon(BOX)] },
      'area',
      'geometry/front.geojson type: "GeometryCollection" of 1; expected: a Polygon or MultiPolygon',
      'geometry-type',
    ],
    [
      'a line for an area',
      line([1, 2], [3, 4]),
      'area',
      'geometry/front.geojson type: "LineString"; expected: a Polygon or MultiPolygon',
      'geometry-type',
    ],
    [
      'an area for a line',
      polygon(BOX),
      'line',
      'geometry/front.geojson type: "Polygon"; expected: a LineString or MultiLineString',
      'geometry-type',
    ],
    [
      'a list',
      [BOX],
      'area',
      'geometry/front.geojson: a list; expected: an object: a Polygon or MultiPolygon',
      'geometry-type',
    ],
    [
      'nothing',
      'null',
      'area',
      'geometry/front.geojson: "null"; expected: an object: a Polygon or MultiPolygon',
      'geometry-type',
    ],
    [
      'an object without a type',
      {},
      'area',
      'geometry/front.geojson type: nothing; expected: a Polygon or MultiPolygon',
      'geometry-type',
    ],
    [
      'no JSON',
      '{"type": "Polygon", "coordinates": [[10 50]]}',
      'area',
      'geometry/front.geojson line 1, column 40: no comma after this; expected: a comma, as "50" follows',
      'json-syntax',
    ],
    [
      'an empty file',
      '',
      'area',
      'geometry/front.geojson line 1, column 1: the end of the file; expected: a value',
      'json-syntax',
    ],
    [
      'no coordinates',
      { type: 'Polygon' },
      'area',
      'geometry/front.geojson coordinates: nothing; expected: positions',
      'geometry-empty',
    ],
    [
      'empty coordinates',
      polygon(),
      'area',
      'geometry/front.geojson coordinates: no list, or an empty one; expected: positions',
      'geometry-empty',
    ],
    [
      'an empty ring',
      polygon(BOX, []),
      'area',
      'geometry/front.geojson coordinates[1]: an empty list; expected: a list of positions',
      'geometry-empty',
    ],
    [
      'a height',
      line([10, 50, 8], [11, 51, 9], [12, 52, 9]),
      'line',
      'geometry/front.geojson coordinates[0]: [10,50,8], 3 numbers, and 2 more like it; expected: [10, 50], without a height',
      'geometry-position',
    ],
    [
      'a position of words',
      line(['10', '50'], [11, 51]),
      'line',
      'geometry/front.geojson coordinates[0]: "[\\"10\\",\\"50\\"]"; expected: a position: [longitude, latitude]',
      'geometry-position',
    ],
    [
      'the latitude first, where that is no latitude',
      line([12.5, 145], [12.6, 145.1]),
      'line',
      'geometry/front.geojson coordinates[0]: [12.5, 145], and 1 more like it; expected: [145, 12.5]: the longitude comes first',
      'impossible-coordinate',
    ],
    [
      'metres of a survey',
      line([500_000, 4_649_776], [500_100, 4_649_876]),
      'line',
      'geometry/front.geojson coordinates[0]: [500000, 4649776], and 1 more like it; expected: a longitude from -180 to 180 and a latitude from -85 to 85, in this order',
      'impossible-coordinate',
    ],
    [
      'a ring that is open',
      polygon(BOX.slice(0, 4)),
      'area',
      'geometry/front.geojson coordinates[0][3]: a ring that ends at [10, 52]; expected: [10, 50] again, as at its beginning',
      'geometry-ring',
    ],
    [
      'a ring of two corners',
      polygon([BOX[0], BOX[1], BOX[0]]),
      'area',
      'geometry/front.geojson coordinates[0]: a ring of 2 corners; expected: at least three corners, and the first again',
      'geometry-ring',
    ],
    [
      'a line of one place',
      line([10, 50], [10, 50]),
      'line',
      'geometry/front.geojson coordinates: one place; expected: at least two places',
      'geometry-ring',
    ],
    [
      'a ring that crosses itself',
      polygon([
        [10, 50],
        [12, 52],
        [12, 50],
        [10, 52],
        [10, 50],
      ]),
      'area',
      'geometry/front.geojson coordinates[0]: the edge from [10, 50] to [12, 52], which crosses or covers that from [12, 50] to [10, 52]; expected: rings that cross neither themselves nor each other',
      'geometry-crossing',
    ],
    [
      'a spike',
      polygon([
        [10, 50],
        [12, 50],
        [12, 52],
        [12, 54],
        [12, 52],
        [10, 52],
        [10, 50],
      ]),
      'area',
      'geometry/front.geojson coordinates[0]: the edge from [12, 52] to [12, 54], which crosses or covers that from [12, 54] to [12, 52]; expected: rings that cross neither themselves nor each other',
      'geometry-crossing',
    ],
    [
      'polygons that overlap',
      { type: 'MultiPolygon', coordinates: [[BOX], [moved(BOX, 1)]] },
      'area',
      'geometry/front.geojson coordinates[0][0]: the edge from [10, 50] to [12, 50], which crosses or covers that from [11, 50] to [13, 50]; expected: rings that cross neither themselves nor each other',
      'geometry-crossing',
    ],
    [
      'a hole outside',
      polygon(BOX, moved(HOLE, 5)),
      'area',
      'geometry/front.geojson coordinates[1]: a hole outside of its polygon; expected: holes inside the first ring',
      'geometry-nesting',
    ],
    [
      'a polygon inside another one',
      { type: 'MultiPolygon', coordinates: [[BOX], [HOLE]] },
      'area',
      'geometry/front.geojson coordinates[1][0]: a polygon inside another one; expected: polygons beside each other; a hole is a ring of its polygon',
      'geometry-nesting',
    ],
    [
      'an edge over the date line',
      line([178, 1], [-178, 2]),
      'line',
      'geometry/front.geojson coordinates[1]: an edge from [178, 1] to [-178, 2], the long way round the world; expected: parts that end at 180 and begin at -180, in a Multi… geometry',
      'geometry-date-line',
    ],
    [
      '200,000 points',
      polygon(Array.from({ length: 200_000 }, (_, i) => [10 + Math.cos(i / 31_831), 50 + Math.sin(i / 31_831)])),
      'area',
      'geometry/front.geojson: 200,000 points; expected: at most 5,000 points: a simpler outline, as the map is no survey',
      'geometry-points',
    ],
  ])('%s', (_, value, type, said, code) => {
    expect(problemsOf(value, type)).toEqual([`${said} [${code}]`]);
  });

  it('whatever it is, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom<ShapeType>('area', 'line'), (text, type) => {
        expect(readGeometry(text, 'a.geojson', type).ok).toBe(false);
      }),
    );
    const loose = fc.letrec((tie) => ({
      list: fc.array(fc.oneof({ depthSize: 'small' }, fc.integer({ min: -200, max: 200 }), tie('list')), {
        maxLength: 6,
      }),
    }));
    fc.assert(
      fc.property(loose.list, fc.constantFrom('Polygon', 'MultiPolygon', 'LineString'), (coordinates, type) => {
        const result = read({ type, coordinates }, type === 'LineString' ? 'line' : 'area');
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
      }),
    );
  });
});
