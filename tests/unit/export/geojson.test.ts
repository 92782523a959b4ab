import { check } from '@placemarkio/check-geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { countriesUnder } from '../../../lib/basemap/countries-under';
import type { World } from '../../../lib/basemap/world';
import { type FeatureCollection, geojson } from '../../../lib/export/geojson';
import { geometryOfMarks, type Position } from '../../../lib/export/geometry';
import type { AreaMark, FlowMark } from '../../../lib/scene/mark';
import type { Story } from '../../../lib/story/story';
import { BORDERS } from '../../../lib/story/view';
import { worldOfFile } from '../basemap/world-file';
import { polygonsOf, positionsOf, rfcFaults, turn } from './geometry-faults';
import { FIRST, QUERIES, SERIES, storyOf, subject } from './subjects';

let world: World;
let stories: Story[];
beforeAll(async () => {
  world = worldOfFile();
  stories = await Promise.all([storyOf(FIRST), storyOf(SERIES)]);
});

const first = () => stories[0] as Story;
const exported = (query = '', story = first()): FeatureCollection => geojson(subject(story, query), world);
const feature = (all: FeatureCollection, id: string) => {
  const found = all.features.find((one) => one.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};

describe('GeoJSON of a story or a view', () => {
  test.each(QUERIES)('is valid, wound by the right-hand rule, boxed and inside ±180: "%s"', (query) => {
    for (const story of stories) {
      const all = exported(query, story);
      const text = JSON.stringify(all);
      expect(() => check(text)).not.toThrow();
      expect(all).not.toHaveProperty('crs');
      expect(
        all.features.flatMap(({ geometry, bbox }) => (geometry ? rfcFaults(geometry, bbox) : ['nowhere'])),
      ).toEqual([]);
    }
  });

  test.each(QUERIES)('has one feature a mark, with the entity’s id: "%s"', (query) => {
    for (const story of stories) {
      const { marks } = subject(story, query).scene;
      expect(exported(query, story).features.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
    }
  });

  test('has everything that has a place without a link’s query, and the same wherever the camera looks', () => {
    const placed = first().entities.filter(({ placement, kind }) => placement.kind !== 'none' && kind !== 'group');
    const ids = exported().features.map(({ id }) => id);
    for (const { id, kind } of placed) {
      if (kind === 'place' || kind === 'event' || kind === 'flow') expect(ids).toContain(id);
    }
    expect(exported('utm_source=x&fbclid=y').features).toEqual(exported().features);
    const here = exported('v=1&c=3/40/60').features.map(({ id, geometry }) => [id, geometry]);
    expect(exported('v=1&c=12/-40/-60').features.map(({ id, geometry }) => [id, geometry])).toEqual(here);
  });

  test('cuts what crosses ±180 inside one feature, whose box goes over it', () => {
    const { geometry, bbox } = feature(exported(), 'rus');
    expect(geometry?.type).toBe('MultiPolygon');
    const lons = geometry ? positionsOf(geometry).map(([lon]) => lon) : [];
    expect(Math.max(...lons)).toBe(180);
    expect(Math.min(...lons)).toBe(-180);
    expect(bbox?.[0]).toBeGreaterThan(bbox?.[2] ?? 0);
  });

  test('keeps the area of every country of the world, under both readings of borders', () => {
    for (const policy of BORDERS) {
      const geometryOf = geometryOfMarks(world, policy);
      for (const { iso3, polygons } of countriesUnder(world, policy)) {
        const geometry = geometryOf({ kind: 'area', country: iso3 } as AreaMark);
        const area = (rings: readonly (readonly (readonly number[])[])[]) =>
          Math.abs(turn(rings[0] as unknown as Position[])) -
          rings.slice(1).reduce((sum, hole) => sum + Math.abs(turn(hole as unknown as Position[])), 0);
        const before = polygons.reduce((sum, { rings }) => sum + area(rings), 0);
        const after = polygonsOf(geometry).reduce((sum, rings) => sum + area(rings), 0);
        expect(Math.abs(after - before), `${iso3}: ${before} became ${after}`).toBeLessThan(0.02 + before * 0.01);
      }
    }
  });

  test('draws flows as great circles, cut where they cross ±180', () => {
    const geometryOf = geometryOfMarks(world, 'un');
    const flow = (from: Position, to: Position) =>
      geometryOf({ kind: 'flow', from, via: [], to } as unknown as FlowMark);
    const across = flow([140, 40], [-120, 40]);
    expect(across?.type).toBe('MultiLineString');
    expect(across && rfcFaults(across)).toEqual([]);
    const through = geometryOf({
      kind: 'flow',
      from: [140, 40],
      via: [
        [170, 50],
        [-150, 60],
      ],
      to: [-120, 40],
    } as unknown as FlowMark);
    expect(through?.type).toBe('MultiLineString');
    expect(through && rfcFaults(through)).toEqual([]);
    expect(JSON.stringify(through)).toContain('[170,50]');
    expect(JSON.stringify(through)).toContain('[-150,60]');
    const here = feature(exported(), 'remittances-rus-tjk').geometry;
    expect(here?.type).toBe('LineString');
  });

  test('draws borders as lines, and Crimea with Ukraine or Russia as the view says', () => {
    expect(feature(exported(), 'afghan-border').geometry?.type).toBe('MultiLineString');
    const east = (query: string) => feature(exported(query), 'ukr').geometry;
    expect(JSON.stringify(east('v=1&l=war'))).not.toBe(JSON.stringify(east('v=1&l=war&b=control')));
    expect(exported('v=1&b=control').metadata).toMatchObject({ borders: 'control' });
  });

  test('never lets a country’s label point pass for a place', () => {
    for (const { properties, geometry } of exported().features) {
      if (properties.mark !== 'gathered' || properties.precision !== 'country') continue;
      expect(geometry?.type).toBe('Point');
      expect(properties.geometryNote).toMatch(/^No place/);
    }
    expect(feature(exported(), 'killing').properties).toMatchObject({ precision: 'country', mark: 'gathered' });
  });

  test('says of a thing what it is, when, how much, according to whom, and in which words', () => {
    const { properties } = feature(exported(), 'remittances-rus-tjk');
    expect(properties).toMatchObject({
      name: 'Remittances from Russia to Tajikistan',
      kind: 'flow',
      type: 'remittances',
      origin: 'article',
      layers: ['remittances'],
      from: 'rus',
      to: 'tjk',
      when: { edtf: '2024' },
      attribution: expect.stringContaining('Ushakov'),
      amount: { value: 1_800_000_000 },
    });
    const passages = properties.passages as { paragraph: number; exact: string }[];
    for (const { paragraph, exact } of passages) expect(first().paragraphs[paragraph - 1]?.text).toContain(exact);
    expect(feature(exported(), 'base-bokhtar').properties).toMatchObject({ origin: 'context' });
    expect(feature(exported(), 'base-bokhtar').properties.sources).not.toEqual([]);
  });

  test('names publisher, rights, revision and the link that it came from', () => {
    expect(exported('fbclid=1&s=tjk&v=1').metadata).toMatchObject({
      url: `https://maps.example.org/stories/${FIRST}?v=1&c=3.7/45/66&l=members~summits&s=tjk&p=article&b=un`,
      revision: first().revision,
      rights: first().rights,
      article: { publisher: 'bne IntelliNews' },
    });
    expect(exported().metadata.url).toBe(`https://maps.example.org/stories/${FIRST}`);
  });
});
