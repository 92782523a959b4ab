const numbered = (text: string, first: number): ReadonlyMap<string, number> =>
  new Map(text.split(' ').flatMap((group, i) => group.split('|').map((word) => [word, first + i] as const)));

/** 1 to 12. */
export const MONTHS_BY_NAME = numbered(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  1,
);
/** Monday is 0. */
export const WEEKDAYS = numbered(
  'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun',
  0,
);
/** First and last month; winter ends in the next year. */
export const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
  ['winter', [12, 2]],
]);
/** Add nothing to the date that follows, and belong to it. */
export const PARTS = new Set(['late', 'early', 'mid']);
export const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);
/** A sentence with one of these speaks of what is to come. */
export const FUTURE = new Set(
  'will shall due scheduled expected upcoming plans planned plan planning ahead wont would'.split(' '),
);
/** Which one of its kind. */
export const WHICH: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);
/** Before a number they make it vague, so that nothing can be counted from it. */
export const VAGUE = new Set(
  'more than over about around some nearly almost roughly approximately least few several many couple'.split(' '),
);
/** Month and day of feasts that fall on the same day each year. */
export const FEASTS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ['christmas', [12, 25]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ['new years eve', [12, 31]],
  ['new years day', [1, 1]],
  ['halloween', [10, 31]],
  ['valentines day', [2, 14]],
]);
/** Those that fall on a weekday of a month: month, weekday, which one (0 the last). */
export const MOVING_FEASTS: ReadonlyMap<string, readonly [month: number, weekday: number, nth: number]> = new Map([
  ['thanksgiving', [11, 3, 4]],
  ['labor day', [9, 0, 1]],
  ['memorial day', [5, 0, 0]],
  ['mothers day', [5, 6, 2]],
]);
/** Before a bare year. */
export const BEFORE_YEAR = new Set(
  'in since until till by from before after of during late early mid to and between through the a for'.split(' '),
);
