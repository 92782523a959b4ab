import type { Story, When } from '../story/story';
import { parseTime, type TimeRange } from '../view/time';

/** One step of the time control: a time that a link can hold, and its first and last day. */
export interface TimeStep {
  readonly edtf: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The times at which something of the story happens, in order, each once: of what lasts, its beginning. `years` are
 * those of a series. A year and a month of it are two steps, the wider first.
 */
export function timeSteps(story: Pick<Story, 'entities'>, years: readonly number[] = []): readonly TimeStep[] {
  const dated = story.entities.flatMap(({ when }) => (when ? [stepOf(when)] : []));
  const given = years.map((year) => toStep(String(year).padStart(4, '0')));
  const steps = new Map([...dated, ...given].flatMap((step) => (step ? [[step.edtf, step]] : [])));
  return [...steps.values()].sort(
    (a, b) => a.first.localeCompare(b.first) || b.last.localeCompare(a.last) || a.edtf.localeCompare(b.edtf),
  );
}

/** An open or unknown beginning leaves only the end to go by; where both are, there is no step. */
export function stepOf({ edtf }: Pick<When, 'edtf'>): TimeStep | null {
  const [start = '', end = ''] = edtf.split('/');
  return toStep(plainDate(start)) ?? toStep(plainDate(end));
}

/** The step that comes next from `time` in either direction; from all times, the first or the last one. */
export function nextStep(steps: readonly TimeStep[], time: string | null, by: 1 | -1): TimeStep | null {
  const at = steps.findIndex((step) => step.edtf === time);
  if (at >= 0) return steps[at + by] ?? null;
  const range = time === null ? null : parseTime(time);
  if (!range) return (by === 1 ? steps[0] : steps.at(-1)) ?? null;
  return (
    (by === 1 ? steps.find((step) => isAfter(step, range)) : steps.findLast((step) => isBefore(step, range))) ?? null
  );
}

/** From a time that is no step, the next one is the first that does not lie within it. */
function isAfter(step: TimeStep, { last }: TimeRange): boolean {
  return last !== null && step.first > last;
}

function isBefore(step: TimeStep, { first }: TimeRange): boolean {
  return first !== null && step.last < first;
}

function toStep(edtf: string | null): TimeStep | null {
  const range = edtf === null ? null : parseTime(edtf);
  return range?.first && range.last ? { edtf: range.edtf, first: range.first, last: range.last } : null;
}

/** EDTF level 1 as a link can hold it, which is level 0: doubts are dropped, a season is its year, a decade its ten years. */
function plainDate(text: string): string | null {
  const date = text.replace(/[?~%]$/, '').replace(/(-XX)+$/, '');
  const [, decade] = /^(\d{3})X$/.exec(date) ?? [];
  if (decade) return `${decade}0/${decade}9`;
  const [, century] = /^(\d{2})XX$/.exec(date) ?? [];
  if (century) return `${century}00/${century}99`;
  const season = /^(\d{4})-2[1-4]$/.exec(date);
  return season?.[1] ?? (/^\d/.test(date) ? date : null);
}
