/** What kind of thing happens. A closed list, since each has a symbol of its own. */
export const EVENT_TYPES = [
  'meeting',
  'visit',
  'attack',
  'protest',
  'election',
  'agreement',
  'disaster',
  'outbreak',
  'exercise',
  'deployment',
  'arrest',
  'statement',
  'sanction',
  'other',
] as const;

export type EventKind = (typeof EVENT_TYPES)[number];

/** An event's symbol, as legends name it. A visit is also something that a flow moves, so that most have a word before them. */
export type EventSign = 'meeting' | 'event' | `event-${Exclude<EventKind, 'meeting' | 'other'>}`;

export function eventSign(type: EventKind): EventSign {
  if (type === 'other') return 'event';
  return type === 'meeting' ? type : `event-${type}`;
}

export const EVENT_SIGNS: readonly EventSign[] = EVENT_TYPES.map(eventSign);

export function isEventSign(sign: string): sign is EventSign {
  return (EVENT_SIGNS as readonly string[]).includes(sign);
}

export function typeOfSign(sign: EventSign): EventKind {
  return EVENT_TYPES.find((type) => eventSign(type) === sign) ?? 'other';
}
