import { borderMessages } from '@words/reader';
import type { BorderStatus } from '../basemap/read-borders';
import type { BorderPolicy } from '../basemap/world';
import { dateLabel } from './time-label';

const POLICIES: Readonly<Record<BorderPolicy, string>> = {
  un: borderMessages.policyUn,
  control: borderMessages.policyControl,
};

const KINDS: Readonly<Record<BorderStatus, string>> = {
  disputed: borderMessages.disputed,
  contested: borderMessages.contested,
  'self-governing': borderMessages.selfGoverning,
  listed: borderMessages.listed,
  unclaimed: borderMessages.unclaimed,
  settled: borderMessages.settled,
};

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

export const BORDER_WORDS = {
  ...borderMessages,
  policies: POLICIES,
  button: (policy: BorderPolicy) => (policy === 'un' ? borderMessages.buttonUn : borderMessages.buttonControl),
  disputedArea: (name: string, status: BorderStatus) => AREAS[status]({ name }),
  kind: (status: BorderStatus) => KINDS[status],
  heldBy: (code: string, name: string) =>
    HELD[code] ?? (code.startsWith('X') ? borderMessages.heldByItself : borderMessages.heldBy({ name })),
  asOf: (date: string | null) => (date ? borderMessages.asOf({ date: dateLabel(date) }) : borderMessages.dateNotKnown),
} as const;
