import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { geojson } from '../../../lib/export/geojson';
import { scene } from '../../../lib/scene/scene';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { wordsOf } from '../compile/fixture';
import { subject } from '../export/subjects';
import { readPlaced } from './country-story';

const border = (...between: string[]) => ({
  id: 'line',
  name: 'The line',
  type: 'border',
  placement: { kind: 'border', between },
});

async function problems(...entities: Parameters<typeof readPlaced>[0]): Promise<string[]> {
  const read = await readPlaced(entities);
  return read.ok ? [] : read.error.map(wordsOf);
}

describe('a border between countries that do not touch is refused, with those that do', () => {
  test.each([
    [
      ['ITA', 'BRA'],
      'ITA and BRA, which do not touch on the map; expected: ITA with AUT, CHE, FRA, SMR, SVN, VAT; or BRA with ARG, BOL, COL, FRA, GUF, GUY, PER, PRY, SUR, URY, VEN',
    ],
    [
      ['AUS', 'NZL'],
      'AUS and NZL, which do not touch on the map; expected: nothing for AUS, which touches no country; or nothing for NZL, which touches no country',
    ],
    [
      ['GUF', 'FRA'],
      'GUF and FRA, which do not touch on the map; expected: GUF with BRA, SUR; or FRA with AND, BEL, BRA, CHE, DEU, ESP, ITA, LUX, MCO, SUR',
    ],
    [['ITA', 'ITA'], 'ITA twice; expected: two countries'],
  ])('%s', async (between, said) => {
    expect(await problems(border(...between))).toEqual([`story.json entity "line", placement, between: ${said}`]);
  });

  test('and an unknown code is an unknown code, once', async () => {
    expect(await problems(border('ITA', 'XXX'))).toEqual([
      'story.json entity "line", placement, between 2: "XXX"; expected: an ISO 3166-1 alpha-3 code of a country on the map',
    ]);
  });
});

describe('what may be placed has a mark with a geometry', () => {
  test.each([
    ['a border', border('TJK', 'AFG')],
    ['a border of Kosovo', border('x-kosovo', 'SRB')],
    ['a border of a territory', border('BRA', 'GUF')],
    ['a border that a territory has for its country', border('FRA', 'BRA')],
    [
      'a region',
      { id: 'area', name: 'The area', type: 'region', placement: { kind: 'region', countries: ['BEL', 'NLD', 'LUX'] } },
    ],
    [
      'a region of islets',
      { id: 'area', name: 'The area', type: 'region', placement: { kind: 'region', countries: ['TKL', 'BVT', 'VAT'] } },
    ],
    [
      'a city',
      { id: 'city', name: 'A city', type: 'city', placement: { kind: 'city', lonLat: [-52.33, 4.94], country: 'GUF' } },
    ],
    [
      'an event in a country',
      { id: 'event', name: 'An event', kind: 'event', type: 'other', placement: { kind: 'country', country: 'SJM' } },
    ],
  ])('%s', async (_, entity) => {
    const read = await readPlaced([entity]);
    if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
    const story = read.value;
    expect(scene(story, parseView('', story).view).marks).toHaveLength(1);
    for (const query of ['', 'v=1&b=control']) {
      const [only] = geojson(subject(story, query), worldOfFile()).features;
      expect(only?.geometry).not.toBeNull();
    }
  });

  test('so that an event in a region or on a border is refused', async () => {
    const event = { id: 'event', name: 'An event', kind: 'event', type: 'other' };
    const placements = [
      { kind: 'region', countries: ['BEL', 'NLD'] },
      { kind: 'border', between: ['BEL', 'NLD'] },
    ];
    for (const placement of placements)
      expect(await problems({ ...event, placement })).toEqual([
        `story.json entity "event", placement, kind: an event placed "${placement.kind}"; expected: a point, a city, a country, a division, a water, or "at" a place that is one; or "none"`,
      ]);
  });
});
