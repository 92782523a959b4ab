/** Why a thing has no place on the map, by its kind, where its story does not say. */
const reasons: Readonly<Record<string, string>> = {
  person: 'People are not on the map; what they do is, where the text says where.',
  organisation: 'An organisation is not on the map; where it sits is, if the text says it.',
  figure: 'A number has no place.',
  statement: 'What is said has no place.',
  group: 'A group is drawn on its members.',
  flow: 'A flow is drawn between its places.',
};

/** How exactly a thing is placed, by the kind of its placement. */
const notes: Readonly<Record<string, string>> = {
  'place country': 'The country as a whole.',
  'place city': 'The centre of the city; the text names no place in it.',
  'place point': 'The place that the text or its source names.',
  'place region': 'The region as the text names it.',
  'place border': 'The whole border; the text names no stretch of it.',
  'place admin1': 'The division as a whole.',
  'place water': 'The water as a whole.',
  'place near': 'About so far from the place that the text names.',
  country: 'Somewhere in the country; the text names no place in it.',
  city: 'Somewhere in the city; the text names no place in it.',
  point: 'The place that the text or its source names.',
  admin1: 'Somewhere in the division; the text names no place in it.',
  water: 'Somewhere on the water; the text names no place on it.',
  at: 'Where the text says; it names no closer place.',
  near: 'About so far from the place that the text names.',
  region: 'Between or in these countries; the text names no closer place.',
  border: 'Somewhere on the border; the text names no stretch of it.',
};

/** What a place is, by the kind of its placement. */
const types: Readonly<Record<string, string>> = {
  country: 'country',
  city: 'city',
  point: 'site',
  near: 'site',
  at: 'site',
  region: 'region',
  admin1: 'region',
  water: 'region',
  area: 'region',
  line: 'region',
  border: 'border',
};

export const FILLED_WORDS = { reasons, notes, types } as const;
