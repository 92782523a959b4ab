import { type EventSign, eventSign } from '../story/event-sign';
import type { EntityId } from '../story/ids';
import type { Story, When } from '../story/story';
import { positionOf, type TimeScale } from './time-scale';

/** Something dated on the time rule. */
export interface TimeTick {
  readonly id: EntityId;
  readonly symbol: EventSign | 'flow';
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
    const symbol = entity.kind === 'flow' ? 'flow' : eventSign(entity.type);
    return step ? [{ id: entity.id, symbol, when: entity.when, step } as const] : [];
  });
  const together = new Map<string, number>();
  const places = dated.map(({ step: { edtf } }) => {
    const place = together.get(edtf) ?? 0;
    together.set(edtf, place + 1);
    return { place, edtf };
  });
  return dated.map(({ step, ...tick }, index) => {
    const { place = 0, edtf = '' } = places[index] ?? {};
    const share = (place + 0.5) / (together.get(edtf) ?? 1);
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

/** Ticks that stand at one place of the rule: one symbol, with their number where they are several. */
export interface TickStack {
  readonly symbol: TimeTick['symbol'];
  readonly ticks: readonly TimeTick[];
  readonly at: number;
}

/** Room that a symbol takes, in pixels, and an arrow with its number. */
const ROOM = { event: 17, flow: 36 } as const;

/** The symbols of a rule so many pixels long: of one day, or closer than their room, they are stacked. */
export function tickStacks(story: Pick<Story, 'entities'>, rule: TimeScale, width: number): readonly TickStack[] {
  const ticks = timeTicks(story, rule).map((tick) => ({
    ...tick,
    at: tick.cell[0] + (tick.cell[1] - tick.cell[0]) / 2,
  }));
  const row = (flows: boolean) => ticks.filter(({ symbol }) => (symbol === 'flow') === flows);
  return [...stacked(row(false), ROOM.event / width), ...stacked(row(true), ROOM.flow / width)];
}

function stacked(ticks: readonly TimeTick[], room: number): TickStack[] {
  const stacks: Stack[] = [];
  for (const tick of [...ticks].sort((a, b) => a.at - b.at)) {
    let stack: Stack = { symbol: tick.symbol, ticks: [tick], at: tick.at };
    // A stack stands in the middle of what it holds, so that it may come too near to the one before.
    for (let before = stacks.at(-1); before && stack.at - before.at < room; before = stacks.at(-1)) {
      stacks.pop();
      stack = joined(before, stack);
    }
    stacks.push(stack);
  }
  return stacks;
}

type Stack = TickStack & { readonly ticks: TimeTick[] };

/** Takes the later one's ticks over: copying those of a high stack for each of them would grow with the square. */
function joined(a: Stack, b: Stack): Stack {
  const { ticks } = a;
  for (const tick of b.ticks) ticks.push(tick);
  const symbol = a.symbol === 'event' ? b.symbol : a.symbol;
  return { symbol, ticks, at: ((ticks[0]?.at ?? 0) + (ticks.at(-1)?.at ?? 0)) / 2 };
}
