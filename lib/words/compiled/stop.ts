// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  readAlong: 'Read along',
  lead: ({ count }: { count: string | number }): string => `The map follows the text, in ${count} stops`,
  count: ({ at, count }: { at: string | number; count: string | number }): string => `${at} of ${count}`,
  goOn: 'Go on',
  previous: 'Previous stop',
  next: 'Next stop',
  more: 'More for reading',
  copy: 'Copy link to this stop',
  present: 'Present',
  presentation: 'Presentation',
  leave: 'Leave',
} as const;
