import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../tools/words/check-catalogue.mjs';
import { compiledFolder, compiledWords, readCatalogue } from '../../../tools/words.mjs';
import { filesUnder, ROOT, read } from '../project/project-files';

const english = await readCatalogue(ROOT, 'en');

describe('the catalogue of words', () => {
  it('is what is compiled: `npm run words` has nothing to change', async () => {
    const compiled = await compiledWords(ROOT, 'en');
    const folder = compiledFolder('en');
    expect(filesUnder(folder).sort()).toEqual([...compiled.keys()].map((area) => `${folder}/${area}.ts`).sort());
    for (const [area, text] of compiled) expect(read(`${folder}/${area}.ts`)).toBe(text);
  });

  it('can be replaced by a longer one of another script, with six plurals', async () => {
    const pseudo = await readCatalogue(ROOT, 'pseudo');
    expect(problemsOf(pseudo, english)).toEqual([]);
    const length = (texts: Readonly<Record<string, string>>) => Object.values(texts).join('').length;
    expect(length(pseudo) / length(english)).toBeGreaterThan(1.3);
    for (const [key, text] of Object.entries(pseudo)) {
      if (!/^(?:locale|join)\./.test(key)) expect(text).toMatch(/^\[.*\]$/);
    }
  });

  it.each([
    ['a text that is missing', { 'reader.results': undefined }, 'reader.results: missing'],
    ['a text that is not known', { 'reader.nothing': 'x' }, 'reader.nothing: not in the English catalogue'],
    ['an argument that is not given', { 'reader.results': '{number} found' }, '{number} is not in the English text'],
    ['what ICU cannot read', { 'reader.results': '{count' }, 'reader.results:'],
    ['a language that is none', { 'locale.tag': 'klingon!' }, 'locale.tag: "klingon!" is no language tag'],
    ['a direction that is none', { 'locale.direction': 'up' }, 'locale.direction: "up" is not ltr or rtl'],
    ['a plural too few', { 'locale.formats': 'ru' }, 'has no few, many, which ru has'],
  ])('says what is wrong: %s', (_, change, problem) => {
    const texts = Object.entries({ ...english, ...change }).filter(([, text]) => text !== undefined);
    const catalogue = Object.fromEntries(texts) as Record<string, string>;
    expect(problemsOf(catalogue, english).join('\n')).toContain(problem);
  });
});
