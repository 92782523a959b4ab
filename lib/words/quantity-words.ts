import { cardMessages } from '@words/reader';
import { quantityMessages } from '@words/story';
import type { SeriesDate } from '../story/series-date';
import type { Series } from '../story/story';
import { decimalNumber } from './locale';
import { dateLabel } from './time-label';

/** "2,536", "47.9"; what would round to nothing is "under 0.1", since zero is something else. */
export function numberWords(value: number, decimals: number): string {
  const min = 10 ** -decimals;
  if (value > 0 && value < min / 2) return quantityMessages.under({ number: decimalNumber(min, decimals) });
  return decimalNumber(value, decimals);
}

/** "47.9% of GDP": a unit that begins with the sign for it. */
export function percentWords(number: string, unit: string): string {
  return quantityMessages.percent({ number, unit });
}

function withUnit(number: string, unit: string): string {
  return unit.startsWith('%') ? percentWords(number, unit) : quantityMessages.amount({ number, unit });
}

/** "47.9% of GDP", "2,536 million US dollars" */
export function amountWords({ unit, decimals }: Pick<Series, 'unit' | 'decimals'>, value: number): string {
  return withUnit(numberWords(value, decimals), unit);
}

/** The same where room is short, as the series writes it: "$2,536m", "47.9%". */
export function shortAmount(
  { unit, short, decimals }: Pick<Series, 'unit' | 'short' | 'decimals'>,
  value: number,
): string {
  const { before, after } =
    short ?? (unit.startsWith('%') ? { before: '', after: '%' } : { before: '', after: ` ${unit}` });
  const min = 10 ** -decimals;
  if (value > 0 && value < min / 2)
    return quantityMessages.under({ number: `${before}${decimalNumber(min, decimals)}${after}` });
  return `${before}${decimalNumber(value, decimals)}${after}`;
}

const MILLION = 1e6;
const BILLION = 1e9;

/** As a newspaper writes it: "$10.6bn", "$850m", "13.1%", "47.9% of GDP", "33 years". */
export function compactWords(value: number, unit: string): string {
  const dollars = unit === 'million US dollars' ? value * MILLION : unit === 'US dollars' ? value : null;
  if (dollars === null) return withUnit(numberWords(value, Number.isInteger(value) ? 0 : 1), unit);
  if (dollars >= BILLION) return quantityMessages.billionDollars({ number: numberWords(dollars / BILLION, 1) });
  if (dollars >= MILLION) return quantityMessages.millionDollars({ number: numberWords(dollars / MILLION, 0) });
  return quantityMessages.dollars({ number: numberWords(dollars, 0) });
}

/** "2024", "April to June 2011", "March 2024" */
export function periodWords({ part }: Pick<Series, 'part'>, date: SeriesDate): string {
  const said = dateLabel(date);
  return part === undefined ? said : quantityMessages.period({ part, date: said });
}

/** A value with its date; "no data" with the date that has none, or alone when the whole time has none. */
export function quantityWords(series: Series, value: number | null, date: SeriesDate | null): string {
  const said = value === null ? quantityMessages.noData : amountWords(series, value);
  return date === null ? said : quantityMessages.valueIn({ value: said, period: periodWords(series, date) });
}

export const CARD_WORDS = {
  ...cardMessages,
  sureness: { high: cardMessages.surenessHigh, medium: cardMessages.surenessMedium },
} as const;
