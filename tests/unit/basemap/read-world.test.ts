import { describe, expect, test } from 'vitest';
import { readWorld } from '../../../lib/basemap/read-world';
import type { Line } from '../../../lib/basemap/world';
import { ISO_3166_ALPHA_3 } from './iso-3166';
import { basemapJson, ownersOf, worldOfFile } from './world-file';

const world = worldOfFile();

describe('the world as read', () => {
  test('no ring and no line jumps more than 180 degrees', () => {
    const rings = world.countries.flatMap(({ polygons }) => polygons.flatMap((polygon) => polygon.rings));
    expect([...rings, ...world.borders, ...world.coasts].filter(jumps)).toEqual([]);
  });

  test('every ring is closed and has an area', () => {
    for (const { iso3, polygons } of world.countries) {
      for (const { rings } of polygons) {
        for (const ring of rings) {
          expect(ring.length, iso3).toBeGreaterThanOrEqual(4);
          expect(ring[0], iso3).toEqual(ring.at(-1));
        }
      }
    }
  });

  test('Russia is one unbroken shape that passes 180', () => {
    const russia = world.byIso3.get('RUS');
    expect(russia?.bbox[0]).toBeGreaterThan(19);
    expect(russia?.bbox[2]).toBeGreaterThan(190);
    expect(russia?.polygons.every(({ bbox }) => bbox[0] > 0)).toBe(true);
  });

  test('coasts leave out the ring round the pole and the date line', () => {
    expect(world.coasts.flat().filter(([, lat]) => lat < -86)).toEqual([]);
    const alongDateLine = world.coasts.filter((line) =>
      line.some((point, i) => i > 0 && isOn180(point[0]) && isOn180(line[i - 1]?.[0] ?? 0)),
    );
    expect(alongDateLine).toEqual([]);
  });

  test('borders lie between countries, coasts do not', () => {
    expect(world.borders.length).toBeGreaterThan(100);
    const borderPoints = new Set(world.borders.flatMap((line) => line.slice(1, -1).map(String)));
    expect(world.coasts.flatMap((line) => line.slice(1, -1)).filter((p) => borderPoints.has(String(p)))).toEqual([]);
  });

  test.each([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Sevastopol', [33.6, 44.6], 'UKR'],
    ['Donetsk', [37.8, 48], 'UKR'],
    ['Sukhumi', [41.03, 43.01], 'GEO'],
    ['Tskhinvali', [43.97, 42.23], 'GEO'],
    ['Stepanakert', [46.75, 39.82], 'AZE'],
    ['Tiraspol', [29.64, 46.84], 'MDA'],
    ['Laayoune', [-13.2, 27.15], 'ESH'],
    ['Dushanbe', [68.78, 38.54], 'TJK'],
    ['Moscow', [37.62, 55.75], 'RUS'],
    ['Chukotka', [-179, 67.5], 'RUS'],
    ['the South Pole', [0, -89], 'ATA'],
  ] as const)('%s lies in exactly one country: its own', (_, point, owner) => {
    expect(ownersOf(world, point)).toEqual([owner]);
  });

  test('ids are ISO 3166-1 alpha-3 or private, and distinct', () => {
    const codes = world.countries.map(({ iso3 }) => iso3);
    expect(codes.filter((code) => !ISO_3166_ALPHA_3.has(code) && !code.startsWith('x-'))).toEqual([]);
    expect(codes.filter((code) => code.startsWith('x-')).sort()).toEqual([
      'x-abyei',
      'x-akrotiri-dhekelia',
      'x-aksai-chin',
      'x-arunachal',
      'x-ashmore-cartier',
      'x-bir-tawil',
      'x-gilgit',
      'x-halaib',
      'x-ilemi',
      'x-jk-azad',
      'x-jk-india',
      'x-kosovo',
      'x-s-kurils',
      'x-shaksgam',
      'x-siachen',
    ]);
    expect(world.byIso3.size).toBe(codes.length);
  });

  test('names are those in use today, in full', () => {
    const names = world.countries.map(({ name }) => name);
    for (const old of ['Turkey', 'Macedonia', 'Swaziland', 'eSwatini', 'Czech Republic', 'Cape Verde', 'Burma']) {
      expect(names).not.toContain(old);
    }
    expect(names.filter((name) => /\.( |$)/.test(name))).toEqual([]);
  });

  test.each([
    ['CIV', 'Côte d’Ivoire'],
    ['COD', 'Democratic Republic of the Congo'],
    ['CPV', 'Cabo Verde'],
    ['CZE', 'Czechia'],
    ['ESH', 'Western Sahara'],
    ['MKD', 'North Macedonia'],
    ['MMR', 'Myanmar'],
    ['PSE', 'Palestine'],
    ['SWZ', 'Eswatini'],
    ['TLS', 'Timor-Leste'],
    ['TUR', 'Türkiye'],
    ['TWN', 'Taiwan'],
    ['x-kosovo', 'Kosovo*'],
  ])('%s is called %s', (iso3, name) => {
    expect(world.byIso3.get(iso3)?.name).toBe(name);
  });
});

describe('reading junk', () => {
  const good = basemapJson('world.json') as Record<string, unknown>;
  const objects = good.objects as Record<string, { geometries: object[] }>;

  const territory = objects.territories?.geometries[0] as { readonly properties: object } | undefined;
  const partless = { ...territory?.properties, of: undefined };

  function withFirst(name: string, change: object | null): unknown {
    const [first, ...rest] = objects[name]?.geometries ?? [];
    const geometries = [change && { ...first, ...change }, ...rest];
    return { ...good, objects: { ...objects, [name]: { ...objects[name], geometries } } };
  }

  test.each([
    ['nothing', null, 'not a flat topology'],
    ['an array', [], 'not a flat topology'],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }, 'not a flat topology'],
    ['no transform', { ...good, transform: undefined }, 'transform: '],
    ['no arcs', { ...good, arcs: {} }, 'arcs: '],
    ['an arc of text', { ...good, arcs: [['a', 'b', 'c', 'd']] }, 'arcs[0]: '],
    ['an arc of one point', { ...good, arcs: [[1, 2]] }, 'arcs[0]: '],
    ['an arc of half a point more', { ...good, arcs: [[1, 2, 3, 4, 5]] }, 'arcs[0]: '],
    [
      'an arc of points in lists of their own',
      {
        ...good,
        arcs: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
            [7, 8],
          ],
        ],
      },
      'arcs[0]: ',
    ],
    ['no countries', { ...good, objects: {} }, 'objects.countries: '],
    ['no territories', { ...good, objects: { ...objects, territories: undefined } }, 'objects.territories: '],
    ['a territory of no country', withFirst('territories', { properties: partless }), 'geometries[0].properties.of: '],
    ['no units', { ...good, objects: { ...objects, units: undefined } }, 'objects.units: '],
    ['a unit of nothing', withFirst('units', null), 'objects.units.geometries[0]: '],
    ['a unit without a holder', withFirst('units', { properties: {} }), 'objects.units.geometries[0].properties'],
    [
      'a line in no style',
      withFirst('lines', { properties: { un: 'wavy' } }),
      'objects.lines.geometries[0].properties',
    ],
    ['a core of points', withFirst('cores', { type: 'Point' }), 'objects.cores.geometries[0].type'],
    ['arcs that do not exist', { ...good, arcs: [] }, 'objects.countries.geometries[0].arcs: '],
  ])('%s gives a reason', (_, json, reason) => {
    const result = readWorld(json);
    expect(result.ok ? 'read' : result.reason).toContain(reason);
  });
});

const jumps = (line: Line): boolean =>
  line.some(([lon], i) => i > 0 && Math.abs(lon - (line[i - 1]?.[0] ?? lon)) > 180);
const isOn180 = (lon: number): boolean => Math.abs(Math.abs(lon) - 180) < 0.002;
