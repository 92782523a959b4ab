// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  title: 'When it happened',
  lead: 'Every event of the story, as exactly as the article dates it. Events outside the chosen dates are grey.',
  undated: 'No date given',
  announced: 'announced',
  outside: 'outside the chosen dates',
  articleDay: ({ date }: { date: string | number }): string => `The article speaks from ${date}. What comes after is announced in it, not reported.`,
  zoom: 'Zoom to the chosen dates',
  step: 'Step through the dates',
  axis: 'Dates to choose',
  broken: 'Where the scale is broken, time is left out.',
  usual: ({ note }: { note: string | number }): string => `Where nothing else is said: ${note}`,
} as const;
