/** What is known of a word, in one byte. */
export const WORD = /** @type {const} */ ({ common: 1, first: 2, last: 4 });

/** What is known of a name of a row, in the byte that follows its number where there is one. */
export const NAME = /** @type {const} */ ({ other: 1, demonym: 2, abbreviation: 4, postal: 8, mixed: 16 });

/** The levels of rows, in the order of their numbers. */
export const LEVELS = /** @type {const} */ (['country', 'admin1', 'city', 'site', 'water', 'region', 'organisation']);

/** What is known of a row. */
export const ROW = /** @type {const} */ ({ capital: 1, seat: 2 });
