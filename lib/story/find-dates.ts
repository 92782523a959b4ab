import type { Found } from './find-names';
import { isDay } from './is-day';
import { MONTHS } from './time-label';

export interface DateWords {
  readonly edtf: string;
  /** How the date was read. */
  readonly basis: string;
}

const MONTH = `(?<month>${MONTHS.join('|')})`;
const PATTERNS = [
  String.raw`(?<day>\d{1,2}) ${MONTH}(?: (?<year>\d{4}))?`,
  String.raw`${MONTH} (?<day>\d{1,2})(?:, (?<year>\d{4}))?`,
  String.raw`${MONTH} (?<year>\d{4})`,
  String.raw`(?<year>(?:19|20)\d\d)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}.,$£€])${source}(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'gu'));

/** English dates that a link can hold: days, months, years. A day without a year is of the story's own year. */
export function findDates(paragraphs: readonly string[], storyDate: string): Found<DateWords>[] {
  return paragraphs.flatMap((text, i) => {
    const taken: Found<DateWords>[] = [];
    for (const pattern of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const value = dateOf(match.groups ?? {}, storyDate);
        if (!value || taken.some((other) => start < other.end && other.start < end)) continue;
        taken.push({ value, text: match[0], paragraph: i + 1, start, end });
      }
    }
    return taken.sort((a, b) => a.start - b.start);
  });
}

function dateOf({ day, month, year }: Record<string, string | undefined>, storyDate: string): DateWords | null {
  const written = year ?? storyDate.slice(0, 4);
  if (!month) return { edtf: written, basis: 'year as written' };
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  if (!day) return { edtf: `${written}-${number}`, basis: 'month as written' };
  const edtf = `${written}-${number}-${day.padStart(2, '0')}`;
  if (!isDay(edtf)) return null;
  return { edtf, basis: year ? 'day as written' : 'day as written; year of the story' };
}
