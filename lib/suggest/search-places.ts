import { candidateOfRow } from './candidate-of-row';
import type { Gazetteer } from './gazetteer';
import { nameKey } from './name-key.mjs';
import type { PlaceCandidate } from './suggestions';
import { NAME } from './word-flags.mjs';

/** As many names are looked at for one that is not typed to its end. */
const MOST_NAMES = 400;
const MOST_PLACES = 12;
/** As much as a million inhabitants more: whoever types a whole name means it. */
const WHOLE = 150;

/** Places whose names begin with what somebody typed, the best known first. */
export function searchPlaces(words: string, gazetteer: Gazetteer): PlaceCandidate[] {
  const key = nameKey(words.trim());
  if (key === '') return [];
  const whole = new Set(gazetteer.named(key).map(({ row }) => row));
  const flagged = [...gazetteer.named(key), ...gazetteer.beginning(key, MOST_NAMES)];
  const names = new Map(flagged.filter(({ flags }) => (flags & NAME.demonym) === 0).map((one) => [one.row, one.flags]));
  const weight = (row: number) => gazetteer.weightOf(row) + (whole.has(row) ? WHOLE : 0);
  return [...names.keys()]
    .filter((row) => gazetteer.levelOf(row) !== 'organisation')
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, MOST_PLACES)
    .map((row) => candidateOf(row, gazetteer));
}

function candidateOf(row: number, gazetteer: Gazetteer): PlaceCandidate {
  const level = gazetteer.levelOf(row);
  const country = gazetteer.countryOf(row);
  const division = gazetteer.divisionOf(row);
  const countryName = country ? gazetteer.nameOf(gazetteer.countryRow(country)) : '';
  const within = [division >= 0 ? gazetteer.nameOf(division) : '', level === 'country' ? '' : countryName];
  const why = within.filter((name) => name !== '').join(', ');
  return candidateOfRow(row, gazetteer, { score: 1, why });
}
