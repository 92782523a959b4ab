// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  publisher: 'Dateline',
  bordersUn: ({ notes }: { notes: string | number }): string => `Outlines follow the borders that the United Nations recognise. Borders and names do not imply endorsement. Notes on disputed areas: ${notes}`,
  bordersControl: ({ notes }: { notes: string | number }): string => `Outlines follow who is in control; where control is contested or shared, the borders that the United Nations recognise. Borders and names do not imply endorsement. Notes on disputed areas: ${notes}`,
  baseMap: 'Outlines: Natural Earth, public domain.',
  textNote: ({ page }: { page: string | number }): string => `Quoted words are the publisher's. Positions count characters (Unicode code points) in the article's text as ${page} has it, its paragraphs joined by one line feed each.`,
  wholeStory: ({ title }: { title: string | number }): string => `${title}: everything on the map`,
  correction: ({ title }: { title: string | number }): string => `Correction: ${title}`,
  map: 'map',
  feed: 'Dateline: stories and corrections',
  city: 'The city, no closer.',
  border: 'The whole border between the two countries; the text names no stretch of it.',
  region: 'The outlines of the countries that the region takes in.',
  flow: 'A great circle: the line shows a direction, not a route, and its ends are no places.',
  country: 'No place: the text gives only the country, and the point is where the map writes that country\'s name.',
  citedMap: ({ revision }: { revision: string | number }): string => `Interactive map, revision ${revision}`,
} as const;
