import { cellName, type TimeCell, type TimeScale } from './time-scale';

/** A name under the time rule: its middle, from 0 to 1 along the rule. */
export interface RuleLabel {
  readonly cell: TimeCell;
  readonly text: string;
  readonly at: number;
}

export interface RuleLabels {
  /** Years and days. */
  readonly names: readonly RuleLabel[];
  /** Months of days, one row below. */
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

/** The names that a rule so many pixels long has room for: the ends and round years first. No two touch. */
export function ruleLabels(
  scale: TimeScale,
  width: number,
  monthOf: (day: string) => string,
  isChosen: (cell: TimeCell) => boolean,
): RuleLabels {
  const { cells } = scale;
  const names = cells.map((cell, index): Wish => {
    const text = cellName(cell);
    return wish(cell, text, text.length * DIGIT, rankOf(scale, index, isChosen(cell)), width);
  });
  const months = cells.flatMap((cell, index): Wish[] => {
    const before = cells[index - 1];
    if (cell.kind !== 'day' || (before?.kind === 'day' && sameMonth(before, cell))) return [];
    const text = monthOf(cell.time.first);
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

const sameMonth = (a: TimeCell, b: TimeCell): boolean => a.time.first.slice(0, 7) === b.time.first.slice(0, 7);
