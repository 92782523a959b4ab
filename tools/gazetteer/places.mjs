import { nameKey } from '../../lib/suggest/name-key.mjs';
import { LEVELS, NAME, ROW } from '../../lib/suggest/word-flags.mjs';
import { REGION_DEMONYMS } from './authored-demonyms.mjs';
import { ORGANISATIONS } from './authored-organisations.mjs';
import { buildCities, readCities } from './cities.mjs';
import { alpha3, buildCountries } from './countries.mjs';
import { buildFirstLevel, buildSecondLevel } from './divisions.mjs';
import { buildNatural } from './natural.mjs';
import { lines, packFile, packKeys, planes, varint } from './pack.mjs';

/** All rows, packed: columns, names, and the sorted keys that lead to them. */
export function buildPlaces() {
  const cities = readCities();
  const first = buildFirstLevel(cities).map((row) => ({ ...row, demonyms: REGION_DEMONYMS.get(row.name) ?? [] }));
  const natural = buildNatural();
  const inhabitants = inhabitantsOf(cities);
  const before = [
    ...buildCountries(inhabitants),
    ...first,
    ...natural,
    ...buildSecondLevel(cities, first),
    ...organisations(),
  ];
  const inOrder = buildCities(cities).sort(
    (a, b) => compare(a.country, b.country) || compare(a.admin1, b.admin1) || numberOf(a) - numberOf(b),
  );
  const rows = [...before, ...inOrder];
  const divisions = new Map(rows.flatMap((row, i) => (row.code ? [[row.code, i + 1]] : [])));
  const countries = ['', ...new Set(rows.flatMap(({ country }) => (country ? [alpha3(country)] : [])))].sort();
  const keys = packKeys(keysOf(rows));
  const sections = {
    level: Uint8Array.from(rows, ({ level }) => LEVELS.indexOf(level)),
    country: Uint8Array.from(rows, ({ country }) => countries.indexOf(country ? alpha3(country) : '')),
    division: planes(rows.map(({ admin1 }) => divisions.get(admin1) ?? 0)),
    weight: Uint8Array.from(rows, ({ people }) => Math.min(255, Math.round(Math.log10(people + 1) * 25))),
    flags: Uint8Array.from(rows, ({ isCapital, isSeat }) => (isCapital ? ROW.capital : 0) | (isSeat ? ROW.seat : 0)),
    lat: planes(rows.map(({ lat }) => Math.round(lat * 100))),
    lon: planes(rows.map(({ lon }) => Math.round(lon * 100))),
    ids: lines(before.map(({ id }) => id)),
    numbers: Uint8Array.from(
      inOrder.flatMap((row, i) => varint(zigzag(numberOf(row) - (i > 0 ? numberOf(inOrder[i - 1]) : 0)))),
    ),
    names: lines(rows.map(({ name }) => name)),
    keys: keys.keys,
    values: keys.values,
  };
  return packFile(sections, {
    rows: rows.length,
    numbered: before.length,
    keys: keys.count,
    block: keys.block,
    countries,
  });
}

const numberOf = ({ id }) => Number(id.slice('geonames:'.length));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const zigzag = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

/** @returns {(readonly [key: string, value: number[]])[]} */
function keysOf(rows) {
  const keys = new Map();
  const add = (name, row, flags) => {
    const key = nameKey(name);
    if (key === '' || key.length > 200) return;
    if (!keys.has(key)) keys.set(key, new Map());
    const known = keys.get(key).get(row);
    if (known === undefined || flags < known) keys.get(key).set(row, flags);
  };
  for (const [i, { name, others, demonyms, abbreviations, postal }] of rows.entries()) {
    add(name, i, 0);
    for (const other of others) add(other, i, NAME.other);
    for (const demonym of demonyms) add(demonym, i, NAME.demonym);
    for (const short of abbreviations)
      add(short, i, /^\p{Lu}\p{Ll}/u.test(short) ? NAME.abbreviation | NAME.mixed : NAME.abbreviation);
    if (postal) add(postal, i, NAME.abbreviation | NAME.postal);
  }
  return [...keys].map(([key, ofRows]) => [key, postings([...ofRows].sort(([a], [b]) => a - b))]);
}

/** How many, then each as its number less the one before, doubled, with 1 added where a byte of flags follows. */
function postings(entries) {
  let before = 0;
  const bytes = [...varint(entries.length)];
  for (const [row, flags] of entries) {
    bytes.push(...varint((row - before) * 2 + (flags ? 1 : 0)), ...(flags ? [flags] : []));
    before = row;
  }
  return bytes;
}

function organisations() {
  return ORGANISATIONS.map(({ name, others, country, lon, lat }) => ({
    id: `x:org-${nameKey(name).replaceAll(' ', '-')}`,
    level: 'organisation',
    name,
    others: others.filter((other) => !isAcronym(other)),
    demonyms: [],
    abbreviations: others.filter(isAcronym),
    country: country || null,
    people: 0,
    lon,
    lat,
  }));
}

const isAcronym = (name) => /^[A-Z./]{2,8}$/.test(name);

function inhabitantsOf(cities) {
  const people = new Map();
  const places = new Map();
  for (const city of cities) {
    people.set(city.country, (people.get(city.country) ?? 0) + city.people);
    places.set(city.country, [...(places.get(city.country) ?? []).slice(-20), city]);
  }
  return { people, middles: new Map([...places].map(([country, [one]]) => [country, { lon: one.lon, lat: one.lat }])) };
}
