import { argumentsOf, compileCatalogue, readMessage } from './compile-catalogue.mjs';

/** @type {(...values: string[]) => (text: string, key: string) => string[]} */
const oneOf =
  (...values) =>
  (text, key) =>
    values.includes(text) ? [] : [`${key}: "${text}" is not ${values.join(' or ')}`];

/** @type {(text: string, key: string) => string[]} */
const languageTag = (text, key) => {
  try {
    new Intl.Locale(text);
    return [];
  } catch {
    return [`${key}: "${text}" is no language tag`];
  }
};

/** What code decides by, and so has to be one of few. */
const LOCALE = {
  'locale.tag': languageTag,
  'locale.formats': languageTag,
  'locale.direction': oneOf('ltr', 'rtl'),
  'locale.sentenceCase': oneOf('lower', 'keep'),
};

/**
 * What keeps a catalogue from being used in place of the English one: all of it, a line for each.
 * @param {import('./compile-catalogue.mjs').Catalogue} catalogue
 * @param {import('./compile-catalogue.mjs').Catalogue} english
 * @returns {string[]}
 */
export function problemsOf(catalogue, english) {
  const ways = Object.entries(LOCALE).flatMap(([key, check]) => {
    const text = catalogue[key];
    return text === undefined ? [] : check(text, key);
  });
  if (ways.length > 0) return ways;
  try {
    compileCatalogue(catalogue, english);
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n');
  }
  const missing = Object.keys(english).filter((key) => !(key in catalogue));
  const unknown = Object.keys(catalogue).filter((key) => !(key in english));
  const others = Object.entries(english).flatMap(([key, text]) => {
    const translated = catalogue[key];
    if (translated === undefined) return [];
    const wanted = argumentsOf(readMessage(text));
    const given = argumentsOf(readMessage(translated));
    const strange = [...given.keys()].filter((name) => !wanted.has(name));
    const wrong = [...given].filter(([name, kind]) => kind === 'number' && wanted.get(name) === 'text');
    return [
      ...strange.map((name) => `${key}: {${name}} is not in the English text`),
      ...wrong.map(([name]) => `${key}: {${name}} is no number`),
    ];
  });
  return [
    ...missing.map((key) => `${key}: missing`),
    ...unknown.map((key) => `${key}: not in the English catalogue`),
    ...others,
  ];
}
