// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';
import { number, pluralCategory } from '@/lib/words/locale';

export const exportMessages = {
  publisher: 'Dateline',
  bordersUn: ({ notes }: { notes: string | number }): string => isolating`Outlines follow the borders that the United Nations recognise. Borders and names do not imply endorsement. Notes on disputed areas: ${notes}`,
  bordersControl: ({ notes }: { notes: string | number }): string => isolating`Outlines follow who is in control; where control is contested or shared, the borders that the United Nations recognise. Borders and names do not imply endorsement. Notes on disputed areas: ${notes}`,
  baseMap: 'Outlines: Natural Earth, public domain.',
  extractsNote: ({ original }: { original: string | number }): string => isolating`Quoted words are the publisher's. Only extracts of the article are shown; the whole of it is at ${original}.`,
  textNote: ({ page }: { page: string | number }): string => isolating`Quoted words are the publisher's. Positions count characters (Unicode code points) in the article's text as ${page} has it, its paragraphs joined by one line feed each.`,
  wholeStory: ({ title }: { title: string | number }): string => isolating`${title}: everything on the map`,
  correction: ({ title }: { title: string | number }): string => isolating`Correction: ${title}`,
  map: 'map',
  feed: 'Dateline: stories and corrections',
  city: 'The city, no closer.',
  border: 'The whole border between the two countries; the text names no stretch of it.',
  region: 'The outlines of the countries that the region takes in.',
  near: 'A circle: the text gives a distance and no direction.',
  flow: 'A great circle: the line shows a direction, not a route, and its ends are no places.',
  country: 'No place: the text gives only the country, and the point is where the map writes that country\'s name.',
  citedMap: ({ revision }: { revision: string | number }): string => isolating`Interactive map, revision ${revision}`,
} as const;

export const pictureMessages = {
  site: 'Dateline',
  draft: 'Draft.',
  draftOf: ({ date }: { date: string | number }): string => isolating`Draft, ${date}`,
  text: ({ publisher }: { publisher: string | number }): string => isolating`Text: ${publisher}`,
  map: 'Map: Natural Earth',
  mapAndCities: 'Map: Natural Earth, GeoNames',
  context: 'Context',
  omission: '[…]: letters that no font here has.',
  more: ({ count }: { count: string | number }): string => isolating`and ${count} more`,
} as const;

export const libraryMessages = {
  title: 'Dateline: news stories on the map',
  description: 'Every place, meeting, base, flow and claim of a news story on one map, beside the words that name it.',
  heading: 'News stories, on the map',
  lead: 'Every place, meeting, base, flow and claim, beside the words that name it.',
  counts: ({ publisher, paragraphs, revision }: { publisher: string | number; paragraphs: number; revision: string | number }): string => isolating`Text: ${publisher}. ${(pluralCategory(paragraphs) === 'one' ? `${number(paragraphs)} paragraph` : `${number(paragraphs)} paragraphs`)}, revision ${revision}`,
  read: 'Read the story',
  none: 'There is no story yet.',
  pages: 'Pages of the library',
  newer: 'Newer stories',
  older: 'Older stories',
  range: ({ from, to, count }: { from: number; to: number; count: number }): string => `${number(from)} to ${number(to)} of ${number(count)}`,
  window: ({ heading, page }: { heading: string | number; page: number }): string => isolating`${heading}, page ${number(page)}`,
} as const;

export const aboutMessages = {
  title: 'How the maps are made',
  description: 'The rules by which a news story is put on the map: placement, claims, context, borders, people.',
  lead: 'A story is an article, kept word for word, and everything that it names. We mark each place, event, flow, figure and claim by hand, tie it to the exact words that speak of it, and check that the words are there.',
  placeTitle: 'Where things stand',
  place: 'Nothing is placed more exactly than the text or a cited source allows. What happens “in a country” is drawn on the country, not on a point in it. A flow has no route. What has no place says why.',
  sayTitle: 'Who says so',
  say: 'Claims keep their speaker, the channel through which they came and their hedge: “alleged”, “claimed”, “likely”, “according to”. Figures that measure different things are not put on one scale. A number that nobody gives is “no data”, never zero.',
  contextTitle: 'What the article does not say',
  context: 'Context is not the article’s. It is marked, drawn in grey-blue and with broken lines, and it always names its source and how sure we are.',
  bordersTitle: 'Borders',
  borders: 'The map shows borders as the United Nations uses them; Crimea is in Ukraine. A reader can switch to who is in control. Borders and names do not imply endorsement. No front line is drawn. Country shading names what it shades, as of when, and no colour of any state is used.',
  peopleTitle: 'People',
  people: 'A prisoner of war gets no mark, no line and no detail of his life beyond the article. What is known of how he came to speak stands beside his words, as context with its source. A person who was killed gets no exact point.',
  wordsTitle: 'Whose words',
  words: 'The article is its publisher’s. Each story names the holder, the terms and the original, and lists every change that we made to our marks.',
  dataTitle: 'Data and type',
  dataOutlines: 'Outlines, divisions, lakes, rivers and relief: Natural Earth, public domain.',
  dataDisputed: 'Disputed areas: Natural Earth, with our own table of who holds what.',
  dataCities: 'Cities: GeoNames, CC BY 4.0. Countries’ names in their own languages: Unicode CLDR.',
  dataType: 'Type: Source Serif 4 and Source Sans 3, SIL Open Font License 1.1.',
  dataMap: 'Map: Leaflet and React Leaflet.',
} as const;

export const policyMessages = {
  title: 'Borders and names',
  description: 'How the maps draw borders, under two readings, and every disputed area with its note, date and texts.',
  lead: ({ date }: { date: string | number }): string => isolating`Borders and names on our maps do not imply endorsement. Disputed lines are dashed or dotted; each has a note with its date. We went through all of them last on ${date}.`,
  readingsTitle: 'Two readings',
  readings: '“Recognised borders (UN usage)” is what a map shows at first. “Who is in control” shows who governs on the ground. The choice stands at the foot of each map and goes into its link. It changes what a line means, not where it runs.',
  usageTitle: 'How UN usage is read',
  usage: 'The UN publishes no single ruling on every line, so this is UN usage as we read it, in this order. A text of the Security Council, the General Assembly or the International Court of Justice names the state: that state. The area is on the UN list of non-self-governing territories: shown as such, with no owner. The UN keeps the area apart or says that its status is not determined: undetermined. Both sides of one dispute get the same answer. Else the state that governs it under a settled line.',
  departure: 'We depart from it once: UN lists call Taiwan a province of China; we show who governs and say who claims.',
  drawnTitle: 'How it is drawn',
  drawn: 'Solid: a recognised border. Long dash: a line of control or separation. Dotted edge with a tint: a disputed area. One ochre serves for all disputes; no area is coloured by owner.',
  notDrawn: 'No front line is drawn, in any war. No line that is history. No claim at sea; islets that several states claim are points. No outline of our own, but for two desert areas between Egypt and Sudan.',
  changedTitle: 'What may have changed',
  areasTitle: 'Every disputed area',
  lawsTitle: 'Laws',
  laws: 'Some states require their own lines on maps published there. Who publishes such maps in such a state must decide what to do; this map does not.',
  allNew: 'Everything below was true within the last year.',
  old: ({ names }: { names: string | number }): string => isolating`Who is in control is older than a year, or without a date, for ${names}.`,
} as const;
