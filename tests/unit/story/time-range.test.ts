import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  dateText,
  isSameTime,
  parseTime,
  timeRange,
  timesOverlap,
} from '../../../lib/story/time-range';
import { dateLabel } from '../../../lib/words/time-label';
import { timeOf } from '../view/time-of';

const year = fc.integer({ min: 0, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });
const date = fc.oneof(
  fc.tuple(year),
  fc.tuple(year, month),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })),
) satisfies fc.Arbitrary<CalendarDate>;

describe('a time between two dates', () => {
  it('is written as a link that reads as the same', () => {
    fc.assert(
      fc.property(fc.option(date), fc.option(date), (from, to) => {
        fc.pre(from !== null || to !== null);
        const range = timeRange(from, to);
        fc.pre(!range.first || !range.last || range.first <= range.last);
        expect(parseTime(range.edtf)).toEqual(range);
      }),
    );
  });

  it('is one date where both are the same', () => {
    expect(timeRange([2024, 9])).toEqual(timeOf('2024-09'));
    expect(timeRange([2024], [2024])).toEqual(timeOf('2024'));
  });

  it('is the same time as another that is written the same', () => {
    expect(isSameTime(timeRange([2024]), timeOf('2024'))).toBe(true);
    expect(isSameTime(timeRange([2024]), timeRange([2024, 1], [2024, 12]))).toBe(false);
    expect(isSameTime(timeRange([2024]), null)).toBe(false);
    expect(isSameTime(null, null)).toBe(true);
  });
});

describe('a date', () => {
  it.each([
    [[99], '0099', '99'],
    [[2024, 9], '2024-09', 'September 2024'],
    [[2024, 2, 29], '2024-02-29', '29 February 2024'],
  ] as const)('%j is written %s and reads "%s"', (parts, text, label) => {
    expect(dateText(parts)).toBe(text);
    expect(dateLabel(text)).toBe(label);
  });
});

describe('overlap', () => {
  const day = (first: string | null, last = first) => ({ first, last });
  it.each([
    ['2024', day('2024-06-15'), true],
    ['2024', day('2024-01-01'), true],
    ['2024', day('2024-12-31'), true],
    ['2024', day('2023-12-31'), false],
    ['2024', day('2025-01-01'), false],
    ['2024-06-15', day('2024-01-01', '2024-12-31'), true],
    ['2025-10-08/2025-10-10', day('2025-10-10', '2025-10-12'), true],
    ['2025-10-08/2025-10-10', day('2025-10-06', '2025-10-08'), true],
    ['2025-10-08/2025-10-10', day('2025-10-11'), false],
    ['../2024', day('1991-12-26'), true],
    ['../2024', day('2025-01-01'), false],
    ['2024/..', day('2023-12-31'), false],
    ['2024/..', day('2022-02-24', null), true],
    ['2021', day('2022-02-24', null), false],
    ['2021', day(null, '2020-12-31'), false],
    ['2021', day(null, null), true],
  ])('of %s with %j: %s', (edtf, when, expected) => {
    expect(timesOverlap(when, timeOf(edtf))).toBe(expected);
  });
});
