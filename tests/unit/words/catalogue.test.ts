import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../tools/words/check-catalogue.mjs';
import { compiledFolder, compiledWords, readCatalogue } from '../../../tools/words.mjs';
import { isolationFaults } from '../../fixtures/right-to-left/isolation-faults';
import { filesUnder, ROOT, read } from '../project/project-files';

const english = await readCatalogue(ROOT, 'en');
const translations = filesUnder('lib/words/catalogue').map((path) => basename(path, '.json'));

describe('the catalogue of words', () => {
  it('is what is compiled: `npm run words` has nothing to change', async () => {
    const compiled = await compiledWords(ROOT, 'en');
    const folder = compiledFolder('en');
    expect(filesUnder(folder).sort()).toEqual([...compiled.keys()].map((name) => `${folder}/${name}.ts`).sort());
    for (const [name, text] of compiled) expect(read(`${folder}/${name}.ts`)).toBe(text);
  });

  it.each(translations)('of %s can be used in place of the English one', async (language) => {
    expect(problemsOf(await readCatalogue(ROOT, language), english)).toEqual([]);
  });

  it('has no text that nothing says', () => {
    const code = ['app', 'components', 'lib']
      .flatMap(filesUnder)
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(`${compiledFolder('en')}/`))
      .map(read)
      .join('\n');
    const names = new Set([...code.matchAll(/(?:\.|')([a-z][a-zA-Z0-9]*)\b/g)].map(([, name]) => name));
    expect(Object.keys(english).filter((key) => !names.has(key.split('.')[1]))).toEqual([]);
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

  it('isolates every value that is put into any of its texts', async () => {
    const modules = import.meta.glob<Record<string, Record<string, unknown>>>('../../../lib/words/compiled/*.ts');
    const areas = (await Promise.all(Object.values(modules).map((load) => load()))).flatMap(Object.values);
    const texts = areas.flatMap(Object.values).filter((text) => typeof text === 'function');
    expect(texts.length).toBeGreaterThan(150);
    const name = 'ירושלים 13';
    const anything = new Proxy({}, { get: () => name });
    expect(texts.flatMap((text) => isolationFaults(text(anything), (one) => one === name))).toEqual([]);
  });

  it('keeps a number with its unit where text runs from right to left', async () => {
    const pseudo = await compiledWords(ROOT, 'pseudo');
    expect(pseudo.get('story')).toMatch(/=> `\u2068\[\$\{number\} \$\{unit\}\]\u2069`/);
    expect(pseudo.get('story')).toMatch(/isolating`\[\$\{name\}, \$\{date\}\]`/);
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
