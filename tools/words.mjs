import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, isInstalled, ROOT } from './child.mjs';

/**
 * `npm run words` compiles the English catalogue, `npm run words -- <language>` another, or `pseudo`. `WORDS=<language>` is what a build
 * speaks. docs/translating.md
 */
const CATALOGUES = 'lib/words/catalogue';
const ENGLISH = 'lib/words/compiled';

/**
 * Where the compiled texts of a language are: those of English are in the repository, as the source of all types.
 * @param {string} language
 */
export const compiledFolder = (language) => (language === 'en' ? ENGLISH : `.words/${language}`);

export const languageOfBuild = () => process.env.WORDS || 'en';

/**
 * @param {string} root
 * @param {string} language
 * @returns {Promise<Map<string, string>>} the modules by name
 */
export async function compiledWords(root, language) {
  const { compileCatalogue } = await import('./words/compile-catalogue.mjs');
  return compileCatalogue(await readCatalogue(root, language), await readCatalogue(root, 'en'));
}

/**
 * @param {string} root
 * @param {string} language
 * @returns {Promise<import('./words/compile-catalogue.mjs').Catalogue>}
 */
export async function readCatalogue(root, language) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, CATALOGUES, `${name}.json`), 'utf8'));
  if (language !== 'pseudo') return read(language);
  const { pseudoCatalogue } = await import('./words/pseudo-catalogue.mjs');
  return pseudoCatalogue(read('en'));
}

/**
 * Writes a language's compiled texts, in place of what was there.
 * @param {string} language
 */
export async function writeWords(language) {
  if (!isInstalled('@formatjs/icu-messageformat-parser')) fail('The packages are missing. Run: npm ci --include=dev');
  const known = ['pseudo', ...readdirSync(join(ROOT, CATALOGUES)).map((name) => name.replace(/\.json$/, ''))];
  if (!known.includes(language)) fail(`There is no catalogue "${language}". There are: ${known.join(', ')}.`);
  const { problemsOf } = await import('./words/check-catalogue.mjs');
  const catalogue = await readCatalogue(ROOT, language);
  const problems = problemsOf(catalogue, await readCatalogue(ROOT, 'en'));
  if (problems.length > 0) fail(`The catalogue "${language}" has mistakes:\n${problems.join('\n')}`);
  const folder = join(ROOT, compiledFolder(language));
  const modules = await compiledWords(ROOT, language);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!modules.has(name.replace(/\.ts$/, ''))) rmSync(join(folder, name));
  for (const [name, text] of modules) {
    const file = join(folder, `${name}.ts`);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

if (process.argv[1] === import.meta.filename) await writeWords(process.argv[2] ?? 'en');
