import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cutSettlements, nameOnMap, type SettlementSource } from '../../../lib/basemap/cut-settlements';
import { readSettlements } from '../../../lib/basemap/read-settlements';
import { SETTLEMENT_LEVELS, type Settlement, settlementTilesWanted, tileName } from '../../../lib/basemap/settlement';
import { type LonLat, toUnit } from '../../../lib/geo/mercator';
import { readGazetteerFile } from '../../../lib/server/gazetteer-files';
import { settlementsOf, settlementTile } from '../../../lib/server/settlement-files';
import { openGazetteer } from '../../../lib/suggest/gazetteer';
import { placesOfFile, worldOfFile } from './world-file';

const opened = openGazetteer(await readGazetteerFile('places.bin'), null);
if (!opened.ok) throw new Error(opened.error);
const gazetteer = opened.value;
const { cities } = placesOfFile();
const countries = worldOfFile().countries.map(({ name }) => name);
const source = settlementsOf(gazetteer, cities, countries);
const known = cities.map(({ lonLat }) => lonLat);
const tiles = cutSettlements(source, known);
const read = new Map(
  [...tiles].map(([name, write]) => [name, readSettlements(JSON.parse(JSON.stringify(write()))) ?? []]),
);
const all = [...read].flatMap(([tile, settlements]) => settlements.map((settlement) => ({ tile, ...settlement })));
const idOf = ({ name, lonLat }: Pick<Settlement, 'name' | 'lonLat'>) => `${name} ${lonLat.join(' ')}`;

describe('tiles of settlements', () => {
  test('have every city, town and village of the gazetteer once, but for the map’s own and those called like a country', () => {
    const rows = Array.from({ length: gazetteer.rows }, (_, row) => row).filter(
      (row) => gazetteer.levelOf(row) === 'city',
    );
    const inTiles = countsOf(all.map(idOf));
    const left: string[] = [];
    for (const row of rows) {
      const id = idOf({ name: nameOnMap(gazetteer.nameOf(row)), lonLat: gazetteer.lonLatOf(row) });
      const count = inTiles.get(id) ?? 0;
      if (count === 0) left.push(gazetteer.nameOf(row));
      else inTiles.set(id, count - 1);
    }
    expect([...inTiles.values()].every((count) => count === 0)).toBe(true);
    expect(rows.length).toBeGreaterThan(130_000);
    // Nearly all of the map's 291 are found; what is called like a country is some hundred hamlets.
    expect(left.length).toBeGreaterThan(250);
    expect(left.length).toBeLessThan(450);
    const like = new Set(countries);
    expect(all.filter(({ name }) => like.has(name))).toEqual([]);
  });

  test('have each where it lies, those that show first before the others, and no zoom that is another level’s', () => {
    for (const [tile, settlements] of read) {
      const [z, x, y] = numbersOf(tile);
      const level = SETTLEMENT_LEVELS.findIndex((one) => one.z === z);
      const least = level > 0 ? (SETTLEMENT_LEVELS[level - 1]?.until ?? 0) : SETTLEMENT_LEVELS[0].from;
      let before = least;
      for (const { lonLat, from } of settlements) {
        const [ux, uy] = toUnit(lonLat);
        expect(Math.floor(ux * 2 ** z) % 2 ** z, tile).toBe(x);
        expect(Math.floor(uy * 2 ** z), tile).toBe(y);
        expect(from, tile).toBeGreaterThanOrEqual(before);
        expect(from, tile).toBeLessThan(SETTLEMENT_LEVELS[level]?.until ?? 0);
        before = from;
      }
    }
  });

  test('are small: 6 kB for the median tile, 40 kB for the largest, in rows some thousand', () => {
    const bytes = [...tiles.values()].map((write) => compressed(JSON.stringify(write()))).sort((a, b) => a - b);
    expect(bytes[bytes.length >> 1]).toBeLessThan(6_000);
    expect(bytes.at(-1)).toBeLessThan(40_000);
    expect(Math.max(...[...read.values()].map(({ length }) => length))).toBeLessThan(2_000);
  });

  test('are the same each time', () => {
    const again = cutSettlements(source, known);
    expect([...again.keys()]).toEqual([...tiles.keys()]);
    for (const name of ['names-4-9-8.json', 'names-6-32-22.json', 'names-8-205-128.json'])
      expect(again.get(name)?.()).toEqual(tiles.get(name)?.());
  });
});

test.each([
  ['Juan Aldama (El Tigre)', 'Juan Aldama'],
  ['Hacienda la Cruz [Fraccionamiento]', 'Hacienda la Cruz'],
  ['Zürich (Kreis 4) / Werd', 'Werd'],
  ['Bleiburg/Pliberk', 'Bleiburg/Pliberk'],
  ['(La Palma)', '(La Palma)'],
  ["L'Hospitalet", "L'Hospitalet"],
])('%s is %s on the map', (name, short) => expect(nameOnMap(name)).toBe(short));

describe('the zoom from which a name shows', () => {
  test('comes first for the largest places, and gives each as much room as the others have', () => {
    for (const zoom of [7, 8.5, 10]) {
      const shown = all.filter(({ from }) => from <= zoom).map(({ lonLat }) => toUnit(lonLat));
      const reach = 74 / (256 * 2 ** zoom);
      const near = shown.filter((one, i) => {
        const rivals = i % 97 === 0 ? shown : [];
        return rivals.some(
          (other) => other !== one && Math.hypot(other[0] - one[0], 1.7 * (other[1] - one[1])) < reach * 0.99,
        );
      });
      expect(near, `at ${zoom}`).toEqual([]);
    }
    const fromOf = (name: string, [lon, lat]: LonLat) =>
      all.find((one) => one.name === name && Math.hypot(one.lonLat[0] - lon, one.lonLat[1] - lat) < 0.5)?.from ?? 0;
    expect(fromOf('Goma', [29.2, -1.7])).toBeLessThan(fromOf('Sake', [29.05, -1.57]));
    expect(fromOf('Bukavu', [28.8, -2.5])).toBe(6.5);
    expect(fromOf('Badalona', [2.25, 41.45])).toBeLessThan(11);
  });

  test('seats of divisions come before larger places nearby, and the map’s own cities before all', () => {
    const made = sourceOf([
      ['Town', [10, 50], 120, false],
      ['Seat', [10.1, 50], 100, true],
      ['Suburb', [20.01, 50], 150, false],
    ]);
    const rows = settlementsIn(made, [[20, 50]]);
    expect(rows.map(({ name }) => name)).toEqual(['Seat', 'Town', 'Suburb']);
    expect(rows[0]?.from).toBe(6.5);
    expect(rows[1]?.from).toBeGreaterThan(9);
    expect(rows[2]?.from).toBeGreaterThan(11);
  });

  test('knows that the world goes on at 180°', () => {
    const made = sourceOf([
      ['East', [-179.95, -17], 100, false],
      ['West', [179.95, -17], 120, false],
    ]);
    const [west, east] = settlementsIn(made, []);
    expect(west).toMatchObject({ name: 'West', from: 6.5 });
    expect(east?.from).toBeGreaterThan(9);
  });
});

describe('files of settlements', () => {
  test('are empty where nobody lives, and none beyond the world or of another level', async () => {
    expect(readSettlements(JSON.parse((await settlementTile('names-8-0-0.json')) ?? ''))).toEqual([]);
    expect(readSettlements(JSON.parse((await settlementTile('names-4-9-8.json')) ?? ''))?.length).toBeGreaterThan(50);
    for (const name of [
      'names-4-16-0.json',
      'names-5-1-1.json',
      'names-4-01-1.json',
      'names-4--1-1.json',
      'names-4-1-1',
      '',
    ])
      expect(await settlementTile(name), name).toBeNull();
  });

  test.each([
    null,
    [],
    {},
    { names: 'A', at: [1], from: [65], sizes: '0' },
    { names: 'A', at: [1, 2], from: [65], sizes: '7' },
    { names: 'A\nB', at: [1, 2], from: [65], sizes: '0' },
    { names: 'A', at: [1, 'x'], from: [65], sizes: '0' },
  ])('that are damaged are none: %j', (junk) => expect(readSettlements(junk)).toBeNull());
});

describe('the tiles of a view', () => {
  test('are none before the map is close', () => {
    expect(settlementTilesWanted({ zoom: 6.45, lat: 0, lon: 0 })).toEqual([]);
  });

  test('are those in sight, a dozen or so, on all levels that show', () => {
    for (const [zoom, levels] of [
      [6.5, [4]],
      [8, [4, 6]],
      [11, [4, 6, 8]],
      [18, [4, 6, 8]],
    ] as const) {
      const wanted = settlementTilesWanted({ zoom, lat: 41.4, lon: 2.1 });
      expect(wanted.length).toBeLessThan(20);
      expect([...new Set(wanted.map((name) => numbersOf(name)[0]))]).toEqual(levels);
      const [x, y] = toUnit([2.1, 41.4]);
      for (const z of levels) expect(wanted).toContain(tileName(z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)));
    }
  });

  test('go on at 180°, and end at the poles', () => {
    expect(settlementTilesWanted({ zoom: 7, lat: -17, lon: 179.9 })).toEqual(
      expect.arrayContaining(['names-4-15-8.json', 'names-4-0-8.json']),
    );
    for (const lat of [85, -85]) {
      for (const name of settlementTilesWanted({ zoom: 6.5, lat, lon: -180 })) {
        const [z, x, y] = numbersOf(name);
        expect(x >= 0 && x < 2 ** z && y >= 0 && y < 2 ** z, name).toBe(true);
      }
    }
  });
});

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function numbersOf(tile: string): [number, number, number] {
  const [, z = 0, x = 0, y = 0] = /^names-(\d+)-(\d+)-(\d+)\.json$/.exec(tile)?.map(Number) ?? [];
  return [z, x, y];
}

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

type Row = readonly [name: string, lonLat: LonLat, weight: number, isSeat: boolean];

function sourceOf(rows: readonly Row[]): SettlementSource {
  const row = (i: number) => rows[i] as Row;
  return {
    count: rows.length,
    nameOf: (i) => row(i)[0],
    lonLatOf: (i) => row(i)[1],
    weightOf: (i) => row(i)[2],
    isSeat: (i) => row(i)[3],
  };
}

const settlementsIn = (made: SettlementSource, others: readonly LonLat[]): Settlement[] =>
  [...cutSettlements(made, others).values()]
    .flatMap((write) => readSettlements(write()) ?? [])
    .sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1));
