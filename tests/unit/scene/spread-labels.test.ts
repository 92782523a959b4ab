import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../lib/scene/spread-labels';

describe('labels beside a chart', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([20, 80, 50], 10, 0, 100)).toEqual([20, 80, 50]);
  });

  it('move apart around their own middle, and stay within the chart', () => {
    expect(spreadLabels([50, 50], 10, 0, 100)).toEqual([45, 55]);
    expect(spreadLabels([99, 100], 10, 0, 100)).toEqual([90, 100]);
    expect(spreadLabels([], 10, 0, 100)).toEqual([]);
  });

  it('keep their order and their distance wherever they belong', () => {
    const place = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 15 }), (places) => {
        const spread = spreadLabels(places, 17, 0, 300);
        const order = places.map((_, index) => index).sort((a, b) => (spread[a] ?? 0) - (spread[b] ?? 0));
        for (const [n, index] of order.entries()) {
          const before = order[n - 1];
          if (before === undefined) continue;
          expect((spread[index] ?? 0) - (spread[before] ?? 0)).toBeGreaterThan(17 - 1e-6);
          expect(places[index]).toBeGreaterThanOrEqual(places[before] ?? 0);
        }
        for (const at of spread) {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(300 + 1e-6);
        }
      }),
    );
  });
});
