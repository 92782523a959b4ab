import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/export/csv';
import { geojson } from '../../../lib/export/geojson';
import { insideRings } from '../../../lib/geo/outline';
import { unitShape } from '../../../lib/geo/zone-shape';
import { mapKey } from '../../../lib/scene/map-key';
import { markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { sourceUses } from '../../../lib/scene/source-uses';
import { zoneWords } from '../../../lib/scene/zone';
import { storyIndex } from '../../../lib/story/story-index';
import { parseView } from '../../../lib/view/parse-view';
import { worldOfFile } from '../basemap/world-file';
import { geometryFaults, polygonsOf } from '../export/geometry-faults';
import { subject } from '../export/subjects';
import { placedDrawing, placedStory } from './placed-story';

const story = await placedStory();
const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, '');

const drawn = await placedDrawing(story);

describe('a shape that the story drew after a source', () => {
  it('says in its name and in the table how exact it is and as of when', () => {
    const { marks } = scene(story, parseView('', story).view);
    const words = new Map(marks.map((mark) => [mark.id, plain(markWords(mark))]));
    expect(words.get('front')).toBe('The front, within about 5 km, as of about January 2025');
    expect(words.get('sahel')).toBe('The Sahel, between about 12° and 17° north; no agreed limit');
    const row = csv(subject(story))
      .split('\r\n')
      .find((line) => line.startsWith('flood,'));
    expect(row).toMatch(/,area,,,.*Example Atlas.*,"from a map of the scale 1 : 500,000, as of February 2025",/);
  });

  it('is called no border on the card and in the key, with its source', () => {
    const placement = storyIndex(story).entity('front')?.placement;
    if (placement?.kind !== 'line') throw new Error('the front is no line');
    expect(plain(zoneWords(placement, story))).toBe(
      'A line after the source below, no border: within about 5 km, as of about January 2025.',
    );
    const { view } = parseView('v=1&l=land', story);
    expect(mapKey(story, view, scene(story, view)).notes.map(plain)).toContain(
      'The front: within about 5 km, as of about January 2025, after Example Atlas; no border',
    );
    expect(sourceUses(story).get('atlas')?.entities.medium).toEqual(
      expect.arrayContaining(['front', 'flood', 'sahel']),
    );
  });

  it('has its name inside its own area, or beside its line', () => {
    for (const [id, camera] of [
      ['sahel', '4/14/10'],
      ['flood', '10/22.45/89.35'],
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
    expect(drawn('v=1&c=8/38.2/69.5').list.zones.find(({ mark }) => mark.id === 'front')?.label).not.toBeNull();
  });

  it('is one feature with the geometry of its file, holes and all', () => {
    const features = new Map(geojson(subject(story), worldOfFile()).features.map((feature) => [feature.id, feature]));
    for (const id of ['sahel', 'flood', 'front']) {
      const { geometry = null, bbox } = features.get(id) ?? {};
      expect(geometry && geometryFaults(geometry, bbox)).toEqual([]);
    }
    expect(polygonsOf(features.get('flood')?.geometry ?? null).map((rings) => rings.length)).toEqual([2]);
    expect(features.get('front')?.geometry?.type).toBe('LineString');
    expect(features.get('sahel')?.properties).toMatchObject({ precision: 'soft-region', mark: 'zone' });
  });
});
