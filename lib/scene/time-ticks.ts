import type { EntityId, Story, When } from '../story/story';
import { positionOf, type TimeScale } from './time-scale';

/** Something dated on the time rule. */
export interface TimeTick {
  readonly id: EntityId;
  readonly symbol: 'event' | 'meeting' | 'flow';
  readonly when: When;
  readonly at: number;
  /** The stretch of its day, month or year. */
  readonly cell: readonly [start: number, end: number];
  /** What is dated by a year or a month lies somewhere on this stretch. */
  readonly bar: readonly [start: number, end: number] | null;
}

/** Events and flows with a date, each at its beginning; those of one day stand side by side in its cell. */
export function timeTicks(story: Pick<Story, 'entities'>, rule: TimeScale): readonly TimeTick[] {
  const dated = story.entities.flatMap((entity) => {
    if (!entity.when || (entity.kind !== 'event' && entity.kind !== 'flow')) return [];
    const { step } = entity.when;
    const symbol = entity.kind === 'flow' ? 'flow' : entity.type === 'meeting' ? 'meeting' : 'event';
    return step ? [{ id: entity.id, symbol, when: entity.when, step } as const] : [];
  });
  return dated.map(({ step, ...tick }) => {
    const together = dated.filter((other) => other.step.edtf === step.edtf);
    const share = (together.findIndex(({ id }) => id === tick.id) + 0.5) / together.length;
    const start = positionOf(rule, step.first, 'start');
    const end = positionOf(rule, step.last, 'end');
    return {
      ...tick,
      cell: [start, end],
      at: start + (end - start) * share,
      bar: step.first === step.last ? null : [start, end],
    };
  });
}
