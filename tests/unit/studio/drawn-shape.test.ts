import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeometry } from '@/lib/compile/read-geometry';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import { cornersText, drawing, geometryOfShape, isShape, readCorners } from '@/lib/studio/drawn-shape';
import type { Thing } from '@/lib/studio/operation';
import { storyFolder } from '@/lib/studio/story-folder';

const SQUARE = readCorners('10, 20\n10, 21\n11, 21\n11, 20') ?? [];
const thing: Thing = {
  id: 'flood',
  kind: 'place',
  spans: [{ paragraph: 1, start: 0, end: 5 }],
  fields: { name: 'Flood', placement: { kind: 'none', reason: 'Not placed yet.' }, same: ['geonames:1'] },
};
const SHAPE = { type: 'area', corners: SQUARE, source: 'atlas', asOf: '2025-02', exactness: 'About 5 km.' } as const;

describe('corners', () => {
  it('are written as they are read', () => {
    const degree = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(degree(80), degree(85)), { maxLength: 20 }), (corners) => {
        expect(readCorners(cornersText(corners))).toEqual(corners.map(([lon, lat]) => [lon + 0, lat + 0]));
      }),
    );
  });

  it('are none where a line is no place', () => {
    expect(readCorners('10, 20\nthere')).toBeNull();
    expect(readCorners(' \n')).toEqual([]);
  });

  it('go the shorter way over the date line', () => {
    expect(readCorners('0, 179\n0, -179')).toEqual([
      [179, 0],
      [181, 0],
    ]);
  });
});

describe('a drawn shape', () => {
  it('is an area from three corners on, a line from two', () => {
    expect(isShape({ type: 'area', corners: SQUARE.slice(0, 2) })).toBe(false);
    expect(isShape({ type: 'line', corners: SQUARE.slice(0, 2) })).toBe(true);
  });

  it('is none where its edges cross, or nothing is between them', () => {
    const area = (text: string) => isShape({ type: 'area', corners: readCorners(text) ?? [] });
    expect(area('0, 0\n10, 10\n10, 0\n0, 10')).toBe(false);
    expect(area('60, 170\n62, -170\n61, 178\n60.5, -170\n59, 170')).toBe(false);
    expect(area('1, 1\n1, 1\n1, 1')).toBe(false);
    expect(area('10, 179\n10, -179\n12, -179\n12, 179')).toBe(true);
  });

  it('is what the check of stories reads, also over the date line', () => {
    for (const text of ['10, 20\n10, 21\n11, 21', '10, 179\n10, -179\n12, -179\n12, 179']) {
      const corners = readCorners(text) ?? [];
      for (const type of ['area', 'line'] as const) {
        const geometry = JSON.stringify(geometryOfShape({ type, corners }));
        const read = readGeometry(geometry, 'x.geojson', type);
        expect(read.ok ? [] : read.error, geometry).toEqual([]);
      }
    }
    expect(geometryOfShape({ type: 'area', corners: SQUARE }).type).toBe('Polygon');
  });

  it('places its thing, and is a file of the story’s folder', () => {
    const kept = applyOperation(noDecisions(['Flood there']), { op: 'keep', things: [thing] });
    const drawn = applyOperation(kept, drawing(thing, SHAPE));
    const { story, files } = storyFolder(drawn, 'flood');
    expect(story.entities).toMatchObject([
      {
        placement: { kind: 'area', file: 'flood.geojson', source: 'atlas', asOf: '2025-02' },
        placementNote: 'About 5 km.',
      },
    ]);
    expect(JSON.parse(new TextDecoder().decode(files['geometry/flood.geojson']))).toMatchObject({ type: 'Polygon' });
    const elsewhere = applyOperation(drawn, { op: 'change', id: 'flood', path: 'placement', value: null });
    expect(storyFolder(elsewhere, 'flood').files).toEqual({});
  });
});
