const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Signs and words of currencies, as ISO 4217. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['rubles', 'RUB'],
  ['roubles', 'RUB'],
  ['ruble', 'RUB'],
  ['rupees', 'INR'],
  ['yuan', 'CNY'],
  ['francs', 'CHF'],
  ['hryvnia', 'UAH'],
]);

/** Units that are measured, with the form in which they are given. */
export const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '% percent',
    km: 'km kilometre kilometres kilometer kilometers',
    miles: 'mile miles',
    metres: 'metre metres meter meters',
    feet: 'foot feet',
    kg: 'kg kilo kilos kilogram kilograms kilogrammes',
    tonnes: 'tonne tonnes ton tons',
    litres: 'litre litres liter liters gallons',
    acres: 'acre acres',
    hectares: 'hectare hectares',
    megawatts: 'mw megawatt megawatts gw gigawatts',
    barrels: 'barrel barrels',
    seconds: 'second seconds',
    minutes: 'minute minutes',
    hours: 'hour hours',
    days: 'day days',
    weeks: 'week weeks',
    months: 'month months',
    years: 'year years',
    decades: 'decade decades',
    points: 'point points',
    degrees: 'degree degrees',
  }).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit] as const)),
);

/** Nouns for people, who are counted as such. */
export const PEOPLE = words(`
people persons men women children boys girls troops soldiers servicemen workers migrants refugees residents students pupils patients passengers
civilians voters protesters demonstrators teenagers journalists players members officers policemen fighters militants rebels prisoners hostages
victims survivors families households volunteers teachers doctors nurses farmers miners migrants tourists fans athletes employees suspects
`);

/** "292 people were killed", "killed 292 people": then they are deaths. */
export const KILLED = words('killed died dead kills killing murdered');
export const INJURED = words('injured wounded hurt injuring wounding');

/** Before a number, what it says of its exactness; longer ones first. */
export const QUALIFIERS: readonly (readonly [
  words: string,
  qualifier: 'more than' | 'about' | 'nearly' | 'at least' | 'up to',
])[] = [
  ['in excess of', 'more than'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['a minimum of', 'at least'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['a maximum of', 'up to'],
  ['no more than', 'up to'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['at least', 'at least'],
  ['at most', 'up to'],
  ['up to', 'up to'],
  ['less than', 'up to'],
  ['fewer than', 'up to'],
  ['close to', 'nearly'],
  ['just under', 'nearly'],
  ['just over', 'more than'],
  ['an estimated', 'about'],
  ['a total of', 'about'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['under', 'up to'],
  ['below', 'up to'],
  ['or even', 'up to'],
];

/** Words before a number that make it part of a name or an address: Route 66, Group of Seven. */
export const BEFORE_NUMBERS = words(
  'route highway no number room page chapter article section act level phase type channel group boeing airbus formula division district ward apartment flat unit grade class version version season episode week day game match round top',
);

/** Nouns that are counted in sport and games, or are no amounts at all. */
export const NOT_COUNTED = words(
  'times am pm th st nd rd clock oclock percent years-old year-old of and or to in on at for from with by as is was were are the a an who that which but than if when while after before',
);
