import { nameKey } from '../../lib/suggest/name-key.mjs';
import { REGION_DEMONYMS } from './authored-demonyms.mjs';
import { REGIONS } from './authored-regions.mjs';
import { readInput } from './read.mjs';

const WATER = new Set(['marine', 'lake', 'river']);
const KINDS = new Set([...WATER, 'region', 'region-point']);
/** Ranks of Natural Earth above which a river or lake is no news. */
const MOST_RANK = { river: 8, lake: 8, region: 6, 'region-point': 7, marine: 9 };
const FULL = {
  'Ra.': 'Range',
  'Mts.': 'Mountains',
  'Pen.': 'Peninsula',
  'Is.': 'Islands',
  'I.': 'Island',
  'R.': 'River',
  'L.': 'Lake',
  'Str.': 'Strait',
  'Int’l': 'International',
};
/** Names of whole countries and states stand among the regions. */
const NOT_REGIONS = new Set([
  'india',
  'japan',
  'philippines',
  'new zealand',
  'kiribati',
  'iceland',
  'greenland',
  'madagascar',
  'sri lanka',
  'ireland',
  'alaska',
  'australia',
  'central america',
  'hawaii',
  'great britain',
  'punjab',
  'coastal plain',
]);

/** Seas, rivers, ranges, islands, deserts of Natural Earth, and the regions that it lacks, each with the names that texts use. */
export function buildNatural() {
  const authored = REGIONS.map(({ name, others, level, lon, lat, weight }) =>
    row(name, others, level, lon, lat, weight),
  );
  const known = new Set(authored.flatMap(({ name, others }) => [name, ...others].map(nameKey)));
  const natural = sourceRows()
    .map(({ kind, name: given, rank, lon, lat }) => {
      const weight = Math.max(5, 50 - 5 * rank);
      const level = WATER.has(kind) ? 'water' : 'region';
      const name = nameOf({ kind, name: given });
      const alone = kind === 'river' && name !== given ? [`River ${given}`, ...(rank <= 3 ? [given] : [])] : [];
      return row(name, alone, level, lon, lat, weight);
    })
    .filter(({ name }) => !known.has(nameKey(name)) && !NOT_REGIONS.has(nameKey(name)) && nameKey(name).length > 3);
  const seen = new Set();
  return [...authored, ...natural].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** What Natural Earth has of each kind, down to the rank that is news; `box` is west, south, east, north. */
export function sourceRows() {
  return readInput('natural-earth.tsv')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([kind, , name, , rank]) => KINDS.has(kind) && name && Number(rank) <= MOST_RANK[kind])
    .filter(([, type]) => type !== 'Dragons-be-here' && type !== 'Lake Centerline')
    .map(([kind, type, raw, , rank, lon, lat, ...box]) => ({
      kind,
      type,
      name: inWords(raw),
      rank: Number(rank),
      lon: Number(lon),
      lat: Number(lat),
      box: box.slice(0, 4).map(Number),
    }));
}

/** Texts say "River" with the name of most. */
export function nameOf({ kind, name }) {
  return kind === 'river' && !/river|delta|canal/i.test(name) ? `${name} River` : name;
}

export const slugOf = (name) => nameKey(name).replaceAll(' ', '-');

function row(name, others, level, lon, lat, weight) {
  return {
    id: `x:${slugOf(name)}`,
    level,
    name,
    others: others.filter((other) => !/^[A-Z.]{2,6}$/.test(other)),
    demonyms: REGION_DEMONYMS.get(name) ?? [],
    abbreviations: others.filter((other) => /^[A-Z.]{2,6}$/.test(other)),
    country: null,
    // As if so many people lived there: the scale of the other rows.
    people: 10 ** (weight / 12),
    lon,
    lat,
  };
}

/** "KARAKORAM RA." is Karakoram Range. */
function inWords(name) {
  const words = name.trim().split(/\s+/);
  return words
    .map((word) => (word === word.toUpperCase() && word.length > 1 ? word[0] + word.slice(1).toLowerCase() : word))
    .map((word) => FULL[word] ?? word)
    .join(' ')
    .replace(/ (Of|The|And|De|Do|Da|Du|La|El|Al|Ash)(?= )/g, (small) => small.toLowerCase());
}
