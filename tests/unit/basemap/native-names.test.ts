import { expect, test } from 'vitest';
import { type NativeNamesByCountry, nativeNames, readNativeNames } from '../../../lib/basemap/country-facts';
import { basemapJson, worldOfFile } from './world-file';

const table: NativeNamesByCountry = readNativeNames(basemapJson('native-names.json')) ?? new Map();

test.each([
  ['TJK', 'tg Тоҷикистон'],
  ['RUS', 'ru Россия'],
  ['KAZ', 'kk Қазақстан, ru Казахстан'],
  ['KGZ', 'ky Кыргызстан'],
  ['UZB', 'uz Oʻzbekiston'],
  ['GEO', 'ka საქართველო'],
  ['ARM', 'hy Հայաստան'],
  ['TUR', 'tr Türkiye'],
  ['UKR', 'uk Україна'],
  ['CHN', 'zh 中国'],
  ['AFG', 'ps افغانستان'],
  ['MNG', 'mn Монгол'],
  ['CHE', 'de Schweiz, fr Suisse, it Svizzera'],
  ['x-kosovo', 'sq Kosovë, sr Косово'],
])('%s calls itself %s', (iso3, names) => {
  expect(
    nativeNames(table, iso3)
      .map(({ lang, name }) => `${lang} ${name}`)
      .join(', '),
  ).toBe(names);
});

test('every country of the map has a name in a language of its own, Antarctica apart', () => {
  const countries = worldOfFile().countries.filter(({ disputedArea }) => disputedArea === undefined);
  expect(countries.length).toBeGreaterThan(230);
  expect(countries.filter(({ iso3 }) => nativeNames(table, iso3).length === 0).map(({ iso3 }) => iso3)).toEqual([
    'ATA',
  ]);
});

test('languages have tags that browsers know, names are written once and in one form', () => {
  for (const [iso3, names] of table) {
    for (const { lang, name } of names) {
      expect(Intl.getCanonicalLocales(lang), iso3).toEqual([lang]);
      expect(name.normalize('NFC').trim(), iso3).toBe(name);
    }
    expect(new Set(names.map(({ name }) => name)).size, iso3).toBe(names.length);
  }
});

test('an unknown code has no names, and junk is no table', () => {
  expect(nativeNames(table, 'XXX')).toEqual([]);
  expect(nativeNames(table, '__proto__')).toEqual([]);
  for (const junk of [null, [], 'x', { TJK: 'x' }, { TJK: { tg: 3 } }, { TJK: null }])
    expect(readNativeNames(junk)).toBeNull();
});
