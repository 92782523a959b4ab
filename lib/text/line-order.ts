import bidiFactory from 'bidi-js';

/** `auto`: as the first letter runs that has a direction. */
export type BaseDirection = 'ltr' | 'rtl' | 'auto';

/** How the parts of a text run: Unicode's bidirectional algorithm, UAX #9. */
export interface LineOrder {
  /** Whether the line itself runs from right to left, and so begins at the right. */
  readonly rtl: boolean;
  /** The embedding level of each UTF-16 unit: odd ones run from right to left. */
  readonly levels: Uint8Array;
}

/** A part of a text that runs one way. */
export interface DirectionalRun {
  readonly from: number;
  readonly to: number;
  readonly rtl: boolean;
}

const bidi = bidiFactory();

/** Letters from right to left, and the signs that change a direction. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Null where everything runs from left to right, as almost everywhere. */
export function lineOrder(text: string, direction: BaseDirection): LineOrder | null {
  if (direction !== 'rtl' && !TURNS.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(ofOneUnit(text), direction);
  return { rtl: (paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0)) % 2 === 1, levels };
}

/** The part of a text that a line holds; what was found for the whole text goes on to hold. */
export function orderOfPart(order: LineOrder | null, from: number, to: number): LineOrder | null {
  return order && { rtl: order.rtl, levels: order.levels.slice(from, to) };
}

/** The same with an ellipsis behind it, which runs as the line does. */
export function orderWithEllipsis(order: LineOrder | null): LineOrder | null {
  return order && { rtl: order.rtl, levels: Uint8Array.from([...order.levels, order.rtl ? 1 : 0]) };
}

/** The parts of a line as they stand in it, from left to right. */
export function visualRuns(text: string, order: LineOrder | null): DirectionalRun[] {
  if (text === '') return [];
  if (!order) return [{ from: 0, to: text.length, rtl: false }];
  const { levels, rtl } = order;
  const base = rtl ? 1 : 0;
  const indices = bidi.getReorderedIndices(ofOneUnit(text), {
    levels,
    paragraphs: [{ start: 0, end: text.length - 1, level: base }],
  });
  const runs: { from: number; to: number; rtl: boolean }[] = [];
  let last: number | null = null;
  for (const index of indices) {
    const isRtl = (levels[index] ?? base) % 2 === 1;
    const run = runs.at(-1);
    const next: number = isRtl ? -1 : 1;
    if (run && last !== null && run.rtl === isRtl && index === last + next && levels[index] === levels[last]) {
      if (isRtl) run.from = index;
      else run.to = index + 1;
    } else runs.push({ from: index, to: index + 1, rtl: isRtl });
    last = index;
  }
  return runs;
}

const RTL_BEYOND = /[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** bidi-js takes half of a surrogate pair for a letter from left to right: each pair becomes two letters that run as it does. */
function ofOneUnit(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (letter) =>
    RTL_BEYOND.test(letter) ? '\u05d0\u05d0' : /[\p{L}\p{M}\p{N}]/u.test(letter) ? letter : '\u2605\u2605',
  );
}
