import { HEADS } from './english/organisation-words';
import { HONORIFICS, NO_PERSONS } from './english/person-words';
import { KIND_AFTER, STREETS } from './english/place-words';
import { SPEECH_VERBS } from './english/speech-verbs';
import type { Gazetteer } from './gazetteer';
import type { NameHit } from './name-hits';
import type { Token } from './tokens';
import { NAME, WORD } from './word-flags.mjs';

/** Tokens of a text, both included. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

export interface PersonLook {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  readonly hitAt: ReadonlyMap<number, NameHit>;
}

/** Words in capitals that may be a person's name, in the run of capitals that they stand in. */
export interface PersonCandidate extends TokenSpan {
  readonly run: TokenSpan;
  /** A title or honorific stands before them. */
  readonly isTitled: boolean;
}

/** A place so large that its name alone is no surname: 25 × log10 of half a million. */
export const LARGE_PLACE = 142;

interface Name {
  readonly words: readonly Token[];
  readonly flags: readonly number[];
  /** The gazetteer's name that begins with the first word. */
  readonly hit: NameHit | undefined;
  readonly isWholeHit: boolean;
}

/** Whether words in capitals name a person: not a body, a place or a thing, and with a title, a first name, an age or unknown words. */
export function isPersonName(candidate: PersonCandidate, look: PersonLook): boolean {
  const name = nameOf(candidate, look);
  if (isOfOther(name, candidate, look) || isHyphened(candidate, look)) return false;
  if (name.words.length === 1) return candidate.isTitled && isSurname(name, candidate, look);
  if (isDemonymHit(name.hit)) return false;
  // "Secretary, Ukraine Trade Mission"
  if (candidate.isTitled) return hasFirstName(name) || !isLargePlace(name.hit, look.gazetteer);
  if (isAgeAfter(candidate.to, look.tokens)) return true;
  return hasFirstName(name) ? isFullName(name, candidate, look) : isUnknownName(name, candidate, look);
}

function nameOf(candidate: PersonCandidate, { tokens, gazetteer, hitAt }: PersonLook): Name {
  const words = indices(candidate).flatMap((i) => (tokens[i]?.isCapital && tokens[i] ? [tokens[i]] : []));
  const hit = hitAt.get(candidate.from);
  const isWholeHit = hit !== undefined && hit.from === candidate.from && hit.to === candidate.to;
  return { words, flags: words.map(({ fold }) => gazetteer.wordFlags(fold)), hit, isWholeHit };
}

/** A body, an address, a site, a storm or a disease; or a place of several words. */
function isOfOther(
  { words, hit, isWholeHit }: Name,
  { from, to, run, isTitled }: PersonCandidate,
  { tokens, gazetteer, hitAt }: PersonLook,
): boolean {
  const folds = words.map(({ fold }) => fold);
  if (
    /^(?:for|of)$/.test(tokens[from - 1]?.fold ?? '') &&
    tokens[from - 2]?.isCapital &&
    HEADS.has(tokens[from - 2]?.fold ?? '')
  )
    return true;
  const isTitledPair = isTitled && words.length === 2;
  if (folds.some((fold) => HEADS.has(fold) || STREETS.has(fold)) && !isTitledPair) return true;
  if (folds.some((fold) => NO_PERSONS.has(fold)) || (KIND_AFTER.has(folds.at(-1) ?? '') && words.length > 1))
    return true;
  const next = tokens[to + 1];
  if (next?.isCapital && !next.isGlued && to < run.to && HEADS.has(next.fold)) return true;
  if (!isTitled && words.some(({ isCapitals, text }) => isCapitals && !text.includes('.') && text.length > 1))
    return true;
  if (isWholeHit && hit !== undefined && hit.to > hit.from) return true;
  return indices({ from: from + 1, to }).some((i) => {
    const inner = hitAt.get(i);
    return (
      inner !== undefined &&
      inner.to > inner.from &&
      inner.from === i &&
      inner.rows.some(({ row }) => gazetteer.weightOf(row) > 110)
    );
  });
}

/** "Fargo-Moorhead": one word, though it has two capitals. */
function isHyphened({ from, to }: TokenSpan, { tokens }: PersonLook): boolean {
  return to > from && tokens.slice(from + 1, to + 1).every(({ isGlued }) => isGlued);
}

/** After a title in capitals, one word that is no large place and no common word. */
function isSurname(
  { flags, hit, isWholeHit }: Name,
  { from }: PersonCandidate,
  { tokens, gazetteer }: PersonLook,
): boolean {
  const before = tokens[from - 1];
  const isLarge =
    isWholeHit &&
    (hit?.rows.some(({ row, flags: kind }) => kind === 0 && gazetteer.weightOf(row) > LARGE_PLACE) ?? false);
  return (
    !isLarge &&
    (HONORIFICS.has(before?.fold ?? '') || before?.isCapital === true) &&
    flags[0] !== WORD.common &&
    !isDemonymHit(hit)
  );
}

function hasFirstName({ words, flags }: Name): boolean {
  return ((flags[0] ?? 0) & WORD.first) > 0 || /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(words[0]?.text ?? '');
}

/** A first name and what is no common word, unless a large place begins so: Virginia Beach. */
function isFullName(
  { flags, hit }: Name,
  { from, to }: PersonCandidate,
  { tokens, gazetteer, hitAt }: PersonLook,
): boolean {
  const isSaid = isBesideSpeech(from, to, tokens);
  if (hit !== undefined && hit.to > hit.from)
    return isSaid && hit.rows.every(({ row }) => gazetteer.weightOf(row) < LARGE_PLACE);
  if (flags.slice(1).every((flag) => flag === WORD.common)) return isSaid;
  if (!isLargePlace(hit, gazetteer)) return true;
  const isName = (flag: number) => (flag & (WORD.last | WORD.first)) > 0 && (flag & WORD.common) === 0;
  return flags.slice(1).every(isName) && !hitAt.has(to);
}

/** Unknown words are a foreign name more often than anything else. */
function isUnknownName(
  { words, flags, hit }: Name,
  { to }: PersonCandidate,
  { gazetteer, hitAt }: PersonLook,
): boolean {
  if (hit !== undefined && hit.to > hit.from) return false;
  if (words.length > 4 || isLargePlace(hit, gazetteer) || flags.some((flag) => flag === WORD.common)) return false;
  return !isLargePlace(hitAt.get(to), gazetteer) && words.every(({ text }) => text.length > 1);
}

function isLargePlace(hit: NameHit | undefined, gazetteer: Gazetteer): boolean {
  return hit?.rows.some(({ row, flags }) => flags === 0 && isLargeRow(row, gazetteer)) ?? false;
}

function isLargeRow(row: number, gazetteer: Gazetteer): boolean {
  const level = gazetteer.levelOf(row);
  return level === 'country' || gazetteer.weightOf(row) > (level === 'admin1' ? 130 : LARGE_PLACE);
}

function isDemonymHit(hit: NameHit | undefined): boolean {
  return hit?.rows.some(({ flags }) => (flags & NAME.demonym) !== 0) ?? false;
}

function isBesideSpeech(from: number, to: number, tokens: readonly Token[]): boolean {
  return SPEECH_VERBS.has(tokens[to + 1]?.fold ?? '') || SPEECH_VERBS.has(tokens[from - 1]?.fold ?? '');
}

/** "Ann Lee, 34, …" */
function isAgeAfter(to: number, tokens: readonly Token[]): boolean {
  const [comma, age, close] = [tokens[to + 1], tokens[to + 2], tokens[to + 3]];
  if (comma?.text !== ',' && comma?.text !== '(') return false;
  return age?.kind === 'number' && /^\d{1,2}$/.test(age.text) && /^[,.)]$/.test(close?.text ?? '');
}

export function indices({ from, to }: TokenSpan): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
