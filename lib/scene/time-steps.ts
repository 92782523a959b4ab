import type { Story } from '../story/story';
import { type CalendarDate, type ClosedRange, type TimeRange, timeRange } from '../story/time-range';
import { positionOf, type TimeScale } from './time-scale';

/**
 * The times at which something of the story happens, in order, each once: of what lasts, its beginning. `ofSeries` are
 * those at which a series has values. A year and a month of it are two steps, the wider first.
 */
export function timeSteps(
  story: Pick<Story, 'entities'>,
  ofSeries: readonly ClosedRange[] = [],
): readonly ClosedRange[] {
  const dated = story.entities.flatMap(({ when }) => when?.step ?? []);
  const steps = new Map([...dated, ...ofSeries].map((step) => [step.edtf, step]));
  return [...steps.values()].sort(
    (a, b) => a.first.localeCompare(b.first) || b.last.localeCompare(a.last) || a.edtf.localeCompare(b.edtf),
  );
}

/** The step that comes next from `time` in either direction; from all times, the first or the last one. */
export function nextStep(steps: readonly ClosedRange[], time: TimeRange | null, by: 1 | -1): ClosedRange | null {
  const at = steps.findIndex((step) => step.edtf === time?.edtf);
  if (at >= 0) return steps[at + by] ?? null;
  if (!time) return (by === 1 ? steps[0] : steps.at(-1)) ?? null;
  return (
    (by === 1 ? steps.find((step) => isAfter(step, time)) : steps.findLast((step) => isBefore(step, time))) ?? null
  );
}

/** From a time that is no step, the next one is the first that does not lie within it. */
function isAfter(step: ClosedRange, { last }: TimeRange): boolean {
  return last !== null && step.first > last;
}

function isBefore(step: ClosedRange, { first }: TimeRange): boolean {
  return first !== null && step.last < first;
}

/** One of the places where a handle can rest: a date, and where that begins or ends. */
interface SnapPoint {
  readonly date: CalendarDate;
  readonly day: string;
  readonly at: number;
}

/** The two ends of the chosen time, as sliders: all that they can be, in order. */
export interface TimeHandles {
  readonly starts: readonly SnapPoint[];
  readonly ends: readonly SnapPoint[];
}

export type Handle = 'start' | 'end';

/** Every year, month and day of the rule, and every step within one. */
export function timeHandles(scale: TimeScale, steps: readonly ClosedRange[]): TimeHandles {
  const times = [...scale.cells.map(({ time }) => time), ...steps];
  const snapPoints = (day: (time: ClosedRange) => string, edge: Handle): SnapPoint[] =>
    [...new Set(times.map(day))].sort().map((key) => {
      // The widest date that begins, or ends, on that day: "2024" rather than its first day.
      const dates = times.filter((time) => day(time) === key).map(({ from, to }) => (edge === 'start' ? from : to));
      const widest = dates.reduce((a, b) => (b.length < a.length ? b : a));
      return { date: widest, day: key, at: positionOf(scale, key, edge) };
    });
  return { starts: snapPoints(({ first }) => first, 'start'), ends: snapPoints(({ last }) => last, 'end') };
}

/** Where both handles are for a time: the rest that is nearest within it. All times is from the first to the last. */
export function handlesAt({ starts, ends }: TimeHandles, time: TimeRange | null): Record<Handle, number> {
  const first = time?.first;
  const last = time?.last;
  const start = first ? starts.findLastIndex(({ day }) => day <= first) : 0;
  const end = last ? ends.findIndex(({ day }) => day >= last) : ends.length - 1;
  return { start: Math.max(0, start), end: end < 0 ? ends.length - 1 : end };
}

/** The time after one handle is put on another rest; it never passes the other handle. Null: all times. */
export function withHandle(
  handles: TimeHandles,
  time: TimeRange | null,
  handle: Handle,
  index: number,
): TimeRange | null {
  const { starts, ends } = handles;
  const now = handlesAt(handles, time);
  const fixedEnd = ends[now.end]?.day ?? '';
  const fixedStart = starts[now.start]?.day ?? '';
  const startLimit = starts.findLastIndex(({ day }) => day <= fixedEnd);
  const endLimit = ends.findIndex(({ day }) => day >= fixedStart);
  const start = handle === 'start' ? clamp(index, 0, startLimit) : now.start;
  const end = handle === 'end' ? clamp(index, endLimit, ends.length - 1) : now.end;
  return timeBetween(handles, start, end);
}

function timeBetween({ starts, ends }: TimeHandles, start: number, end: number): TimeRange | null {
  const from = start === 0 ? null : (starts[start]?.date ?? null);
  const to = end === ends.length - 1 ? null : (ends[end]?.date ?? null);
  return from || to ? timeRange(from, to) : null;
}

/** The rest nearest to a place on the rule. */
export function nearestSnapPoint(snapPoints: readonly SnapPoint[], at: number): number {
  return snapPoints.reduce((best, rest, index) => {
    return Math.abs(rest.at - at) < Math.abs((snapPoints[best]?.at ?? 0) - at) ? index : best;
  }, 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
