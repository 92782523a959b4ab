import { words } from '@words/border';
import type { BorderPolicy } from '../basemap/policy';
import type { BorderStatus } from '../basemap/read-borders';
import { dateLabel } from '../story/time-label';

const POLICIES: Readonly<Record<BorderPolicy, string>> = { un: words.policyUn, control: words.policyControl };

const KINDS: Readonly<Record<BorderStatus, string>> = {
  disputed: words.disputed,
  contested: words.contested,
  'self-governing': words.selfGoverning,
  listed: words.listed,
  unclaimed: words.unclaimed,
  settled: words.settled,
};

const AREAS: Readonly<Record<BorderStatus, (named: { name: string }) => string>> = {
  disputed: words.unitDisputed,
  contested: words.unitContested,
  'self-governing': words.unitSelfGoverning,
  listed: words.unitListed,
  unclaimed: words.unitUnclaimed,
  settled: words.unitSettled,
};

/** Codes of the border table that are no country's, as a map says them under an area's name. */
const HELD: Readonly<Record<string, string>> = {
  CON: words.heldContested,
  MIX: words.heldShared,
  NOC: words.heldByNone,
  XPO: words.heldByPolisario,
};

export const BORDER_WORDS = {
  ...words,
  policies: POLICIES,
  button: (policy: BorderPolicy) => (policy === 'un' ? words.buttonUn : words.buttonControl),
  disputedArea: (name: string, status: BorderStatus) => AREAS[status]({ name }),
  kind: (status: BorderStatus) => KINDS[status],
  heldBy: (code: string, name: string) =>
    HELD[code] ?? (code.startsWith('X') ? words.heldByItself : words.heldBy({ name })),
  asOf: (date: string | null) => (date ? words.asOf({ date: dateLabel(date) }) : words.dateNotKnown),
} as const;
