import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { AUTHORED_LANGUAGES, AUTHORED_NATIVE } from './authored-native.mjs';

const require = createRequire(import.meta.url);
const { territoryInfo } = json('cldr-core/supplemental/territoryInfo.json').supplemental;

/** A language that fewer speak (percent) is left out, unless it is the only one. */
const SPOKEN = 10;
/** Where the short form is what people say; elsewhere it is an abbreviation. */
const SHORT = new Set(['HK', 'MO', 'PS']);

/**
 * The name of each country in its own languages: tags of languages by ISO 3166-1 alpha-3, the main one first; a name that
 * is written as an earlier one is left out. English names are those of the map.
 */
export function buildNativeNames(countries) {
  return Object.fromEntries(countries.map(({ id, properties }) => [id, namesOf(id, properties.name)]));
}

function namesOf(id, english) {
  const iso2 = id === 'x-kosovo' ? 'XK' : iso.alpha3ToAlpha2(id);
  const names = {};
  for (const tag of AUTHORED_LANGUAGES[id]?.split(' ').filter(Boolean) ?? languagesOf(iso2)) {
    const name = AUTHORED_NATIVE[id]?.[tag] ?? (tag === 'en' ? english : nameIn(tag, iso2));
    if (!name) throw new Error(`${id} has no name in "${tag}"`);
    if (!Object.values(names).includes(name)) names[tag] = name.normalize('NFC');
  }
  return names;
}

function languagesOf(iso2) {
  const all = Object.entries(territoryInfo[iso2].languagePopulation)
    .filter(([, { _officialStatus: status }]) => status === 'official' || status === 'de_facto_official')
    .map(([name, { _populationPercent: percent }]) => ({ tag: name.replace('_', '-'), percent: Number(percent) }))
    .sort((a, b) => b.percent - a.percent)
    .filter(({ tag }) => tag === 'en' || nameIn(tag, iso2));
  const spoken = all.filter(({ percent }) => percent >= SPOKEN);
  return (spoken.length > 0 ? spoken : all.slice(0, 1)).map(({ tag }) => tag);
}

function nameIn(tag, iso2) {
  try {
    const { territories } = json(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames;
    return (SHORT.has(iso2) && territories[`${iso2}-alt-short`]) || territories[iso2];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function json(path) {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}
