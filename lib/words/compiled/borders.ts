// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const bordersMessages = {
  policyUn: 'Recognised borders (UN usage)',
  policyControl: 'Who is in control',
  disputed: 'Disputed area',
  contested: 'Contested area',
  selfGoverning: 'Area with its own government',
  listed: 'On the UN list of non-self-governing territories',
  unclaimed: 'Area that no state claims',
  settled: 'Settled border',
  title: 'Borders',
  solid: 'recognised border',
  dash: 'line of control or separation',
  dot: 'edge of a disputed area',
  standing: 'Borders and names do not imply endorsement. Disputed lines are dashed; each has a note with its date.',
  all: 'All disputed areas',
  more: 'How borders are drawn, and all disputed areas',
  un: 'UN usage',
  control: 'In control',
  asOf: ({ date }: { date: string | number }): string => isolating`as of ${date}`,
  dateNotKnown: 'date not known',
  basis: 'Texts',
  claims: 'Claimed by',
  old: 'older than a year',
  close: 'Close the note',
} as const;
