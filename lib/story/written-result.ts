const MILLION = 1e6;
const BILLION = 1e9;

/**
 * A result of arithmetic as the story format has it written, whatever language the interface speaks: "$10.6bn", "13.1%".
 * lib/words/quantity-words.ts says the same to readers.
 */
export function writtenResult(value: number, unit: string): string {
  const dollars = unit === 'million US dollars' ? value * MILLION : unit === 'US dollars' ? value : null;
  if (dollars === null) {
    const number = written(value, Number.isInteger(value) ? 0 : 1);
    return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
  }
  if (dollars >= BILLION) return `$${written(dollars / BILLION, 1)}bn`;
  return dollars >= MILLION ? `$${written(dollars / MILLION, 0)}m` : `$${written(dollars, 0)}`;
}

function written(value: number, decimals: number): string {
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const min = 10 ** -decimals;
  return value > 0 && value < min / 2 ? `under ${format.format(min)}` : format.format(value);
}
