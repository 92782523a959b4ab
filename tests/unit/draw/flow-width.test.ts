import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowWidth } from '../../../lib/draw/flow-width';

const of = (value: number, max: number | null) =>
  flowWidth({ quantity: { value, unit: 'US dollars', series: max === null ? null : 's', date: '2024', max } });

test('four times the amount is twice the width, and no width is more than that of the greatest', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e12, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (max, share) => {
        const value = max * share;
        expect(of(value, max)).toBeLessThanOrEqual(of(max, max));
        expect(of(value, max) / of(value / 4, max)).toBeCloseTo(2, 6);
      },
    ),
  );
});

test('an amount beside no others has one width, whatever it is, and a flow without amount a thinner one', () => {
  expect(of(5, null)).toBe(of(5e9, null));
  expect(flowWidth({ quantity: null })).toBeLessThan(of(5, null));
});

test('the smallest amount can still be seen', () => {
  expect(of(1, 1e12)).toBeGreaterThan(1);
});
