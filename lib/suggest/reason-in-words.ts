import type { Gazetteer } from './gazetteer';
import type { PlaceMention } from './place-mention';
import type { Reasons } from './score-rows';
import type { Token } from './tokens';

/** Votes from which on a text speaks of a country or division. */
const SPOKEN = 0.5;

/**
 * Why a place is offered, in plain English for editors. These words are data of a suggestion and no text of the interface, which is in
 * lib/words and above this folder; they all stand here, so that they can be read and changed in one place.
 */
export function reasonInWords(
  row: number,
  reasons: Reasons,
  mention: PlaceMention,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): string {
  const { isSaid, isKind, countryVotes, divisionVotes, near, count, isLargest } = reasons;
  const country = gazetteer.countryOf(row);
  const countryName = country ? gazetteer.nameOf(gazetteer.countryRow(country)) : '';
  const division = gazetteer.divisionOf(row);
  if (isSaid && mention.inside) return `the text says: ${wordsOf(tokens, mention.from, mention.inside.to)}`;
  const parts = [
    isKind && 'the noun beside it says what it is',
    divisionVotes >= SPOKEN && division >= 0 && `the text speaks of ${gazetteer.nameOf(division)}`,
    divisionVotes < SPOKEN && countryVotes >= SPOKEN && `the text speaks of ${countryName}`,
    near.length > 0 &&
      `near ${near
        .slice(0, 2)
        .map((key) => titleCase(key))
        .join(' and ')}, also named`,
    count === 1 && gazetteer.levelOf(row) !== 'country' && 'the only one of this name here',
    count > 1 && isLargest && `the best known of ${count} of this name`,
    gazetteer.levelOf(row) === 'country' && 'a country',
    gazetteer.isCapital(row) && `the capital of ${countryName}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join('; ') : `one of ${count} of this name`;
}

/** Why a place is offered for a building or other site that no list has. */
export function siteReasonInWords(place: string): string {
  return `no list has this site: it stands where ${place} is`;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text, isGlued, kind }, i) => (i > 0 && !isGlued && kind !== 'sign' ? ` ${text}` : text))
    .join('');
}

function titleCase(key: string): string {
  return key.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
