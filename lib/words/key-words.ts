import { borderMessages } from '@words/reader';
import { keyMessages } from '@words/story';
import type { BorderStatus } from '../basemap/read-borders';
import type { BorderPolicy } from '../basemap/world';

export const KEY_WORDS = {
  ...keyMessages,
  /** "Summit, 9 October: six" */
  counted: (label: string, count: number) => keyMessages.counted({ label, count }),
  /** "CIS meeting, 10 October: three more" */
  countedMore: (label: string, count: number) => keyMessages.countedMore({ label, count }),
  noAmount: (label: string) => keyMessages.noAmount({ label }),
  measured: (unit: string, period: string, attribution: string | null) =>
    attribution === null
      ? keyMessages.measured({ unit, period })
      : keyMessages.measuredBy({ unit, period, attribution }),
  figure: (name: string, what: string) => keyMessages.figure({ name, what }),
  drawn: (name: string, exact: string, source: string) => keyMessages.drawn({ name, exact, source }),
  source: (names: string) => keyMessages.source({ names }),
  noData: (names: string) => keyMessages.noData({ names }),
  asOf: (date: string) => keyMessages.asOf({ date }),
  /** A key's notes, each a sentence without its full stop. */
  notes: (parts: readonly string[]) => parts.reduce((first, second) => keyMessages.sentences({ first, second })),
} as const;

const AREAS: Readonly<Record<BorderStatus, (named: { name: string }) => string>> = {
  disputed: borderMessages.unitDisputed,
  contested: borderMessages.unitContested,
  'self-governing': borderMessages.unitSelfGoverning,
  listed: borderMessages.unitListed,
  unclaimed: borderMessages.unitUnclaimed,
  settled: borderMessages.unitSettled,
};

/** Codes of the border table that are no country's, as a map says them under an area's name. */
const HELD: Readonly<Record<string, string>> = {
  CON: borderMessages.heldContested,
  MIX: borderMessages.heldShared,
  NOC: borderMessages.heldByNone,
  XPO: borderMessages.heldByPolisario,
};

/** What the map says of borders from the first; all else is in `BORDER_NOTE_WORDS`. */
export const BORDER_WORDS = {
  ...borderMessages,
  button: (policy: BorderPolicy) => (policy === 'un' ? borderMessages.buttonUn : borderMessages.buttonControl),
  disputedArea: (name: string, status: BorderStatus) => AREAS[status]({ name }),
  heldBy: (code: string, name: string) =>
    HELD[code] ?? (code.startsWith('X') ? borderMessages.heldByItself : borderMessages.heldBy({ name })),
} as const;
