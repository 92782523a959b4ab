import { TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { categoriesOf, readMessage } from './compile-catalogue.mjs';

/**
 * @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element
 * @typedef {import('./compile-catalogue.mjs').Catalogue} Catalogue
 */

/** A language of right-to-left script and six plurals, for tests: its region `XB` is that of made-up text. */
const LOCALE = { 'locale.tag': 'ar-XB', 'locale.formats': 'ar-XB-u-nu-latn', 'locale.direction': 'rtl' };

/** What stands between parts of a line is no text of its own: as Arabic has it, without brackets. */
const SEPARATORS = { 'join.comma': '، ', 'join.semicolon': '؛ ', 'join.colon': ': ' };
/** @type {Readonly<Record<string, string>>} */
const FIXED = { ...LOCALE, ...SEPARATORS };

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'àƀçďéƒĝĥîĵķļɱñöþɋřšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞɊŘŠŢÛṼŴẊÝŽ'];
const ACCENTS = new Map([...PLAIN].map((letter, i) => [letter, ACCENTED[i] ?? letter]));
/** Of these, every other is written twice: as long as texts get in the longest languages. */
const LONG = new Set('aeiouyAEIOUY');

/**
 * The English catalogue in letters that no English text has, about two fifths longer, in brackets that show where a text begins
 * and ends, right to left.
 * @param {Catalogue} english
 * @returns {Catalogue}
 */
export function pseudoCatalogue(english) {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => {
      if (key in FIXED || key.startsWith('locale.')) return [key, FIXED[key] ?? text];
      const elements = readMessage(text);
      return [key, `[${printAST(pseudoElements(elements))}]`];
    }),
  );
}

/**
 * @param {readonly Element[]} elements
 * @returns {Element[]}
 */
function pseudoElements(elements) {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: pseudoText(element.value) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.entries(element.options).map(
      ([name, option]) => /** @type {const} */ ([name, { ...option, value: pseudoElements(option.value) }]),
    );
    if (element.type === TYPE.select) return { ...element, options: Object.fromEntries(options) };
    const other = new Map(options).get('other');
    if (!other) throw new Error('A plural has to say what holds for all other numbers.');
    const others = categoriesOf(LOCALE['locale.formats']).map((category) => /** @type {const} */ ([category, other]));
    return { ...element, options: Object.fromEntries([...others, ...options]) };
  });
}

/** @param {string} text */
function pseudoText(text) {
  let vowels = 0;
  return [...text]
    .map((letter) => {
      const accented = ACCENTS.get(letter) ?? letter;
      return LONG.has(letter) && vowels++ % 5 !== 4 ? accented + accented.toLowerCase() : accented;
    })
    .join('');
}
