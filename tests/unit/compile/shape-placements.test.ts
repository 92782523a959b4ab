import { describe, expect, it } from 'vitest';
import { compileChanged, entityOf, type Files, issuesOf } from './fixture';

const geometry = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates });
const BOX = [
  [
    [10, 58],
    [10.5, 58],
    [10.5, 58.5],
    [10, 58],
  ],
];
const FILES: Files = {
  'ice.geojson': geometry('Polygon', BOX),
  'edge.geojson': geometry('LineString', [
    [10, 58],
    [10.5, 58.4],
  ]),
};

/** The valid story with its border placed otherwise. Oslo is at 10.75, 59.91. */
function problemsOf(placement: unknown, files: Files = FILES): string[] {
  const result = compileChanged((story) => {
    entityOf(story, 'swedish-border').placement = placement;
  }, files);
  return issuesOf(result).map(({ file, path, found, expected, code }) => {
    const place = path ? `${file} ${path}` : file;
    return `${place}: ${found}; expected: ${expected} [${code}]`;
  });
}

const AREA = { kind: 'area', file: 'ice.geojson', source: 'gazetteer', asOf: '2024-02', exactness: 'within 2 km' };
const REGION = { kind: 'region', area: 'ice.geojson', source: 'gazetteer', exactness: 'no agreed limits' };

describe('a placement by a shape', () => {
  it.each([
    ['an area', AREA],
    ['a line', { ...AREA, kind: 'line', file: 'edge.geojson' }],
    ['a region without limits', REGION],
    ['with a date', { ...REGION, asOf: '2024' }],
  ])('may be %s', (_, placement) => {
    expect(problemsOf(placement)).toEqual([]);
  });

  it.each([
    [
      'a file that is not there',
      { ...AREA, file: 'snow.geojson' },
      'geometry/snow.geojson: no such file; expected: the file that a placement of story.json names',
      'file-missing',
    ],
    [
      'a source that is not there',
      { ...AREA, source: 'rumour' },
      'story.json entities[3].placement.source: no source "rumour"; expected: the id of an existing source',
      'unknown-source',
    ],
    [
      'no day',
      { ...AREA, asOf: 'last week' },
      'story.json entities[3].placement.asOf: "last week"; expected: an EDTF date, e.g. 2025-10-08, 2024-09, 2024/..',
      'impossible-date',
    ],
    [
      'a region of nothing',
      { kind: 'region' },
      'story.json entities[3].placement: neither "countries" nor "area"; expected: one of them: the countries that it is made of, or an area without limits',
      'region-shape',
    ],
    [
      'a region of countries and of an area',
      { ...REGION, countries: ['NOR', 'SWE'] },
      'story.json entities[3].placement: "countries" and "area"; expected: one of them: the countries that it is made of, or an area without limits',
      'region-shape',
    ],
    [
      'a region of nobody',
      { ...REGION, source: undefined },
      'story.json entities[3].placement: an area without "source"; expected: "source": whose area this is, and how exact',
      'region-shape',
    ],
    [
      'a region of countries after a source',
      { kind: 'region', countries: ['NOR', 'SWE'], source: 'gazetteer' },
      'story.json entities[3].placement.source: "source" of a region of countries; expected: no such key',
      'region-shape',
    ],
  ])('may not have %s', (_, placement, said, code) => {
    expect(problemsOf(placement)).toContain(`${said} [${code}]`);
  });

  it('needs a plain file name and how exact it is', () => {
    for (const [placement, path, code] of [
      [{ ...AREA, file: '../ice.geojson' }, 'file', 'wrong-format'],
      [{ ...AREA, exactness: undefined }, 'exactness', 'missing-field'],
    ] as const) {
      const result = compileChanged((story) => {
        entityOf(story, 'swedish-border').placement = placement;
      }, FILES);
      expect(issuesOf(result).map((issue) => `${issue.path} ${issue.code}`)).toContain(
        `entities[3].placement.${path} ${code}`,
      );
    }
  });

  it('of a file with a mistake says where in the file it is, once for all that name it', () => {
    const open = geometry('Polygon', [
      [
        [10, 58],
        [10.5, 58],
        [10.5, 58.5],
      ],
    ]);
    const result = compileChanged(
      (story) => {
        for (const id of ['swedish-border', 'oslo']) entityOf(story, id).placement = AREA;
      },
      { 'ice.geojson': open },
    );
    expect(issuesOf(result).map(({ file, path, code }) => `${file} ${path} ${code}`)).toContain(
      'geometry/ice.geojson coordinates[0][2] geometry-ring',
    );
    expect(issuesOf(result).filter(({ code }) => code === 'geometry-ring')).toHaveLength(1);
  });

  it('with the latitude first is told by how far it is from the whole story', () => {
    const swapped = geometry('LineString', [
      [58, 10],
      [58.4, 10.5],
    ]);
    const [said, ...more] = problemsOf({ ...AREA, kind: 'line', file: 'edge.geojson' }, { 'edge.geojson': swapped });
    expect(more).toEqual([]);
    expect(said).toMatch(
      /^story\.json entities\[3\]\.placement\.file: edge\.geojson, \d+ km from every place of the story; expected: positions with the longitude first: the other way round it is near one/,
    );
    expect(said?.endsWith(`[${'geometry-swapped'}]`)).toBe(true);
  });

  it('is stored once a file, with a point inside and its box', () => {
    const result = compileChanged((story) => {
      entityOf(story, 'swedish-border').placement = AREA;
    }, FILES);
    if (!result.ok) throw new Error('the story has problems');
    const { shapes } = result.value;
    expect(Object.keys(shapes)).toEqual(['ice.geojson']);
    expect(shapes['ice.geojson']).toMatchObject({ type: 'area', box: [10, 58, 10.5, 58.5] });
    const [lon = 0, lat = 0] = shapes['ice.geojson']?.anchor ?? [];
    expect(lon - 10 > lat - 58).toBe(true);
    expect(JSON.parse(JSON.stringify(result.value))).toEqual(result.value);
  });
});
