import { type ClosedRange, dateText, timeRange } from '../story/time-range';

/** A year, a month or a day of the rule, from `start` to `end` of its length (0 to 1). */
export interface TimeCell {
  readonly kind: 'year' | 'month' | 'day';
  readonly time: ClosedRange;
  readonly start: number;
  readonly end: number;
}

/** The time rule: years close, days and the months of series open, and breaks where nothing happens for long. */
export interface TimeScale {
  readonly cells: readonly TimeCell[];
  /** Where time is left out. */
  readonly breaks: readonly number[];
}

type Cell = Pick<TimeCell, 'kind' | 'time'>;

/** Longer gaps are broken: in years, in months and in days. */
const MAX_GAP_YEARS = 2;
const MAX_GAP_MONTHS = 4;
const MAX_GAP_DAYS = 6;
/** More days than this would be too narrow to tell apart: then their years stand for them. */
const MAX_DAYS = 31;
/** More months than these stay in their years. */
const MAX_MONTHS = 48;
/** Widths, where a day or a month is 1. */
const YEAR_WIDTH = 1.2;
const BREAK_WIDTH = 0.5;
const DAY_MS = 24 * 3600 * 1000;

/**
 * A year that holds steps of its own or of a month is a cell; days of other years are cells each. Where a series has months, or more
 * days than can be told apart, all that is in their years is shown by months. `ofSeries` are its times.
 */
export function timeScale(steps: readonly ClosedRange[], ofSeries: readonly ClosedRange[] = []): TimeScale {
  const byMonth = yearsByMonth(ofSeries);
  const months = filled(
    steps.flatMap((step) => (step.from.length > 1 && byMonth.has(yearOf(step.first)) ? [monthNumber(step.first)] : [])),
    MAX_GAP_MONTHS,
  );
  const isClosed = (step: ClosedRange) => step.first !== step.last;
  const close = new Set(
    steps.flatMap((step) => (isClosed(step) ? yearsOf(step) : [])).filter((year) => !byMonth.has(year)),
  );
  const isOpen = (day: string) => !close.has(yearOf(day)) && !byMonth.has(yearOf(day));
  const open = steps.filter((step) => !isClosed(step) && isOpen(step.first)).map((step) => step.first);
  const days = filled([...new Set(open)].map(dayNumber), MAX_GAP_DAYS);
  const tooMany = days.length > MAX_DAYS;
  if (tooMany) for (const day of open) close.add(yearOf(day));
  const ofMonths = new Set(months.map(yearOfMonth));
  const years = filled([...close], MAX_GAP_YEARS).filter((year) => !ofMonths.has(year));
  const cells: Cell[] = [
    ...years.map(yearCell),
    ...months.map(monthCell).filter(outside(years)),
    ...(tooMany ? [] : days.map(dayCell).filter(outside([...years, ...ofMonths]))),
  ];
  return laidOut(cells.sort((a, b) => a.time.first.localeCompare(b.time.first)));
}

/** The years of a series' months, or of its days where they are many; none where there are too many months for a rule. */
function yearsByMonth(ofSeries: readonly ClosedRange[]): ReadonlySet<number> {
  const [months, days] = [2, 3].map((exactness) => ofSeries.filter(({ from }) => from.length === exactness));
  const shown = [...(months ?? []), ...(days && days.length > MAX_DAYS ? days : [])].map(({ first }) => first);
  return new Set(shown.map((day) => day.slice(0, 7))).size > MAX_MONTHS ? new Set() : new Set(shown.map(yearOf));
}

/** "2024", "8"; a month is named by whoever knows a language. */
export function cellName({ kind, time }: TimeCell): string {
  const [, , day] = time.from;
  return kind === 'day' ? String(day) : time.edtf;
}

/** Where a day begins or ends on the rule. A day that was left out stands at the break; before and after all is 0 and 1. */
export function positionOf({ cells }: TimeScale, day: string, edge: 'start' | 'end'): number {
  for (const cell of cells) {
    const { first, last } = cell.time;
    if (day < first) return cell.start;
    if (day > last) continue;
    const length = dayNumber(last) - dayNumber(first) + 1;
    const into = dayNumber(day) - dayNumber(first) + (edge === 'end' ? 1 : 0);
    return cell.start + ((cell.end - cell.start) * into) / length;
  }
  return 1;
}

function laidOut(cells: readonly Cell[]): TimeScale {
  const parts: { readonly cell: Cell; readonly broken: boolean; readonly at: number }[] = [];
  let length = 0;
  cells.forEach((cell, index) => {
    const before = cells[index - 1];
    const broken = before !== undefined && dayNumber(cell.time.first) - dayNumber(before.time.last) > 1;
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

const outside = (years: readonly number[]) => (cell: Cell) => !years.includes(yearOf(cell.time.first));

function yearCell(year: number): Cell {
  return { kind: 'year', time: timeRange([year]) };
}

function monthCell(number: number): Cell {
  return { kind: 'month', time: timeRange([yearOfMonth(number), (number % 12) + 1]) };
}

function dayCell(number: number): Cell {
  const day = new Date(number * DAY_MS);
  return { kind: 'day', time: timeRange([day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]) };
}

function yearsOf({ first, last }: ClosedRange): number[] {
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthNumber = (day: string): number => 12 * yearOf(day) + Number(day.slice(5, 7)) - 1;
const yearOfMonth = (number: number): number => Math.floor(number / 12);
const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** A name under the time rule: its middle, from 0 to 1 along the rule. */
export interface RuleLabel {
  readonly cell: TimeCell;
  readonly text: string;
  readonly at: number;
}

export interface RuleLabels {
  /** Years, months and days. */
  readonly names: readonly RuleLabel[];
  /** Months of days and years of months, one row below. */
  readonly months: readonly RuleLabel[];
}

/** Pixels of a digit and of a letter at the rule's size, generous enough for the bolder cut, and between two names. */
const DIGIT = 6.6;
const LETTER = 6.8;
const GAP = 5;

/** The last rank: what comes before it is rounder. */
const SINGLE_YEAR = 5;

interface Wish extends RuleLabel {
  readonly width: number;
  readonly rank: number;
}

interface MonthWords {
  /** "October 2025", under its days. */
  readonly monthOf: (day: string) => string;
  /** "Oct" */
  readonly shortMonthOf: (day: string) => string;
}

/** The names that a rule so many pixels long has room for: the ends and round years first. No two touch. */
export function ruleLabels(
  scale: TimeScale,
  width: number,
  { monthOf, shortMonthOf }: MonthWords,
  isChosen: (cell: TimeCell) => boolean,
): RuleLabels {
  const { cells } = scale;
  const names = cells.map((cell, index): Wish => {
    const isMonth = cell.kind === 'month';
    const text = isMonth ? shortMonthOf(cell.time.first) : cellName(cell);
    return wish(cell, text, text.length * (isMonth ? LETTER : DIGIT), rankOf(scale, index, isChosen(cell)), width);
  });
  const months = cells.flatMap((cell, index): Wish[] => {
    const before = cells[index - 1];
    if (cell.kind === 'year') return [];
    const isSame = cell.kind === 'month' ? sameYear : sameMonth;
    if (before?.kind === cell.kind && isSame(before, cell)) return [];
    const text = cell.kind === 'month' ? dateText([cell.time.from[0]]) : monthOf(cell.time.first);
    const room = text.length * LETTER;
    const middle = cell.start + room / 2 / width;
    return [wish({ ...cell, start: middle, end: middle }, text, room, index, width)];
  });
  return { names: placed(names, width), months: placed(months, width) };
}

/** As near to its cell's middle as the rule's ends let it. */
function wish(cell: TimeCell, text: string, room: number, rank: number, width: number): Wish {
  const half = room / 2 / width;
  const at = Math.max(half, Math.min(1 - half, (cell.start + cell.end) / 2));
  return { cell, text, at, width: room, rank };
}

/** What is chosen, then both ends, then what begins after a gap, then round years. */
function rankOf({ cells }: TimeScale, index: number, chosen: boolean): number {
  const cell = cells[index];
  const before = cells[index - 1];
  if (chosen) return 0;
  if (index === 0 || index === cells.length - 1) return 1;
  if (!cell || !before || before.kind !== cell.kind) return 2;
  if (cell.kind === 'day') return 3;
  if (cell.kind === 'month') return monthNumber(cell.time.first) % 3 === 0 ? SINGLE_YEAR - 1 : SINGLE_YEAR;
  const [year] = cell.time.from;
  if (year % 10 === 0) return 2;
  return year % 5 === 0 ? SINGLE_YEAR - 1 : SINGLE_YEAR;
}

/** In the order of their ranks, those that touch none before them. */
function placed(wishes: readonly Wish[], width: number): RuleLabel[] {
  const kept: Wish[] = [];
  for (const rank of [...new Set(wishes.map((one) => one.rank))].sort((a, b) => a - b)) {
    const own = wishes.filter((one) => one.rank === rank);
    // Between round years, single ones are named all or not at all: a year here and there would look like a choice.
    const round = rank === SINGLE_YEAR && wishes.some((one) => one.rank === SINGLE_YEAR - 1);
    if (round && !own.every((one) => fits(one, [...kept, ...own.filter((other) => other !== one)], width))) continue;
    for (const one of own) if (fits(one, kept, width)) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at).map(({ cell, text, at }) => ({ cell, text, at }));
}

function fits(one: Wish, others: readonly Wish[], width: number): boolean {
  return others.every((other) => Math.abs(other.at - one.at) * width >= (one.width + other.width) / 2 + GAP);
}

const sameYear = (a: TimeCell, b: TimeCell): boolean => yearOf(a.time.first) === yearOf(b.time.first);
const sameMonth = (a: TimeCell, b: TimeCell): boolean => a.time.first.slice(0, 7) === b.time.first.slice(0, 7);
