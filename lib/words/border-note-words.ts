import { bordersMessages } from '@words/borders';
import type { BorderStatus } from '../basemap/read-borders';
import type { BorderPolicy } from '../basemap/world';
import { dateLabel } from './time-label';

const POLICIES: Readonly<Record<BorderPolicy, string>> = {
  un: bordersMessages.policyUn,
  control: bordersMessages.policyControl,
};

const KINDS: Readonly<Record<BorderStatus, string>> = {
  disputed: bordersMessages.disputed,
  contested: bordersMessages.contested,
  'self-governing': bordersMessages.selfGoverning,
  listed: bordersMessages.listed,
  unclaimed: bordersMessages.unclaimed,
  settled: bordersMessages.settled,
};

/** What is said of borders when one asks: few readers do. */
export const BORDER_NOTE_WORDS = {
  ...bordersMessages,
  policies: POLICIES,
  kind: (status: BorderStatus) => KINDS[status],
  asOf: (date: string | null) =>
    date ? bordersMessages.asOf({ date: dateLabel(date) }) : bordersMessages.dateNotKnown,
} as const;
