import { isDay } from '../story/is-day';
import { MONTHS } from '../story/months';

/** The day, month or year that a text means which is written in another form than EDTF; null where it means none, or one of two. */
export function dateMeant(text: string): string | null {
  const words = text.trim().replace(/[–—]/g, '/');
  const parts = rangeParts(words).map((part) => part.trim());
  if (parts.length === 2 && parts.every((part) => part !== '')) {
    const [from, to] = parts.map(dayMeant);
    if (from && to) return `${from}/${to}`;
  }
  return dayMeant(words);
}

function dayMeant(text: string): string | null {
  const plain = text
    .trim()
    .replace(/,/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1');
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(plain)?.[1];
  if (timed !== undefined) return real(timed);
  const byDay = /^(\d{1,2})\.? +([A-Za-z]{3,9})\.? +(\d{4})$/.exec(plain);
  if (byDay) return ofMonth(byDay[3], byDay[2], byDay[1]);
  const byMonth = /^([A-Za-z]{3,9})\.? +(\d{1,2}) +(\d{4})$/.exec(plain);
  if (byMonth) return ofMonth(byMonth[3], byMonth[1], byMonth[2]);
  const monthOnly = /^([A-Za-z]{3,9})\.? +(\d{4})$/.exec(plain);
  if (monthOnly) return ofMonth(monthOnly[2], monthOnly[1], undefined);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (yearFirst) return of(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearMonth = /^(\d{4})[-/.](\d)$/.exec(plain);
  if (yearMonth) return `${yearMonth[1]}-0${yearMonth[2]}`;
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (!yearLast) return null;
  const [, first, sign, second, year] = yearLast;
  // With points the day stands first everywhere; with strokes it depends on the country.
  if (sign === '.' || Number(first) > 12 || first === second) return of(year, second, first);
  return Number(second) > 12 ? of(year, first, second) : null;
}

function ofMonth(year: string | undefined, name: string | undefined, day: string | undefined): string | null {
  const wanted = (name ?? '').toLowerCase();
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(wanted)) + 1;
  if (month === 0) return null;
  return day === undefined ? `${year}-${String(month).padStart(2, '0')}` : of(year, String(month), day);
}

function of(year = '', month = '', day = ''): string | null {
  return real(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function real(day: string): string | null {
  return isDay(day) ? day : null;
}

/** The two ends of "3 May to 5 May" and of "2025-10-08/2025-10-10"; the slashes of 8/10/2025 part nothing. */
function rangeParts(words: string): readonly string[] {
  const between = words.split(/ to | until /);
  const slash = words.indexOf('/');
  if (between.length > 1 || slash < 0 || /^[\d/]*$/.test(words.slice(slash))) return between;
  return [words.slice(0, slash), words.slice(slash + 1)];
}
