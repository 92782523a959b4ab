import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/**
 * @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element
 * @typedef {Readonly<Record<string, string>>} Catalogue texts in ICU MessageFormat by `area.name`
 */

/**
 * The module of an area's texts. Areas that a page loads at the same time share one: `locale` alone has no imports, and `fault` is
 * loaded with every page. By hand: paraglide-js would be fit when one server is to speak several languages at once.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MODULES = {
  locale: ['locale', 'join'],
  story: ['claim', 'date', 'event', 'key', 'kind', 'mark', 'measure', 'quantity', 'scene', 'series', 'title'],
  reader: [
    'border',
    'card',
    'map',
    'members',
    'notice',
    'offline',
    'pagination',
    'panel',
    'places',
    'print',
    'reader',
    'stop',
    'street',
    'time',
  ],
  panels: ['chart', 'figures', 'sources', 'timeline', 'voices'],
  borders: ['borders'],
  flows: ['flows'],
  kept: ['kept'],
  embed: ['embed'],
  file: ['file'],
  legend: ['legend'],
  share: ['share'],
  fault: ['fault', 'site'],
  site: ['about', 'export', 'library', 'picture', 'policy'],
  studio: ['studio'],
};
const MODULE_OF = new Map(Object.entries(MODULES).flatMap(([module, areas]) => areas.map((area) => [area, module])));

const KEY = /^([a-z][a-zA-Z0-9]*)\.([a-z][a-zA-Z0-9]*)$/;

/**
 * @typedef {object} Language
 * @property {string} tag
 * @property {boolean} isolates whether each value that is put into a text is kept apart from the signs around it, which it would draw
 * along if it runs the other way. Where text runs from right to left, a number and its unit stay together
 */

/**
 * The texts as TypeScript, an object for each area: a text without arguments is a string, one with arguments a function. So nothing
 * that reads ICU MessageFormat is in what a browser loads.
 * @param {Catalogue} catalogue
 * @param {Catalogue} english whose texts say which arguments the code gives
 * @returns {Map<string, string>} by name of the module
 * @throws {Error} that names all texts that cannot be read
 */
export function compileCatalogue(catalogue, english) {
  /** @type {Map<string, string[]>} */
  const areas = new Map();
  const problems = [];
  const tag = catalogue['locale.formats'] ?? 'en';
  const turns = catalogue['locale.direction'] === 'rtl';
  for (const [key, text] of Object.entries(catalogue)) {
    const [, area = '', name = ''] = KEY.exec(key) ?? [];
    if (!area) {
      problems.push(`${key}: not of the form area.name`);
      continue;
    }
    try {
      const entries = areas.get(area) ?? [];
      const given = argumentsOf(readMessage(english[key] ?? text));
      const isWhole = area === 'quantity';
      const language = { tag, isolates: !(turns && isWhole) };
      const elements = readMessage(turns && isWhole ? `\u2068${text}\u2069` : text);
      entries.push(`  ${name}: ${entryOf(elements, given, language)},\n`);
      areas.set(area, entries);
    } catch (error) {
      problems.push(`${key}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const names = new Set([...areas.keys()].map((area) => MODULE_OF.get(area) ?? area));
  return new Map(
    [...names].map((name) => [name, moduleOf([...areas].filter(([area]) => (MODULE_OF.get(area) ?? area) === name))]),
  );
}

/**
 * @param {string} text
 * @returns {Element[]}
 */
export function readMessage(text) {
  return parse(text, { ignoreTag: true, requiresOtherClause: true });
}

/**
 * The arguments of a text, and which of them are numbers.
 * @param {readonly Element[]} elements
 * @returns {Map<string, 'number' | 'text'>}
 */
export function argumentsOf(elements) {
  /** @type {Map<string, 'number' | 'text'>} */
  const found = new Map();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const isNumber = element.type === TYPE.plural || element.type === TYPE.number;
    if (isNumber || !found.has(element.value)) found.set(element.value, isNumber ? 'number' : 'text');
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    for (const { value } of Object.values(element.options)) {
      for (const [name, kind] of argumentsOf(value)) if (found.get(name) !== 'number') found.set(name, kind);
    }
  }
  return found;
}

/** What compiled texts call, by module. */
const USED = { direction: ['isolating'], locale: ['number', 'pluralCategory'] };

/** @param {readonly (readonly [area: string, entries: readonly string[]])[]} areas */
function moduleOf(areas) {
  const body = areas
    .map(([area, entries]) => `export const ${area}Messages = {\n${entries.join('')}} as const;\n`)
    .join('\n');
  const imports = Object.entries(USED).flatMap(([module, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}[(\`]`).test(body));
    return used.length > 0 ? [`import { ${used.join(', ')} } from '@/lib/words/${module}';\n`] : [];
  });
  const head = '// Written by tools/words.mjs from the catalogue; change that.\n';
  return `${head}${imports.length > 0 ? `${imports.join('')}\n` : ''}${body}`;
}

/**
 * @param {readonly Element[]} elements
 * @param {ReadonlyMap<string, 'number' | 'text'>} given
 * @param {Language} language
 */
function entryOf(elements, given, language) {
  const names = [...given];
  if (names.length === 0) return expressionOf(elements, language, null);
  const wrong = names.find(([name]) => !/^[a-z][a-zA-Z0-9]*$/.test(name));
  if (wrong) throw new Error(`{${wrong[0]}} is no name for an argument`);
  const types = names.map(([name, kind]) => `${name}: ${kind === 'number' ? 'number' : 'string | number'}`);
  return `({ ${names.map(([name]) => name).join(', ')} }: { ${types.join('; ')} }): string => ${expressionOf(elements, language, null)}`;
}

/**
 * @param {readonly Element[]} elements
 * @param {Language} language
 * @param {string | null} counted what `#` stands for
 * @returns {string}
 */
function expressionOf(elements, language, counted) {
  const texts = elements.map((element) => (element.type === TYPE.literal ? element.value : null));
  if (texts.every((text) => text !== null)) return quoted(texts.join(''));
  const parts = elements.map((element) => partOf(element, language, counted));
  const [only] = parts;
  if (parts.length === 1 && only && elements[0]?.type !== TYPE.argument) return only;
  const template = elements.map((element, i) => {
    if (element.type === TYPE.literal) return escaped(element.value);
    return `\${${parts[i]}}`;
  });
  const isolates = language.isolates && elements.some(({ type }) => type === TYPE.argument);
  return `${isolates ? 'isolating' : ''}\`${template.join('')}\``;
}

/**
 * @param {Element} element
 * @param {Language} language
 * @param {string | null} counted
 * @returns {string}
 */
function partOf(element, language, counted) {
  switch (element.type) {
    case TYPE.literal:
      return quoted(element.value);
    case TYPE.argument:
      return element.value;
    case TYPE.pound:
      return `number(${counted})`;
    case TYPE.number:
      if (element.style) break;
      return `number(${element.value})`;
    case TYPE.select:
      return choice(element.options, (name) => `${element.value} === ${quoted(name)}`, language, counted);
    case TYPE.plural: {
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
      const { value: name, options } = element;
      const missing = categoriesOf(language.tag).filter((category) => !(category in options));
      if (missing.length > 0) throw new Error(`{${name}} has no ${missing.join(', ')}, which ${language.tag} has`);
      const test = (/** @type {string} */ option) =>
        option.startsWith('=') ? `${name} === ${option.slice(1)}` : `pluralCategory(${name}) === ${quoted(option)}`;
      return choice(options, test, language, name);
    }
  }
  throw new Error(
    'dates, times, ordinals, styles of numbers and offsets are no part of this catalogue: pass them as text',
  );
}

/**
 * @param {Record<string, { value: Element[] }>} options
 * @param {(name: string) => string} test
 * @param {Language} language
 * @param {string | null} counted
 */
function choice(options, test, language, counted) {
  // Exact numbers come before categories.
  const names = Object.keys(options).filter((name) => name !== 'other');
  names.sort((a, b) => Number(b.startsWith('=')) - Number(a.startsWith('=')));
  const value = (/** @type {string} */ name) => expressionOf(options[name]?.value ?? [], language, counted);
  return `(${names.map((name) => `${test(name)} ? ${value(name)} : `).join('')}${value('other')})`;
}

/** @param {string} language */
export function categoriesOf(language) {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[`\\]|\$\{/g, (found) => `\\${found}`);
}
