export const TIMELINE_TEXT = {
  title: 'When it happened',
  lead: 'Every event of the story, as exactly as the article dates it. Events outside the chosen dates are grey.',
  undated: 'No date given',
  announced: 'announced',
  outside: 'outside the chosen dates',
  articleDay: (date: string) => `The article speaks from ${date}.`,
} as const;

export const FIGURES_TEXT = {
  title: 'Figures in the article',
  lead: 'Each number as it is written, with who says it, and beside it what other sources say. What measures different things is never drawn on one scale.',
  saidBy: 'Who says',
  article: 'The article',
  of: 'Counts',
  when: 'When',
  exact: 'How exact',
  qualifier: { exact: 'exact, as written', represents: 'as the article words it' } as Readonly<Record<string, string>>,
  inArticle: 'In the article',
  context: 'Context',
  notInArticle: 'not in the article',
  source: 'Source',
  asOf: 'As of',
  different: 'These measure different things.',
  notEqual: 'is not the same as',
  sums: 'The arithmetic',
  sumsLead: 'Worked out from the numbers as they are written. It shows what would follow, not what is so.',
  others: 'The other numbers, in the order of the text',
  all: 'All numbers, in the order of the text',
  beside: 'Elsewhere',
} as const;

export const CHART_TEXT = {
  heading: (name: string, from: number, to: number) => `${name}, ${from}–${to}`,
  year: 'Year',
  pick: (year: number | null) => (year === null ? 'No year of these data is in the chosen dates.' : `In ${year}`),
  sameAsMap: 'The year is the map’s too.',
  ranking: (period: string) => `The countries in ${period}`,
  noData: 'no data',
  notZero: 'No data is not zero.',
  table: 'All values as a table',
  tableScroll: 'All values, scrolls sideways',
  vintage: (date: string) => `Data of ${date}.`,
  otherSeries: 'Other data that the story uses',
  flow: 'Flow',
  country: 'Country',
  choose: (name: string) => `Choose ${name}`,
} as const;

export const VOICES_TEXT = {
  title: 'Who says what, through whom',
  lead: 'Quotations and claims keep their speaker, the channel and the hedge that the article gives them.',
  own: 'own voice',
} as const;

export const SOURCES_TEXT = {
  title: 'Sources',
  article: 'The article',
  read: 'Read the original',
  rights: 'Rights',
  context: 'Context',
  contextLead: 'What the article does not say comes from these, and is marked “Context” wherever it stands.',
  supports: 'For',
  map: 'The map',
  mapText:
    'Outlines, water and relief: Natural Earth, with Crimea in Ukraine. Cities: GeoNames, CC BY 4.0. Borders and names do not imply endorsement.',
  changes: 'Changes',
  revision: (revision: number) => `Revision ${revision}`,
  how: 'How these maps are made',
} as const;
