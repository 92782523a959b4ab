// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  time: 'Time',
  allDates: 'All dates',
  showAllDates: 'Show all dates',
  previous: 'Previous date',
  next: 'Next date',
  play: 'Play through the dates',
  pause: 'Pause',
  start: 'First date shown',
  end: 'Last date shown',
  reported: 'reported',
  announced: 'announced',
  close: 'Close',
  fromFirst: 'from the first date',
  toLast: 'to the last date',
} as const;
