import { WIDEST } from './flow-width';

/** Pixels between a line as it is kept and the true one, at most, on the nearest map that it is kept for. */
const TOLERANCE = 0.5;

/** Share of a map's size that is drawn beyond each of its edges, for when it is dragged. */
export const PADDING = 0.25;

/** The unit-square tolerance at which lines are made for a scale; made anew only where a map comes four times as near. */
export function arcTolerance(scale: number): number {
  return TOLERANCE / 4 ** Math.ceil(Math.log(Math.max(scale, 4096)) / Math.log(4));
}

/** Pixels of the widest: whole on a near map; many wide lines would hide a map of the world, where it is less than half. */
export function manyWidest(scale: number, lines: number): number {
  return WIDEST * lines * Math.min(1, Math.max(0.35, Math.sqrt(scale / 8192)));
}
