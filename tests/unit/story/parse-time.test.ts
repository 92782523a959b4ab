import { parse as parseEdtf } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWhen } from '../../../lib/compile/compile-when';
import { type EdtfEnd, readEdtf } from '../../../lib/compile/read-edtf';
import { parseTime } from '../../../lib/story/time-range';
import { givenDateWords, timeLabel } from '../../../lib/words/time-label';
import { timeOf } from '../view/time-of';

describe('reading a time', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['2024-09', '2024-09-01', '2024-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2025-10-08/2025-10-10', '2025-10-08', '2025-10-10'],
    ['2025-10-08/2025-10-08', '2025-10-08', '2025-10-08'],
    ['2024-06/2024', '2024-06-01', '2024-12-31'],
    ['2024/2024-06', '2024-01-01', '2024-06-30'],
    // The start's first day is not after the end's last day.
    ['2024/2024-01-01', '2024-01-01', '2024-01-01'],
    ['../2024', null, '2024-12-31'],
    ['2024/..', '2024-01-01', null],
  ])('%s runs from %s to %s', (edtf, first, last) => {
    expect(parseTime(edtf)).toMatchObject({ edtf, first, last });
  });

  it.each([
    '',
    '..',
    '../..',
    '/',
    '2024/',
    '/2024',
    '2024/2025/2026',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13',
    '2025-00',
    '2025-01-00',
    '2025/2024',
    '2025-10-10/2025-10-08',
    '2024-02/2024-01-31',
    '20',
    '02024',
    '-2024',
    'Y20240',
    '2024-1',
    '2024-01-1',
    '202401',
    '2024-21',
    '2024?',
    '2024~',
    '202X',
    '2025-10-08T10:00:00',
    ' 2024',
    '2024\n',
    '２０２４',
    '.../2024',
  ])('%j is refused', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});

const number = (min: number, max: number, width: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(width, '0'));
const year = number(2022, 2025, 4);
const date = fc.oneof(
  year,
  fc.tuple(year, number(0, 14, 2)).map((parts) => parts.join('-')),
  fc.tuple(year, number(1, 12, 2), number(27, 32, 2)).map((parts) => parts.join('-')),
);
const end = fc.oneof(date, fc.constant('..'));
const written = fc.oneof(
  date,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.string({ unit: fc.constantFrom(...'0123456789-/.X?~ T') }),
);

/** Level 0, or an interval of such dates that is open on one side at most. */
function isLinkable(text: string): boolean {
  const time = readEdtf(text);
  if (typeof time === 'string') return false;
  if (time.kind === 'date') return isPlain(time.date);
  const ends = [time.start, time.end];
  return ends.some((end) => end !== 'open') && ends.every((end) => end === 'open' || isPlain(end));
}

function isPlain(end: EdtfEnd): boolean {
  return typeof end !== 'string' && end.parsed.level === 0;
}

describe('beside the package edtf, which checks stories', () => {
  it('reads the same dates and the same days', () => {
    fc.assert(
      fc.property(written, (text) => {
        const time = parseTime(text);
        expect(time !== null, text).toBe(isLinkable(text));
        if (!time) return;
        expect(() => parseEdtf(text, { level: 1 })).not.toThrow();
        const { first, last } = compileWhen(text, '2025-10-08');
        expect(time).toMatchObject({ edtf: text, first, last });
      }),
      { numRuns: 2000 },
    );
  });

  it('calls a time what the story calls it', () => {
    fc.assert(
      fc.property(written, (text) => {
        const time = parseTime(text);
        if (time) expect(timeLabel(time)).toBe(givenDateWords(compileWhen(text, '2025-10-08')));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is EDTF but not of a link', () => {
    for (const text of ['2024-21', '2024?', '202X', '2024/']) {
      expect(readEdtf(text)).not.toBeTypeOf('string');
      expect(parseTime(text)).toBeNull();
    }
  });
});

describe('a time in words', () => {
  it.each([
    ['2024', '2024'],
    ['2024-09', 'September 2024'],
    ['2025-10-08', '8 October 2025'],
    ['2025-10-08/2025-10-10', '8 to 10 October 2025'],
    ['2025-09-30/2025-10-02', '30 September to 2 October 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
    ['2025-10-08/2025-10-08', '8 October 2025'],
    ['2022/2024', '2022 to 2024'],
    ['../2024', 'until 2024'],
    ['2024/..', 'from 2024'],
    ['2022-02-24/..', 'from 24 February 2022'],
  ])('%s is "%s"', (edtf, label) => {
    expect(timeLabel(timeOf(edtf))).toBe(label);
  });
});
