import type { Story } from '../story/story';
import { type ClosedRange, type TimeRange, timeRange } from '../story/time-range';

/**
 * The times at which something of the story happens, in order, each once: of what lasts, its beginning. `years` are
 * those of a series. A year and a month of it are two steps, the wider first.
 */
export function timeSteps(story: Pick<Story, 'entities'>, years: readonly number[] = []): readonly ClosedRange[] {
  const dated = story.entities.flatMap(({ when }) => when?.step ?? []);
  const given = years.map((year) => timeRange([year]));
  const steps = new Map([...dated, ...given].map((step) => [step.edtf, step]));
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
