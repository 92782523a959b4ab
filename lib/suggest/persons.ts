import { HEADS } from './english/organisation-words';
import { BEFORE_TITLES, HONORIFICS, NOT_NAMES, PARTICLES, TITLES } from './english/person-words';
import { KIND_AFTER, PLACE_BEFORE, STREETS } from './english/place-words';
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

export interface FoundPerson {
  readonly name: string;
  readonly mentions: readonly TokenSpan[];
  readonly role: TokenSpan | null;
}

interface Draft extends TokenSpan {
  readonly isTitled: boolean;
  readonly role: TokenSpan | null;
}

/** A place so large that its name alone is no surname: 25 × log10 of half a million. */
const LARGE = 142;

/** Persons by their full names first, then by what of these stands alone later. */
export function findPersons(tokens: readonly Token[], hits: readonly NameHit[], gazetteer: Gazetteer): FoundPerson[] {
  const hitAt = new Map(hits.flatMap((hit) => indices(hit).map((i) => [i, hit] as const)));
  const look: Look = { tokens, gazetteer, hitAt };
  const drafts = capitalRuns(tokens).flatMap((run) => personIn(run, look) ?? []);
  const persons: { name: string; key: string; mentions: TokenSpan[]; role: TokenSpan | null }[] = [];
  const taken = new Set<number>();
  const full = drafts.filter(({ from, to }) => to > from);
  for (const { from, to, role } of full) {
    const name = nameOf(tokens, from, to);
    const key = foldOf(tokens, from, to);
    const known = persons.find((one) => one.key === key);
    for (const i of indices({ from, to })) taken.add(i);
    if (known) known.mentions.push({ from, to });
    else persons.push({ name, key, mentions: [{ from, to }], role });
  }
  for (const { from, to, role, isTitled } of drafts) {
    if (to > from || taken.has(from)) continue;
    const key = tokens[from]?.fold ?? '';
    const known = lastOf(persons, key, tokens, from);
    if (!known && !isTitled) continue;
    taken.add(from);
    if (known) known.mentions.push({ from, to });
    else persons.push({ name: nameOf(tokens, from, to), key, mentions: [{ from, to }], role });
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !token.isCapital || taken.has(i)) continue;
    const known = lastOf(persons, token.fold, tokens, i);
    if (!known || !isAlone(i, look)) continue;
    taken.add(i);
    known.mentions.push({ from: i, to: i });
  }
  return persons.map(({ name, mentions, role }) => ({
    name,
    mentions: mentions.sort((a, b) => a.from - b.from),
    role,
  }));
}

interface Look {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  readonly hitAt: ReadonlyMap<number, NameHit>;
}

function indices({ from, to }: TokenSpan): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Words in capitals, one after the other, with small particles and hyphens between them. */
export function capitalRuns(tokens: readonly Token[]): TokenSpan[] {
  const runs: TokenSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i])) continue;
    let to = i;
    for (let j = i + 1; j < tokens.length && tokens[j]?.sentence === tokens[i]?.sentence; j++) {
      if (isName(tokens[j])) to = j;
      else if (!isBetween(tokens, j)) break;
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.isCapital;
}

function isBetween(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.text === '-' || token.text === '‑') return token.isGlued && Boolean(tokens[i + 1]?.isGlued);
  return token.kind === 'word' && PARTICLES.has(token.fold) && token.text !== 'e' && !/^(?:as|la|do)$/.test(token.text);
}

/** The person in a run of capitals, if there is one. */
function personIn(run: TokenSpan, look: Look): Draft | null {
  const { tokens } = look;
  let from = run.from;
  let titleEnd = -1;
  for (let i = run.from; i <= run.to; i++) {
    const fold = tokens[i]?.fold ?? '';
    const isTitle = HONORIFICS.has(fold) || TITLES.has(fold);
    if (isTitle && i < run.to && !isOrganisationAfter(i, run, look)) titleEnd = i;
  }
  if (titleEnd >= 0) from = titleEnd + 1;
  else while (from < run.to && isOpening(from, look)) from++;
  const before = tokens[from - 1];
  const isLowRole =
    titleEnd < 0 &&
    before !== undefined &&
    !before.isCapital &&
    TITLES.has(before.fold) &&
    before.sentence === tokens[from]?.sentence;
  const to = endOfName(from, run.to, look);
  if (to < from) return null;
  const isTitled = titleEnd >= 0 || isLowRole;
  if (!isPerson(from, to, run, isTitled, look)) return null;
  return { from, to, isTitled, role: isTitled ? roleBefore(from, look) : null };
}

/** At the beginning of a sentence, words that are none of a name: "Earlier Trump". Names of places before others too: "Moscow Putin". */
function isOpening(i: number, { tokens, gazetteer, hitAt }: Look): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (NOT_NAMES.has(token.fold)) return true;
  const hit = hitAt.get(i);
  if (hit?.rows.every(({ flags }) => flags & NAME.demonym)) return true;
  return token.isFirst && gazetteer.wordFlags(token.fold) === WORD.common;
}

function isOrganisationAfter(i: number, run: TokenSpan, { tokens }: Look): boolean {
  for (let j = i + 1; j <= run.to; j++) if (HEADS.has(tokens[j]?.fold ?? '')) return true;
  return false;
}

/** Where the name ends: before a word that is of a body, an address or a place. */
function endOfName(from: number, last: number, { tokens, hitAt }: Look): number {
  let to = from - 1;
  for (let i = from; i <= last && i < from + 6; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === 'word' && !token.isCapital) continue;
    if (token.text === '-') continue;
    if (NOT_NAMES.has(token.fold) && !hitAt.has(i) && token.fold !== 'may') break;
    to = i;
  }
  return to;
}

function isPerson(from: number, to: number, run: TokenSpan, isTitled: boolean, look: Look): boolean {
  const { tokens, gazetteer, hitAt } = look;
  const words = indices({ from, to }).flatMap((i) => (tokens[i]?.isCapital ? [tokens[i]] : []));
  const folds = words.flatMap((token) => token?.fold ?? []);
  const last = folds.at(-1) ?? '';
  if (folds.some((fold) => HEADS.has(fold) || STREETS.has(fold)) && !isTitledName(isTitled, folds)) return false;
  if (KIND_AFTER.has(last) && folds.length > 1) return false;
  const nextWord = tokens[to + 1];
  if (nextWord && !nextWord.isGlued && nextWord.isCapital && HEADS.has(nextWord.fold) && to < run.to) return false;
  if (words.some((token) => token?.isCapitals && !/\./.test(token.text) && token.text.length > 1) && !isTitled)
    return false;
  const flags = folds.map((fold) => gazetteer.wordFlags(fold));
  const hit = hitAt.get(from);
  const isOneHit = hit !== undefined && hit.from === from && hit.to === to;
  if (hit !== undefined && hit.to > hit.from && isOneHit) return false;
  if (isHyphened(from, to, tokens)) return false;
  if (folds.length === 1) {
    if (!isTitled) return false;
    const isLargePlace =
      isOneHit && hit.rows.some(({ row, flags: kind }) => kind === 0 && gazetteer.weightOf(row) > LARGE);
    const honorific = HONORIFICS.has(tokens[from - 1]?.fold ?? '') || tokens[from - 1]?.isCapital === true;
    return !isLargePlace && honorific && flags[0] !== WORD.common && !isDemonym(hit);
  }
  if (isDemonym(hit) && hit?.from === from) return false;
  if (isTitled) return !isOneHit || (flags[0] !== undefined && (flags[0] & WORD.first) > 0);
  const isFirstName = ((flags[0] ?? 0) & WORD.first) > 0 || /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(words[0]?.text ?? '');
  const coversMore = hit !== undefined && hit.to > hit.from && hit.to <= to;
  if (coversMore)
    return (
      isFirstName &&
      !isOneHit &&
      hit.rows.every(({ row }) => gazetteer.weightOf(row) < LARGE) &&
      isBesideSpeech(from, to, tokens)
    );
  const known = hitAt.get(from);
  const isPlaceFirst = known?.rows.some(
    ({ row, flags: kind }) =>
      kind === 0 && (gazetteer.weightOf(row) > LARGE || /country|admin1/.test(gazetteer.levelOf(row))),
  );
  if (isFirstName) {
    const isSecondCommon = flags.slice(1).every((flag) => flag === WORD.common);
    if (isSecondCommon && !isBesideSpeech(from, to, tokens) && !isAgeAfter(to, tokens)) return false;
    return (
      !isPlaceFirst ||
      (((flags.at(-1) ?? 0) & (WORD.last | WORD.first)) > 0 && !hitAt.has(to)) ||
      isAgeAfter(to, tokens)
    );
  }
  if (isAgeAfter(to, tokens)) return true;
  if (isPlaceFirst || flags.some((flag) => flag === WORD.common)) return false;
  if (folds.length > 4) return false;
  const isPlaceLast = hitAt.get(to)?.rows.some(({ row, flags: kind }) => kind === 0 && gazetteer.weightOf(row) > LARGE);
  return !isPlaceLast;
}

/** "Fargo-Moorhead": one word, though it has two capitals. */
function isHyphened(from: number, to: number, tokens: readonly Token[]): boolean {
  return to > from && tokens.slice(from + 1, to + 1).every(({ isGlued }) => isGlued);
}

function isTitledName(isTitled: boolean, folds: readonly string[]): boolean {
  return isTitled && folds.length === 2;
}

function isDemonym(hit: NameHit | undefined): boolean {
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

function roleBefore(from: number, { tokens }: Look): TokenSpan | null {
  let start = from;
  let end = from - 1;
  while (end >= 0 && HONORIFICS.has(tokens[end]?.fold ?? '') && !TITLES.has(tokens[end]?.fold ?? '')) end--;
  start = end + 1;
  for (let i = end; i >= 0 && i > from - 7; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[from]?.sentence) break;
    const isOfRole =
      TITLES.has(token.fold) ||
      BEFORE_TITLES.has(token.fold) ||
      (token.text === '-' && token.isGlued) ||
      token.isCapital;
    if (!isOfRole) break;
    start = i;
  }
  return start <= end ? { from: start, to: end } : null;
}

/** The person last named before with this surname, or else by this first name. */
function lastOf<Person extends { key: string; name: string; mentions: TokenSpan[] }>(
  persons: readonly Person[],
  fold: string,
  tokens: readonly Token[],
  at: number,
): Person | undefined {
  if (fold.length < 2) return undefined;
  const bySurname = persons.filter(({ key }) => key.endsWith(` ${fold}`) || key === fold);
  const by =
    bySurname.length > 0
      ? bySurname
      : persons.filter(({ key }) => key.startsWith(`${fold} `) && tokens[at]?.fold === fold);
  return [...by].sort((a, b) => nearness(b, at) - nearness(a, at))[0];
}

function nearness({ mentions }: { mentions: readonly TokenSpan[] }, at: number): number {
  const before = mentions.filter(({ from }) => from < at).map(({ from }) => from);
  return before.length > 0 ? Math.max(...before) : -1;
}

/** Whether a surname stands for itself here, and is no part of another name and no large place after "in". */
function isAlone(i: number, { tokens, gazetteer, hitAt }: Look): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const hit = hitAt.get(i);
  if (hit && hit.to > hit.from) return false;
  if (after?.isCapital && after.sentence === tokens[i]?.sentence && !after.isGlued && HEADS.has(after.fold))
    return false;
  if (
    after?.isCapital &&
    after.sentence === tokens[i]?.sentence &&
    (STREETS.has(after.fold) || KIND_AFTER.has(after.fold))
  )
    return false;
  const isPlace = hit?.rows.some(({ row, flags }) => flags === 0 && gazetteer.weightOf(row) > LARGE) ?? false;
  return !(isPlace && before && PLACE_BEFORE.has(before.fold));
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text, isGlued }, i) => (i > 0 && !isGlued ? ` ${text}` : text))
    .join('');
}

function foldOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ fold }) => fold)
    .join(' ');
}
