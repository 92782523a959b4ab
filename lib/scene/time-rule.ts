import type { TimeStep } from './time-steps';

/** A year or a day of the rule, from `start` to `end` of its length (0 to 1). */
export interface TimeCell {
  readonly edtf: string;
  readonly kind: 'year' | 'day';
  readonly first: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

/** The time rule: years close, days open, and breaks where nothing happens for long. */
export interface TimeRule {
  readonly cells: readonly TimeCell[];
  /** Where time is left out. */
  readonly breaks: readonly number[];
}

type Cell = Pick<TimeCell, 'edtf' | 'kind' | 'first' | 'last'>;

/** Longer gaps are broken: in years, and in days. */
const MAX_GAP_YEARS = 2;
const MAX_GAP_DAYS = 6;
/** More days than this would be too narrow to tell apart: then their years stand for them. */
const MAX_DAYS = 31;
/** Widths, where a day is 1. */
const YEAR_WIDTH = 1.2;
const BREAK_WIDTH = 0.5;
const DAY_MS = 24 * 3600 * 1000;

/** A year that holds steps of its own or of a month is a cell; days of other years are cells each. */
export function timeRule(steps: readonly TimeStep[]): TimeRule {
  const isDay = (step: TimeStep) => step.first === step.last;
  const close = new Set(steps.flatMap((step) => (isDay(step) ? [] : yearsOf(step))));
  const open = steps.filter((step) => isDay(step) && !close.has(yearOf(step.first))).map((step) => step.first);
  const days = filled([...new Set(open)].map(dayNumber), MAX_GAP_DAYS);
  const tooMany = days.length > MAX_DAYS;
  if (tooMany) for (const day of open) close.add(yearOf(day));
  const years = filled([...close], MAX_GAP_YEARS);
  const cells: Cell[] = [...years.map(yearCell), ...(tooMany ? [] : days.map(dayCell).filter(outside(years)))];
  return laidOut(cells.sort((a, b) => a.first.localeCompare(b.first)));
}

/** Where a day begins or ends on the rule. A day that was left out stands at the break; before and after all is 0 and 1. */
export function positionOf({ cells }: TimeRule, day: string, edge: 'start' | 'end'): number {
  for (const cell of cells) {
    if (day < cell.first) return cell.start;
    if (day > cell.last) continue;
    const length = dayNumber(cell.last) - dayNumber(cell.first) + 1;
    const into = dayNumber(day) - dayNumber(cell.first) + (edge === 'end' ? 1 : 0);
    return cell.start + ((cell.end - cell.start) * into) / length;
  }
  return 1;
}

function laidOut(cells: readonly Cell[]): TimeRule {
  const parts: { readonly cell: Cell; readonly broken: boolean; readonly at: number }[] = [];
  let length = 0;
  cells.forEach((cell, index) => {
    const before = cells[index - 1];
    const broken = before !== undefined && dayNumber(cell.first) - dayNumber(before.last) > 1;
    if (broken) length += BREAK_WIDTH;
    parts.push({ cell, broken, at: length });
    length += widthOf(cell);
  });
  return {
    cells: parts.map(({ cell, at }) => ({ ...cell, start: at / length, end: (at + widthOf(cell)) / length })),
    breaks: parts.flatMap(({ broken, at }) => (broken ? [(at - BREAK_WIDTH / 2) / length] : [])),
  };
}

const widthOf = ({ kind }: Cell): number => (kind === 'year' ? YEAR_WIDTH : 1);

/** The numbers in order, with those between two of them that are not further apart than `gap`. */
function filled(numbers: readonly number[], gap: number): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1];
    if (before === undefined || number - before > gap) return [number];
    return Array.from({ length: number - before }, (_, step) => before + step + 1);
  });
}

const outside = (years: readonly number[]) => (cell: Cell) => !years.includes(yearOf(cell.first));

function yearCell(year: number): Cell {
  const edtf = String(year).padStart(4, '0');
  return { edtf, kind: 'year', first: `${edtf}-01-01`, last: `${edtf}-12-31` };
}

function dayCell(number: number): Cell {
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  return { edtf: day, kind: 'day', first: day, last: day };
}

function yearsOf({ first, last }: TimeStep): number[] {
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);
