import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, covers, grow, middle, overlaps, type Rect } from '@/lib/geo/rect';

const rect: fc.Arbitrary<Rect> = fc
  .tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

/** The unit squares that it takes in. */
function squares({ left, top, right, bottom }: Rect): Set<string> {
  const found = new Set<string>();
  for (let x = left; x < right; x++) for (let y = top; y < bottom; y++) found.add(`${x} ${y}`);
  return found;
}

describe('two rectangles', () => {
  it('overlap exactly when they share a part; edges alone are none', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const shared = [...squares(a)].some((square) => squares(b).has(square));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });

  it('cover exactly when every part of the one is the other’s', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const outer = squares(a);
        expect(covers(a, b)).toBe([...squares(b)].every((square) => outer.has(square)));
        expect(covers(a, a)).toBe(true);
        expect(covers(grow(a, 1), a)).toBe(true);
        expect(covers(a, grow(a, 1))).toBe(false);
      }),
    );
  });
});

describe('a rectangle', () => {
  const box = { left: 10, top: 20, right: 30, bottom: 60 };

  it('contains its edges and its middle, and nothing beside it', () => {
    for (const [x, y] of [
      [10, 20],
      [30, 60],
      [10, 60],
      [30, 20],
      [20, 40],
    ] as const) {
      expect(contains(box, [x, y])).toBe(true);
    }
    for (const [x, y] of [
      [9, 40],
      [31, 40],
      [20, 19],
      [20, 61],
    ] as const)
      expect(contains(box, [x, y])).toBe(false);
    expect(middle(box)).toEqual([20, 40]);
  });

  it('grows on all sides', () => {
    expect(grow(box, 5)).toEqual({ left: 5, top: 15, right: 35, bottom: 65 });
  });
});
