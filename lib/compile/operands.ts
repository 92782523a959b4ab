import type { Amount } from '../story/story';
import type { EntityFile, SeriesFile } from './draft';
import type { SeriesRows } from './read-series';

export type FigureFile = Extract<EntityFile, { kind: 'figure' }>['figure'];
export type DerivationFile = FigureFile['sums'][number];
export type OperandFile = DerivationFile['part'];

/** Where arithmetic finds its numbers. */
export interface Numbers {
  /** The amounts of the entity that the arithmetic stands on. */
  readonly figures: readonly FigureFile[];
  readonly seriesFile: (id: string) => SeriesFile | null;
  readonly table: (id: string) => SeriesRows | null;
}

export function figuresOf(entity: EntityFile): readonly FigureFile[] {
  if (entity.kind === 'figure') return [entity.figure];
  return entity.kind === 'flow' ? entity.figures : [];
}

/** Null where the number is not there: no such words, no such series, or no data. */
export function readOperand(operand: OperandFile, { figures, seriesFile, table }: Numbers): Amount | null {
  switch (operand.from) {
    case 'figure': {
      const figure = figures.find(({ written }) => written.exact === operand.written);
      if (!figure) return null;
      return { written: operand.written, name: figure.of, value: figure.value, unit: figure.unit, sources: [] };
    }
    case 'series': {
      const { series: id, country, year } = operand;
      const series = seriesFile(id);
      const { of, rows = [] } = table(id) ?? {};
      const row = of !== 'country' ? undefined : rows.find((one) => one.key === country && one.date === String(year));
      if (!series || !row) return null;
      const { name, unit, sources, part } = series;
      const at = { series: id, country, year, ...(part === undefined ? {} : { part }) };
      return { name, value: row.value, unit, sources, at };
    }
    case 'source': {
      const { name, value, unit, sources } = operand;
      return { name, value, unit, sources };
    }
  }
}

interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** What comes out; null where the units do not fit or nothing can be divided. */
export function workOut(find: DerivationFile['find'], part: Quantity, by: Quantity): Quantity | null {
  if (by.value === 0) return null;
  if (find === 'percent') return part.unit === by.unit ? { value: (part.value / by.value) * 100, unit: '%' } : null;
  return by.unit.startsWith('%') ? { value: part.value / (by.value / 100), unit: part.unit } : null;
}

export function divisorOf(sum: DerivationFile): OperandFile {
  return sum.find === 'whole' ? sum.percent : sum.whole;
}

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
