import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../lib/compile/issue';
import { geojson } from '../../../lib/export/geojson';
import { insideRings } from '../../../lib/geo/outline';
import { unitShape } from '../../../lib/geo/zone-shape';
import { choose } from '../../../lib/scene/choose';
import { markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { geometryFaults } from '../export/geometry-faults';
import { subject } from '../export/subjects';
import { readPlaced } from './country-story';
import { placedDrawing, placedStory } from './placed-story';

const story = await placedStory();
const _base = await pictureBase('un');
const IDS = ['khatlon', 'sughd', 'chukotka', 'strait', 'lake-chad', 'mekong', 'indian-ocean'];
const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, '');

const drawn = await placedDrawing(story);

describe('a division or a water that a story names', () => {
  it('is a mark with its outline, called what it is', () => {
    const marks = new Map(scene(story, parseView('', story).view).marks.map((mark) => [mark.id, mark]));
    expect(IDS.map((id) => plain(markWords(marks.get(id) as never)))).toEqual([
      'Khatlon, division of Tajikistan',
      'Sughd, division of Tajikistan',
      'Chukotka, division of Russia',
      'Bab-el-Mandeb, strait',
      'Lake Chad, lake',
      'The Mekong, river',
      'Indian Ocean, ocean',
    ]);
    expect(Object.keys(story.countries)).toEqual(expect.arrayContaining(['TJK', 'RUS']));
  });

  it('of a division has its name wholly inside its own outline', () => {
    for (const [id, camera] of [
      ['khatlon', '6.5/38/69.3'],
      ['sughd', '6.5/39.5/68.5'],
      ['chukotka', '3.5/66/172'],
    ] as const) {
      const { list, projector } = drawn(`v=1&c=${camera}`);
      const zone = list.zones.find(({ mark }) => mark.id === id);
      const { left = 0, right = 0, top = 0, bottom = 0 } = zone?.label?.box ?? {};
      expect(right).toBeGreaterThan(left);
      for (const corner of [
        [left, top],
        [right, top],
        [left, bottom],
        [right, bottom],
      ] as const)
        expect(zone && insideRings(unitShape(zone.mark.shape).rings, projector, corner)).toBe(true);
    }
  });

  it('is named once: the base map leaves its own name out', () => {
    const { list } = drawn('v=1&c=6.5/38/69.3');
    const texts = [...list.labels.values()].flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts.filter((text) => text === 'Khatlon')).toHaveLength(1);
  });

  it('of a water has a name in italics, and an ocean, which has no outline, nothing but its name', () => {
    const { list } = drawn('v=1&c=3/-10/75');
    const ocean = list.zones.find(({ mark }) => mark.id === 'indian-ocean');
    expect([ocean?.edge, ocean?.area]).toEqual(['', '']);
    expect(ocean?.label?.lines.map(({ role }) => role)).toEqual(['sea']);
    const river = drawn('v=1&c=5/15/103').list.zones.find(({ mark }) => mark.id === 'mekong');
    expect(river?.area).toBe('');
    expect(river?.edge).toMatch(/^M/);
  });

  it('is valid in GeoJSON, an area or a line', () => {
    const features = geojson(subject(story), worldOfFile()).features.filter(({ id }) => IDS.includes(id));
    expect(features).toHaveLength(IDS.length);
    for (const { id, geometry, bbox } of features) {
      if (id === 'indian-ocean') expect(geometry).toBeNull();
      else expect(geometry && geometryFaults(geometry, bbox)).toEqual([]);
    }
  });

  it('is brought into sight as a whole when it is chosen, also over the date line', () => {
    const { view } = parseView('v=1&c=9/0/0', story);
    const { camera } = choose(story, view, 'chukotka');
    expect(Math.abs(camera.lon)).toBeGreaterThan(160);
    expect(camera.zoom).toBeLessThan(5);
  });
});

describe('a division or a water that the map does not have is refused with the one that is meant', () => {
  const problems = async (placement: unknown) => {
    const read = await readPlaced([{ id: 'one', name: 'One', type: 'region', placement }]);
    return read.ok ? [] : read.error.map(({ code, found, cure }: Issue) => [code, found, cure]);
  };

  it.each([
    [{ kind: 'admin1', division: 'TJ-KT' }, []],
    [{ kind: 'water', water: 'red-sea' }, []],
    [
      { kind: 'admin1', division: 'TJ-KTT' },
      [['unknown-division', '"TJ-KTT"', expect.stringContaining('did you mean "TJ-')]],
    ],
    [
      { kind: 'water', water: 'bab-al-mandeb' },
      [['unknown-water', '"bab-al-mandeb"', 'did you mean "bab-el-mandeb", Bab-el-Mandeb?']],
    ],
    [{ kind: 'water', water: 'atlantis-gap-of-nothing' }, [['unknown-water', '"atlantis-gap-of-nothing"', undefined]]],
  ])('%j', async (placement, expected) => {
    expect(await problems(placement)).toEqual(expected);
  });

  it('and an event may be in one, or at one', async () => {
    for (const placement of [
      { kind: 'admin1', division: 'TJ-KT' },
      { kind: 'water', water: 'red-sea' },
    ]) {
      const read = await readPlaced([{ id: 'one', name: 'One', kind: 'event', type: 'other', placement }]);
      expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual([]);
    }
  });
});
