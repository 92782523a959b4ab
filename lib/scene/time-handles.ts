import { parseTime } from '../view/time';
import { positionOf, type TimeRule } from './time-rule';
import type { TimeStep } from './time-steps';

/** One of the places where a handle can rest: a date as a link holds it, and where that begins or ends. */
interface Rest {
  readonly edtf: string;
  readonly day: string;
  readonly at: number;
}

/** The two ends of the chosen time, as sliders: all that they can be, in order. */
export interface TimeHandles {
  readonly starts: readonly Rest[];
  readonly ends: readonly Rest[];
}

export type Handle = 'start' | 'end';

/** Every year and day of the rule, and every step within one. */
export function timeHandles(rule: TimeRule, steps: readonly TimeStep[]): TimeHandles {
  const times = [...rule.cells, ...steps];
  const rests = (day: (time: TimeStep) => string, edge: Handle): Rest[] =>
    [...new Set(times.map(day))].sort().map((key) => {
      // The widest date that begins, or ends, on that day: "2024" rather than its first day.
      const dates = times
        .filter((time) => day(time) === key)
        .map(({ edtf }) => edtf.split('/').at(edge === 'start' ? 0 : -1) ?? edtf);
      const widest = dates.reduce((a, b) => (b.length < a.length ? b : a));
      return { edtf: widest, day: key, at: positionOf(rule, key, edge) };
    });
  return { starts: rests(({ first }) => first, 'start'), ends: rests(({ last }) => last, 'end') };
}

/** Where both handles are for a time: the rest that is nearest within it. All times is from the first to the last. */
export function handlesAt({ starts, ends }: TimeHandles, time: string | null): Record<Handle, number> {
  const range = time === null ? null : parseTime(time);
  const first = range?.first;
  const last = range?.last;
  const start = first ? starts.findLastIndex(({ day }) => day <= first) : 0;
  const end = last ? ends.findIndex(({ day }) => day >= last) : ends.length - 1;
  return { start: Math.max(0, start), end: end < 0 ? ends.length - 1 : end };
}

/** The time after one handle is put on another rest; it never passes the other handle. Null: all times. */
export function withHandle(handles: TimeHandles, time: string | null, handle: Handle, index: number): string | null {
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

function timeBetween({ starts, ends }: TimeHandles, start: number, end: number): string | null {
  const from = start === 0 ? null : (starts[start]?.edtf ?? null);
  const to = end === ends.length - 1 ? null : (ends[end]?.edtf ?? null);
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** The rest nearest to a place on the rule. */
export function nearestRest(rests: readonly Rest[], at: number): number {
  return rests.reduce((best, rest, index) => {
    return Math.abs(rest.at - at) < Math.abs((rests[best]?.at ?? 0) - at) ? index : best;
  }, 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
