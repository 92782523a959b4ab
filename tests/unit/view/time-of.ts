import { parseTime, type TimeRange } from '../../../lib/story/time-range';

/** A time as a link has it, of which a test knows that it can be read; null = all times. */
export function timeOf(text: string): TimeRange;
export function timeOf(text: string | null): TimeRange | null;
export function timeOf(text: string | null): TimeRange | null {
  if (text === null) return null;
  const time = parseTime(text);
  if (!time) throw new Error(`not a link's time: ${text}`);
  return time;
}
