import { describe, expect, it } from 'vitest';
import { cutLines } from '@/lib/geo/cut-lines';
import type { UnitPath } from '@/lib/geo/outline';

/** A world of a thousand pixels whose corner is the frame's, so that a unit is a thousand pixels. */
const PROJECTOR = { scale: 1000, x: 0, y: 0 };
const CLIP = { left: 100, top: 100, right: 300, bottom: 200 };

/** A line through points in pixels. */
function line(...points: readonly (readonly [number, number])[]): UnitPath {
  const xs = points.map(([x]) => x / 1000);
  const ys = points.map(([, y]) => y / 1000);
  const bbox = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return { xy: Float64Array.from(points.flatMap(([x, y]) => [x / 1000, y / 1000])), bbox };
}
const cut = (...lines: readonly UnitPath[]) => cutLines(lines, PROJECTOR, CLIP, 5);

describe('lines for a picture', () => {
  it('are whole where all of them is in the frame', () => {
    expect(cut(line([110, 110], [150, 150], [290, 190]))).toBe('M110 110L150 150L290 190');
  });

  it('leave out what lies beyond one side, and begin anew where they come back', () => {
    const above = [150, 20] as const;
    expect(cut(line([110, 110], [120, 20], above, [200, 150]))).toBe('M110 110L120 20M150 20L200 150');
    for (const [from, to] of [
      [
        [0, 120],
        [90, 180],
      ],
      [
        [310, 120],
        [400, 180],
      ],
      [
        [120, 0],
        [180, 90],
      ],
      [
        [120, 210],
        [180, 400],
      ],
    ] as const) {
      expect(cut(line([200, 150], from, to))).toBe(`M200 150L${from[0]} ${from[1]}`);
      expect(cut(line(from, to, [200, 150]))).toBe(`M${to[0]} ${to[1]}L200 150`);
    }
  });

  it('keep what touches the frame’s edge', () => {
    expect(cut(line([100, 0], [100, 150], [300, 150]))).toBe('M100 0L100 150L300 150');
  });

  it('are none where no part of them can be seen, whatever they are', () => {
    expect(cut()).toBe('');
    expect(cut(line([400, 110], [500, 190]), line([110, 210], [290, 400]))).toBe('');
  });

  it('have no steps that are shorter than asked for, but for the last', () => {
    const fine = line(...Array.from({ length: 41 }, (_, i) => [120 + i, 150] as const));
    expect(cut(fine)).toBe(`M120 150${[125, 130, 135, 140, 145, 150, 155, 160].map((x) => `L${x} 150`).join('')}`);
    expect(cut(line([120, 150], [122, 152], [123, 150]))).toBe('M120 150L123 150');
    expect(cut(line([120, 150], [120, 155], [123, 155]))).toBe('M120 150L120 155L123 155');
  });

  it('are one after the other', () => {
    expect(cut(line([110, 110], [120, 120]), line([210, 110], [220, 120]))).toBe('M110 110L120 120M210 110L220 120');
  });
});
