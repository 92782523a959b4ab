export const STOP_WORDS = {
  readAlong: 'Read along',
  /** Beside the switch while it is off. */
  lead: (count: number) => `The map follows the text, in ${count} stops`,
  count: (at: number, count: number) => `${at} of ${count}`,
  goOn: 'Go on',
  previous: 'Previous stop',
  next: 'Next stop',
  more: 'More for reading',
  copy: 'Copy link to this stop',
  present: 'Present',
  presentation: 'Presentation',
  leave: 'Leave',
} as const;
