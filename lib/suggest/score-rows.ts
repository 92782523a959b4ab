import { KIND_AFTER, KIND_OF } from './english/place-words';
import type { PlaceContext, PlaceMention } from './place-mention';
import { NAME } from './word-flags.mjs';

/** One of the places that a name can mean, with what speaks for it. */
export interface ScoredRow {
  readonly row: number;
  /** Share among all that the name can mean. */
  readonly share: number;
  readonly reasons: Reasons;
}

/** What decides between places of one name; each is put into words in `reason-in-words.ts`. */
export interface Reasons {
  /** The text says the country or division behind a comma. */
  readonly isSaid: boolean;
  /** It holds the place that the text names before the comma. */
  readonly isHolder: boolean;
  /** The noun beside it names this level. */
  readonly isKind: boolean;
  /** Its country is spoken of so often. */
  readonly countryVotes: number;
  readonly divisionVotes: number;
  /** Other names of the text that lie near it. */
  readonly near: readonly string[];
  /** Among how many of this name. */
  readonly count: number;
  readonly isLargest: boolean;
}

/** Rows that are looked at: names like San José have hundreds. */
const MOST_ROWS = 60;

export function scoreRows(mention: PlaceMention, context: PlaceContext): readonly ScoredRow[] {
  const { gazetteer } = context;
  const rows = [...mention.rows]
    .filter(({ row, flags }) => !(flags & NAME.postal) || mention.holds !== null || row < 0)
    .sort((a, b) => gazetteer.weightOf(b.row) - gazetteer.weightOf(a.row))
    .slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  const largest = rows[0]?.row ?? -1;
  const scored = rows.map(({ row, flags }) => {
    const reasons = reasonsOf(row, mention, context, rows.length, row === largest);
    return {
      row,
      reasons,
      score: priorOf(row, flags, mention, context) + articleScore(row, mention, context) + contextScore(reasons),
    };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const parts = scored.map((one) => ({ ...one, part: Math.exp(one.score - best) }));
  const all = parts.reduce((sum, { part }) => sum + part, 0);
  return parts
    .map(({ row, reasons, part }) => ({ row, reasons, share: part / all }))
    .sort((a, b) => b.share - a.share || gazetteer.weightOf(b.row) - gazetteer.weightOf(a.row) || a.row - b.row);
}

/** How likely a row is meant, whatever the text: by level, size and the name's own standing. */
function priorOf(row: number, flags: number, mention: PlaceMention, { gazetteer }: PlaceContext): number {
  const size = (gazetteer.weightOf(row) / 25) * 1.3;
  const other = flags & NAME.other ? -1 : 0;
  const capital = gazetteer.isCapital(row) ? 1.5 : 0;
  switch (gazetteer.levelOf(row)) {
    case 'country':
      return 4 + size + other;
    case 'admin1':
      return (sharesNameWithCity(row, mention, gazetteer) ? -1.5 : 1) + size + other;
    case 'city':
      return size + other + capital;
    case 'site':
      return 2 + size;
    default:
      // No country speaks for what crosses borders.
      if (gazetteer.countryOf(row) === null) return size + other + 2.5;
      return size + other - (sharesNameWithCity(row, mention, gazetteer) ? 2 : 0);
  }
}

/** Rivers, seas and ranges have an article: the Blue Nile is no province. */
function articleScore(row: number, { from, to, hit }: PlaceMention, { tokens, gazetteer }: PlaceContext): number {
  if (tokens[from - 1]?.fold !== 'the' || to > hit.to || tokens[to + 1]?.isCapital) return 0;
  const level = gazetteer.levelOf(row);
  return level === 'water' ? 4 : level === 'region' && gazetteer.countryOf(row) === null ? 2 : 0;
}

/** Sindh is a province; Aleppo, New York and Moscow are meant as cities unless the text says more. */
function sharesNameWithCity(division: number, { rows }: PlaceMention, gazetteer: PlaceContext['gazetteer']): boolean {
  const country = gazetteer.countryOf(division);
  return rows.some(({ row }) => {
    if (gazetteer.levelOf(row) !== 'city' || gazetteer.countryOf(row) !== country) return false;
    const [city, around] = [gazetteer.weightOf(row), gazetteer.weightOf(division)];
    return city > 100 && (gazetteer.divisionOf(row) === division || gazetteer.isCapital(row) || city > around - 15);
  });
}

function contextScore({ isSaid, isHolder, isKind, countryVotes, divisionVotes, near }: Reasons): number {
  return (
    (isSaid ? 9 : 0) +
    (isHolder ? 6 : 0) +
    (isKind ? 4 : 0) +
    Math.min(4, 1.3 * Math.log2(1 + countryVotes)) +
    Math.min(4.5, 1.8 * Math.log2(1 + divisionVotes)) +
    Math.min(2, near.length)
  );
}

function reasonsOf(
  row: number,
  mention: PlaceMention,
  context: PlaceContext,
  count: number,
  isLargest: boolean,
): Reasons {
  const { gazetteer, votes } = context;
  const { key } = mention.hit;
  const country = gazetteer.countryOf(row) ?? '';
  const level = gazetteer.levelOf(row);
  const isSelf = level === 'country';
  return {
    isSaid: mention.inside !== null && isInside(row, mention.inside, context),
    isHolder: mention.holds !== null && holdsOne(row, mention.holds, context),
    isKind: isOfKind(level, mention, context),
    countryVotes: isSelf ? 0 : votes.forCountry(country, key),
    divisionVotes: votes.forDivision(gazetteer.divisionOf(row), key),
    near: level === 'city' ? votes.near(...gazetteer.lonLatOf(row), key) : [],
    count,
    isLargest,
  };
}

/** Whether one of the places that the outer name can mean holds this row. */
function isInside(row: number, outer: PlaceMention, { gazetteer }: PlaceContext): boolean {
  return outer.rows.some(({ row: holder }) => isIn(row, holder, gazetteer));
}

/** Whether this row holds one of the places that the inner name can mean. */
function holdsOne(row: number, inner: PlaceMention, { gazetteer }: PlaceContext): boolean {
  return inner.rows.some(({ row: held }) => isIn(held, row, gazetteer));
}

function isIn(row: number, holder: number, gazetteer: PlaceContext['gazetteer']): boolean {
  if (holder === row) return false;
  const level = gazetteer.levelOf(holder);
  if (level === 'country')
    return gazetteer.countryOf(holder) === gazetteer.countryOf(row) && gazetteer.levelOf(row) !== 'country';
  const division = gazetteer.divisionOf(row);
  if (level === 'admin1') return division === holder;
  return (
    level === 'region' &&
    division >= 0 &&
    division === gazetteer.divisionOf(holder) &&
    gazetteer.levelOf(row) === 'city'
  );
}

function isOfKind(level: string, { hit, from }: PlaceMention, { tokens }: PlaceContext): boolean {
  const after = tokens[hit.to + 1];
  const kind =
    after?.kind === 'word' && after.sentence === tokens[hit.to]?.sentence ? KIND_AFTER.get(after.fold) : undefined;
  if (kind === 'city' || kind === 'admin1' || kind === 'water') return kind === level;
  if (kind === 'region') return level === 'region' || level === 'admin1';
  const [of, noun] = [tokens[from - 1], tokens[from - 2]];
  if (of?.fold !== 'of' || !noun || !KIND_OF.has(noun.fold)) return false;
  if (/^(?:city|town|village|port|capital|suburb|municipality)$/.test(noun.fold)) return level === 'city';
  return /^(?:province|state|region|governorate)$/.test(noun.fold) && level === 'admin1';
}
