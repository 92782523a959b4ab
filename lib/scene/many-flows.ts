import type { FlowMark, Mark } from './mark';

/** All flows of a scene as columns, for maps and pictures that draw them together. */
export interface ManyFlows {
  /** In the scene's order, which the columns keep. */
  readonly flows: readonly FlowMark[];
  /** Longitude and latitude of start and end. The same object as long as these are the same. */
  readonly ends: Float64Array;
  /** Share of the widest, 0…1: the square root of the amount among its series in all years. 0 where there is no amount. */
  readonly width: Float32Array;
  /** Indices, biggest first; of equals, the scene's order. */
  readonly order: Uint32Array;
  /** As many of the biggest have a head and full ink, and as many stand out from the rest. */
  readonly strongest: number;
  readonly standingOut: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Indices of what has no amount above zero that is a number; drawn finest. */
  readonly withoutAmount: readonly number[];
  /** Indices of what has no line, because both ends are one place or no place; in lists only. */
  readonly withoutLine: readonly number[];
}

const known = new WeakMap<readonly Mark[], ManyFlows | null>();
/** Steps through time change amounts, hardly ever flows or ends. */
let lastEnds = new Float64Array();
let lastIndex: ReadonlyMap<string, number> = new Map();

/** Null where the flows are few enough to be drawn one by one. */
export function manyFlows(marks: readonly Mark[]): ManyFlows | null {
  const before = known.get(marks);
  if (before !== undefined) return before;
  const flows = marks.filter((mark) => mark.kind === 'flow');
  const many = flows.length > MANY_FLOWS ? columnsOf(flows) : null;
  known.set(marks, many);
  return many;
}

/** A list's flows: of very many the largest first, since their order in the story says nothing. */
export function largestFirst(marks: readonly Mark[]): readonly FlowMark[] {
  const flows = marks.filter((mark) => mark.kind === 'flow');
  if (flows.length <= MANY_FLOWS) return flows;
  const order = known.get(marks)?.order ?? orderOf(Float32Array.from(flows, widthOf));
  return Array.from(order).flatMap((i) => flows[i] ?? []);
}

/** The marks that are drawn one by one: of many flows only what is chosen. */
export function drawnSingly(marks: readonly Mark[]): readonly Mark[] {
  return manyFlows(marks) ? marks.filter((mark) => mark.kind !== 'flow' || mark.selected) : marks;
}

function columnsOf(flows: readonly FlowMark[]): ManyFlows {
  const ends = endsOf(flows);
  const width = Float32Array.from(flows, widthOf);
  const withoutAmount: number[] = [];
  const withoutLine: number[] = [];
  flows.forEach((_, i) => {
    if (width[i] === 0) withoutAmount.push(i);
    if (!hasLine(ends, i)) withoutLine.push(i);
  });
  const order = orderOf(width);
  return {
    flows,
    ends,
    width,
    order,
    strongest: STRONGEST,
    standingOut: STANDING_OUT,
    indexOf: indexOf(flows),
    withoutAmount,
    withoutLine,
  };
}

/** Amounts that are on no scale with others are as wide as half of the widest. */
function widthOf({ quantity }: FlowMark): number {
  if (!quantity || !(quantity.value > 0) || !Number.isFinite(quantity.value)) return 0;
  if (quantity.max === null || !(quantity.max > 0)) return 0.5;
  return Math.min(1, Math.sqrt(quantity.value / quantity.max));
}

/** The bits of numbers from 0 to 1, of 32 each, are in the order of the numbers. Without a function to compare, sorting is quick. */
function orderOf(width: Float32Array): Uint32Array {
  const count = width.length;
  const bits = new Uint32Array(width.buffer, width.byteOffset, count);
  const keys = Float64Array.from(bits, (value, i) => (ONE - value) * count + i).sort();
  return Uint32Array.from(keys, (key) => key % count);
}
const ONE = 0x3f800000;

function indexOf(flows: readonly FlowMark[]): ReadonlyMap<string, number> {
  const isSame = flows.length === lastIndex.size && flows.every(({ id }, i) => lastIndex.get(id) === i);
  if (!isSame) lastIndex = new Map(flows.map(({ id }, i) => [id, i]));
  return lastIndex;
}

function endsOf(flows: readonly FlowMark[]): Float64Array {
  const ends = new Float64Array(4 * flows.length);
  flows.forEach(({ from, to }, i) => {
    ends[4 * i] = from[0];
    ends[4 * i + 1] = from[1];
    ends[4 * i + 2] = to[0];
    ends[4 * i + 3] = to[1];
  });
  if (ends.length !== lastEnds.length || !ends.every((value, i) => Object.is(value, lastEnds[i]))) lastEnds = ends;
  return lastEnds;
}

function hasLine(ends: Float64Array, i: number): boolean {
  const [lonA = NaN, latA = NaN, lonB = NaN, latB = NaN] = ends.subarray(4 * i, 4 * i + 4);
  return Number.isFinite(lonA + latA + lonB + latB) && (latA !== latB || (lonA - lonB) % 360 !== 0);
}

/** More flows than this are not told apart one by one: all are drawn together, faded by rank. */
export const MANY_FLOWS = 200;
const STRONGEST = 200;
const STANDING_OUT = 1500;
/** More flows than this are easier to read by country. */
export const GROUPING_FROM = 2000;
/** Long lists of the same are given in pages of so many. */
export const PAGE = 50;
