import { argumentsOf, compileCatalogue, readMessage } from './compile-catalogue.mjs';

/**
 * What keeps a catalogue from being used in place of the English one: all of it, a line for each.
 * @param {import('./compile-catalogue.mjs').Catalogue} catalogue
 * @param {import('./compile-catalogue.mjs').Catalogue} english
 * @returns {string[]}
 */
export function problemsOf(catalogue, english) {
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
