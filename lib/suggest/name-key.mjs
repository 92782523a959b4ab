/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  '&': ' and ',
};
/** Words that are written in full or short. */
const SHORT = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
]);

/**
 * The form in which names are compared: small letters without marks, apostrophes or full stops, one space between words.
 * The build of the gazetteer and the engine use the same, so that what is sorted by it is found by it.
 * @param {string} name
 * @returns {string}
 */
export function nameKey(name) {
  const plain = /^[a-z ]*$/.test(name) ? name : foldLetters(name);
  return plain
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
}

/** @param {string} name */
function foldLetters(name) {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}.'’‘ʻʼʿʾ`´]/gu, '')
    .replace(/[øłßæœđðþıəħ&]/g, (letter) => LETTERS[/** @type {keyof typeof LETTERS} */ (letter)])
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
