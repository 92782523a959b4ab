import { HEADS } from './english/organisation-words';
import { BEFORE_TITLES, HONORIFICS, NOT_NAMES, PARTICLES, TITLES } from './english/person-words';
import { KIND_AFTER, PLACE_BEFORE, STREETS } from './english/place-words';
import type { Gazetteer } from './gazetteer';
import type { NameHit } from './name-hits';
import { indices, isPersonName, LARGE_PLACE, type PersonLook, type TokenSpan } from './person-name';
import type { Token } from './tokens';
import { NAME, WORD } from './word-flags.mjs';

export interface FoundPerson {
  readonly name: string;
  readonly mentions: readonly TokenSpan[];
  readonly role: TokenSpan | null;
}

interface Draft extends TokenSpan {
  readonly isTitled: boolean;
  readonly role: TokenSpan | null;
}

/** Persons by their full names first, then by what of these stands alone later. */
export function findPersons(tokens: readonly Token[], hits: readonly NameHit[], gazetteer: Gazetteer): FoundPerson[] {
  const hitAt = new Map(hits.flatMap((hit) => indices(hit).map((i) => [i, hit] as const)));
  const look: PersonLook = { tokens, gazetteer, hitAt };
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
  for (const i of loneNames(look, taken)) {
    const key = tokens[i]?.fold ?? '';
    if (!persons.some((one) => one.key === key || one.key.endsWith(` ${key}`)))
      persons.push({ name: nameOf(tokens, i, i), key, mentions: [], role: null });
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
function personIn(run: TokenSpan, look: PersonLook): Draft | null {
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
  if (!isPersonName({ from, to, run, isTitled }, look)) return null;
  return { from, to, isTitled, role: isTitled ? roleBefore(from, look) : null };
}

/** At the beginning of a sentence, words that are none of a name: "Earlier Trump". Names of places before others too: "Moscow Putin". */
function isOpening(i: number, { tokens, gazetteer, hitAt }: PersonLook): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (NOT_NAMES.has(token.fold)) return true;
  const hit = hitAt.get(i);
  if (hit?.rows.every(({ flags }) => flags & NAME.demonym)) return true;
  return token.isFirst && gazetteer.wordFlags(token.fold) === WORD.common;
}

function isOrganisationAfter(i: number, run: TokenSpan, { tokens }: PersonLook): boolean {
  for (let j = i + 1; j <= run.to; j++) if (HEADS.has(tokens[j]?.fold ?? '')) return true;
  return false;
}

/** Where the name ends: before a word that is of a body, an address or a place. */
function endOfName(from: number, last: number, { tokens, hitAt }: PersonLook): number {
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

function roleBefore(from: number, { tokens }: PersonLook): TokenSpan | null {
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
    if (!isOfRole || /^(?:the|a|an)$/.test(token.fold)) break;
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
function isAlone(i: number, { tokens, gazetteer, hitAt }: PersonLook): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const hit = hitAt.get(i);
  if (hit && hit.to > hit.from) return false;
  // "St. Paul's", "Queen Anne's County": part of another name. "the Kunz family" is no one person.
  if (/^(?:st|san|santa|queen|king|port|fort|ft|mt|lake|new)$/.test(before?.fold ?? '') && before?.isCapital)
    return false;
  if (
    /^(?:family|brothers|sisters|administration|campaign)$/.test(after?.fold ?? '') &&
    before?.fold === 'the' &&
    after?.fold === 'family'
  )
    return false;
  if (after?.isCapital && after.sentence === tokens[i]?.sentence && !after.isGlued && HEADS.has(after.fold))
    return false;
  if (
    after?.isCapital &&
    after.sentence === tokens[i]?.sentence &&
    (STREETS.has(after.fold) || KIND_AFTER.has(after.fold))
  )
    return false;
  const isPlace = hit?.rows.some(({ row, flags }) => flags === 0 && gazetteer.weightOf(row) > LARGE_PLACE) ?? false;
  return !(isPlace && before && PLACE_BEFORE.has(before.fold));
}

/** Names that stand alone and are known as names of persons and of nothing else: once in a list of names, or twice. */
function loneNames({ tokens, gazetteer, hitAt }: PersonLook, taken: ReadonlySet<number>): number[] {
  const lone = capitalRuns(tokens).flatMap(({ from, to }) => {
    const token = tokens[from];
    const isFree =
      from === to && token !== undefined && !taken.has(from) && !hitAt.has(from) && !token.isCapitals && !token.isGlued;
    if (!isFree || NOT_NAMES.has(token.fold) || TITLES.has(token.fold)) return [];
    const flags = gazetteer.wordFlags(token.fold);
    return (flags & (WORD.first | WORD.last)) > 0 && (flags & WORD.common) === 0 ? [from] : [];
  });
  const count = (fold: string) => lone.filter((i) => tokens[i]?.fold === fold).length;
  const isListed = (i: number) =>
    lone.some((other) => Math.abs(other - i) === 2 && /^(?:,|and)$/.test(tokens[(i + other) / 2]?.text ?? '')) ||
    /^(?:as|named|called)$/.test(tokens[i - 1]?.fold ?? '');
  return lone.filter((i) => isListed(i) || count(tokens[i]?.fold ?? '') > 1);
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
