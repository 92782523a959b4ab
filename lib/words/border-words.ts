import type { BorderPolicy } from '../basemap/policy';
import type { BorderStatus } from '../basemap/read-borders';
import { timeLabel } from '../view/time';

const POLICIES: Readonly<Record<BorderPolicy, string>> = {
  un: 'Recognised borders (UN usage)',
  control: 'Who is in control',
};

const KINDS: Readonly<Record<BorderStatus, string>> = {
  disputed: 'Disputed area',
  contested: 'Contested area',
  'self-governing': 'Area with its own government',
  listed: 'On the UN list of non-self-governing territories',
  unclaimed: 'Area that no state claims',
  settled: 'Settled border',
};

/** Codes of the border table that are no country's, as a map says them under an area's name. */
const HELD: Readonly<Record<string, string>> = {
  CON: 'contested',
  MIX: 'control is shared',
  NOC: 'claimed by no state',
  XPO: 'held by the Polisario Front',
};

export const BORDER_WORDS = {
  policies: POLICIES,
  title: 'Borders',
  button: (policy: BorderPolicy) => (policy === 'un' ? 'Borders: UN usage' : 'Borders: who is in control'),
  solid: 'recognised border',
  dash: 'line of control or separation',
  dot: 'edge of a disputed area',
  standing: 'Borders and names do not imply endorsement. Disputed lines are dashed; each has a note with its date.',
  all: 'All disputed areas',
  more: 'How borders are drawn, and all disputed areas',
  units: 'Disputed areas in sight',
  unit: (name: string, status: BorderStatus) => `${name}: ${KINDS[status].toLowerCase().replace(/\bun\b/, 'UN')}`,
  kind: (status: BorderStatus) => KINDS[status],
  heldBy: (code: string, name: string) => HELD[code] ?? (code.startsWith('X') ? 'own government' : `held by ${name}`),
  un: 'UN usage',
  control: 'In control',
  asOf: (date: string | null) => (date ? `as of ${timeLabel(date)}` : 'date not known'),
  basis: 'Texts',
  claims: 'Claimed by',
  old: 'older than a year',
  close: 'Close the note',
} as const;
