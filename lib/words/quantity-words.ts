import type { Series } from '../story/story';

/** "2,536", "47.9"; what would round to nothing is "under 0.1", since zero is something else. */
export function numberWords(value: number, decimals: number): string {
  const least = 10 ** -decimals;
  if (value > 0 && value < least / 2) return `under ${least.toFixed(decimals)}`;
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** "47.9% of GDP", "2,536 million US dollars" */
export function amountWords({ unit, decimals }: Pick<Series, 'unit' | 'decimals'>, value: number): string {
  return `${numberWords(value, decimals)}${unit.startsWith('%') ? '' : ' '}${unit}`;
}

const MILLION = 1e6;
const BILLION = 1e9;

/** As a newspaper writes it: "$10.6bn", "$850m", "13.1%", "47.9% of GDP", "33 years". */
export function compactWords(value: number, unit: string): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  if (unit.startsWith('%')) return `${numberWords(value, decimals)}${unit}`;
  const dollars = unit === 'million US dollars' ? value * MILLION : unit === 'US dollars' ? value : null;
  if (dollars === null) return `${numberWords(value, decimals)} ${unit}`;
  if (dollars >= BILLION) return `$${numberWords(dollars / BILLION, 1)}bn`;
  return dollars >= MILLION ? `$${numberWords(dollars / MILLION, 0)}m` : `$${numberWords(dollars, 0)}`;
}

/** "2024", "April to June 2011" */
export function periodWords({ part }: Pick<Series, 'part'>, year: number): string {
  return part === undefined ? String(year) : `${part} ${year}`;
}

/** A value with its year; "no data" with the year that has none, or alone when the whole time has none. */
export function quantityWords(series: Series, value: number | null, year: number | null): string {
  const words = value === null ? 'no data' : amountWords(series, value);
  return year === null ? words : `${words}, ${periodWords(series, year)}`;
}

/** The classes as a legend says them: "under 5", "5 to under 10", "10 and more". */
export function classWords(classes: readonly number[]): string[] {
  const [first = 0] = classes;
  const later = classes.map((from, index) => {
    const to = classes[index + 1];
    return to === undefined ? `${from} and more` : `${from} to under ${to}`;
  });
  return [`under ${first}`, ...later];
}
