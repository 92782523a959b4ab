import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWhen } from '../../../lib/compile/compile-when';
import { readEdtf } from '../../../lib/compile/read-edtf';
import { givenDateWords } from '../../../lib/words/time-label';

const CASES: readonly [edtf: string, first: string | null, last: string | null, label: string][] = [
  ['2025-10-07', '2025-10-07', '2025-10-07', '7 October 2025'],
  ['2024-09', '2024-09-01', '2024-09-30', 'September 2024'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
  ['1991', '1991-01-01', '1991-12-31', '1991'],
  ['2025-10-08/2025-10-10', '2025-10-08', '2025-10-10', '8 to 10 October 2025'],
  ['2025-10-08/2025-10-08', '2025-10-08', '2025-10-08', '8 October 2025'],
  ['2025-09-28/2025-10-03', '2025-09-28', '2025-10-03', '28 September to 3 October 2025'],
  ['2024-12-30/2025-01-02', '2024-12-30', '2025-01-02', '30 December 2024 to 2 January 2025'],
  ['2024-06/2024-09', '2024-06-01', '2024-09-30', 'June to September 2024'],
  ['2022/2024', '2022-01-01', '2024-12-31', '2022 to 2024'],
  ['2025-10-08/2025-10', '2025-10-08', '2025-10-31', '8 October 2025 to October 2025'],
  ['2025-10-08/..', '2025-10-08', null, 'from 8 October 2025'],
  ['2025-10-08/', '2025-10-08', null, 'from 8 October 2025, end not given'],
  ['../2024', null, '2024-12-31', 'until 2024'],
  ['/2024', null, '2024-12-31', 'until 2024, start not given'],
  ['/..', null, null, 'date not given, ongoing'],
  ['2022~', '2022-01-01', '2022-12-31', 'about 2022'],
  ['2022-04?', '2022-04-01', '2022-04-30', 'April 2022 (uncertain)'],
  ['2022-04-01%', '2022-04-01', '2022-04-01', 'about 1 April 2022 (uncertain)'],
  ['2022-XX', '2022-01-01', '2022-12-31', '2022, month not given'],
  ['2022-04-XX', '2022-04-01', '2022-04-30', 'April 2022, day not given'],
  ['2022-XX-XX', '2022-01-01', '2022-12-31', '2022, day not given'],
  ['199X', '1990-01-01', '1999-12-31', 'the 1990s'],
  ['19XX', '1900-01-01', '1999-12-31', 'between 1900 and 1999'],
  ['XXXX', null, null, 'date not given'],
  ['2022-21', '2022-01-01', '2022-12-31', 'spring 2022'],
  ['2022-24', '2022-01-01', '2022-12-31', 'winter 2022'],
];

describe('a date', () => {
  it.each(CASES)('%s is known from %s to %s and reads "%s"', (edtf, first, last, label) => {
    const when = compileWhen(edtf, '2025-10-08');
    expect(when).toMatchObject({ edtf, first, last });
    expect(givenDateWords(when)).toBe(label);
  });

  it.each([
    ['2025-02-29', 'impossible-date'],
    ['1900-02-29', 'impossible-date'],
    ['2025-02-29/2025-03-02', 'impossible-date'],
    ['2025-13', 'impossible-date'],
    ['2025-04-31', 'impossible-date'],
    ['8 October 2025', 'impossible-date'],
    ['2025-10-08T10:00:00Z', 'impossible-date'],
    ['Y170000', 'impossible-date'],
    ['-0500', 'impossible-date'],
    ['[1667,1668]', 'impossible-date'],
    ['', 'impossible-date'],
    // What the package takes for a century is no EDTF.
    ['20', 'impossible-date'],
    ['2025-10-10/2025-10-08', 'reversed-dates'],
    ['2025-10/2024', 'reversed-dates'],
  ])('%s is refused as %s', (edtf, fault) => {
    expect(readEdtf(edtf)).toBe(fault);
  });

  it.each([
    ['2024-09-05', 'day'],
    ['2024-09', 'period'],
    ['2022~', 'period'],
    ['2022-21', 'period'],
    ['199X', 'period'],
    ['2022-04-XX', 'not-given'],
    ['2022-XX-XX', 'not-given'],
    ['XXXX', 'not-given'],
    ['2024-09-05/2024-09-05', 'interval'],
    ['/..', 'interval'],
  ])('%s is as exact as this: %s', (edtf, precision) => {
    expect(compileWhen(edtf, '2025-10-08').precision).toBe(precision);
  });

  it('is announced when it starts after the day from which the article speaks', () => {
    expect(compileWhen('2025-10-09', '2025-10-08').announced).toBe(true);
    expect(compileWhen('2025-10-08/2025-10-10', '2025-10-08').announced).toBe(false);
    expect(compileWhen('../2026', '2025-10-08').announced).toBe(false);
  });

  it('never makes readEdtf throw, and days are ordered', () => {
    const part = fc.constantFrom(
      '2024',
      '2025-02',
      '2025-02-28',
      '..',
      '',
      'XXXX',
      '199X',
      '2024-22',
      '?',
      '~',
      '/',
      '-01',
      'Y1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
        ),
        (text) => {
          if (typeof readEdtf(text) === 'string') return;
          const { first, last } = compileWhen(text, '2025-01-01');
          if (first !== null && last !== null) expect(first <= last).toBe(true);
        },
      ),
    );
  });
});
