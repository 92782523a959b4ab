import type { Event, Flow, Story } from '../story/story';
import { type TimeRange, timesOverlap } from '../story/time-range';
import { inTime } from './scene';
import { positionOf, type TimeScale, timeScale } from './time-scale';
import { timeSteps } from './time-steps';
import { type TimeTick, timeTicks } from './time-ticks';

export type Happening = Event | Flow;

export interface TimelineRow {
  readonly entity: Happening;
  readonly symbol: TimeTick['symbol'];
  /** Whether it happens within the view's time. */
  readonly inside: boolean;
  /** Where it stands on the rule, and the stretch on which it lies somewhere or lasts; null where it is off the rule. */
  readonly at: number | null;
  readonly bar: readonly [start: number, end: number] | null;
}

export interface Timeline {
  readonly scale: TimeScale;
  /** Where the article's day ends: what is after it is announced. */
  readonly now: number;
  readonly rows: readonly TimelineRow[];
  /** What is noted of many dates alike, once for all. */
  readonly usualNote: string | null;
  /** No day to go by: in the order of the story. */
  readonly undated: readonly Happening[];
}

/** All that happens, in order; `zoomed` lays the rule out over the chosen time only, and leaves the others off it. */
export function timeline(story: Story, time: TimeRange | null, zoomed: boolean): Timeline {
  const range = zoomed ? time : null;
  const steps = timeSteps(story).filter((step) => !range || timesOverlap(step, range));
  const scale = timeScale(steps);
  const ticks = new Map(timeTicks(story, scale).map((tick) => [tick.id, tick]));
  const happenings = story.entities.filter(
    (entity): entity is Happening => entity.kind === 'event' || (entity.kind === 'flow' && entity.when !== undefined),
  );
  const dated = happenings.filter(isDated);
  const rows = dated.map((entity): TimelineRow => {
    const tick = ticks.get(entity.id);
    const shown = tick !== undefined && (!range || timesOverlap(tick.when, range));
    return {
      entity,
      symbol: tick?.symbol ?? 'event',
      inside: inTime(entity, time),
      at: shown ? tick.at : null,
      bar: shown ? stretchOf(entity, scale, tick.bar) : null,
    };
  });
  return {
    scale,
    now: positionOf(scale, story.date, 'end'),
    rows: rows.sort((a, b) => startOf(a.entity).localeCompare(startOf(b.entity))),
    usualNote: usualNote(dated),
    undated: happenings.filter((entity) => !isDated(entity)),
  };
}

function isDated({ when }: Happening): boolean {
  return when !== undefined && (when.first ?? when.last) !== null;
}

/** A date as wide as it is; what lasts reaches to its end, and to the end of the rule when it has none. */
function stretchOf({ when }: Happening, scale: TimeScale, bar: TimelineRow['bar']): TimelineRow['bar'] {
  if (!when || when.first === when.last) return bar;
  const start = when.first === null ? 0 : positionOf(scale, when.first, 'start');
  return [start, when.last === null ? 1 : positionOf(scale, when.last, 'end')];
}

const OFTEN = 3;

function usualNote(happenings: readonly Happening[]): string | null {
  const times = new Map<string, number>();
  for (const { when } of happenings) if (when?.note) times.set(when.note, (times.get(when.note) ?? 0) + 1);
  // In the order in which they first came.
  return [...times].find(([, count]) => count >= OFTEN)?.[0] ?? null;
}

/** What a date's note says beyond the usual one. */
export function ownNote({ when }: Happening, usual: string | null): string {
  const note = when?.note ?? '';
  return usual !== null && note.startsWith(usual) ? note.slice(usual.length).trim() : note;
}

/** For order: a date without a first day stands by its last. */
function startOf({ when }: Happening): string {
  return when?.first ?? when?.last ?? '';
}
