import type { ParsedDate } from 'edtf';
import type { EdtfDate, EdtfEnd, EdtfTime } from './edtf-bounds';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** An EDTF date in plain English: "September 2024", "8 to 10 October 2025", "from 8 October 2025". */
export function timeLabel(time: EdtfTime): string {
  return time.kind === 'date' ? dateLabel(time.date) : intervalLabel(time.start, time.end);
}

function intervalLabel(start: EdtfEnd, end: EdtfEnd): string {
  if (typeof start !== 'string' && typeof end !== 'string') return betweenLabel(start, end);
  if (typeof start !== 'string') {
    return `from ${dateLabel(start)}${end === 'unknown' ? ', end not given' : ''}`;
  }
  if (typeof end !== 'string') {
    return `until ${dateLabel(end)}${start === 'unknown' ? ', start not given' : ''}`;
  }
  if (start === 'unknown') return end === 'open' ? 'date not given, ongoing' : 'date not given';
  return end === 'open' ? 'at all times' : 'end not given';
}

/** What both ends share is said once. */
function betweenLabel(start: EdtfDate, end: EdtfDate): string {
  const from = dateLabel(start);
  const to = dateLabel(end);
  if (from === to) return from;
  const [year, month, day] = start.parsed.values;
  const [endYear, endMonth, endDay] = end.parsed.values;
  const plain = isPlain(start.parsed) && isPlain(end.parsed);
  if (!plain || year !== endYear || month === undefined || endMonth === undefined) return `${from} to ${to}`;
  if (day === undefined) return endDay === undefined ? `${MONTHS[month]} to ${to}` : `${from} to ${to}`;
  if (endDay === undefined) return `${from} to ${to}`;
  return month === endMonth ? `${day} to ${to}` : `${day} ${MONTHS[month]} to ${to}`;
}

function isPlain({ type, level }: ParsedDate): boolean {
  return type === 'Date' && level === 0;
}

function dateLabel({ parsed, first, last }: EdtfDate): string {
  const about = parsed.approximate ? 'about ' : '';
  const doubt = parsed.uncertain ? ' (uncertain)' : '';
  return `${about}${plainLabel(parsed, first, last)}${doubt}`;
}

function plainLabel(parsed: ParsedDate, first: string | null, last: string | null): string {
  const [year = 0, second, day] = parsed.values;
  const unspecified = parsed.unspecified ?? 0;
  if (first === null || last === null) return 'date not given';
  if (unspecified & 15) {
    const decade = (unspecified & 4) === 0;
    return decade ? `the ${year}s` : `between ${first.slice(0, 4)} and ${last.slice(0, 4)}`;
  }
  if (second === undefined) return String(year);
  if (parsed.type === 'Season') return `${SEASONS[(second - 21) % 4]} ${year}`;
  if (unspecified & 48) return `${year}, ${day === undefined ? 'month' : 'day'} not given`;
  const month = `${MONTHS[second]} ${year}`;
  if (day === undefined) return month;
  return unspecified & 192 ? `${month}, day not given` : `${day} ${month}`;
}
