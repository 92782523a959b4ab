import { HEADS } from './english/organisation-words';
import { BEFORE_TITLES, HONORIFICS, NOT_NAMES, PARTICLES, TITLES } from './english/person-words';
import { KIND_AFTER, PLACE_BEFORE, STREETS } from './english/place-words';
import type { Gazetteer } from './gazetteer';
import type { NameHit } from './name-hits';
import { PersonList } from './person-list';
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
  const persons = new PersonList();
  const taken = new Set<number>();
  for (const { from, to, role } of drafts) {
    if (to === from) continue;
    for (const i of indices({ from, to })) taken.add(i);
    persons.addFull(nameOf(tokens, from, to), foldOf(tokens, from, to), { from, to }, role);
  }
  for (const { from, to, role, isTitled } of drafts) {
    if (to > from || taken.has(from)) continue;
    const key = tokens[from]?.fold ?? '';
    const known = persons.lastNamed(key, from);
    if (!known && !isTitled) continue;
    taken.add(from);
    (known ?? persons.addAlone(nameOf(tokens, from, to), key, from, role)).mentions.push({ from, to });
  }
  for (const i of loneNames(look, taken)) {
    const key = tokens[i]?.fold ?? '';
    if (!persons.lastNamed(key, i)) persons.addAlone(nameOf(tokens, i, i), key, i, null);
  }
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || !token.isCapital || taken.has(i)) continue;
    const known = persons.lastNamed(token.fold, i);
    if (!known || !isAlone(i, look)) continue;
    taken.add(i);
    known.mentions.push({ from: i, to: i });
  }
  return persons.all
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ name, mentions, role }) => ({ name, mentions: mentions.sort((a, b) => a.from - b.from), role }));
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
  const all = new Set(lone);
  const counts = new Map<string, number>();
  for (const i of lone) counts.set(tokens[i]?.fold ?? '', (counts.get(tokens[i]?.fold ?? '') ?? 0) + 1);
  const isJoined = (i: number, other: number) =>
    all.has(other) && /^(?:,|and)$/.test(tokens[(i + other) / 2]?.text ?? '');
  const isNamed = (i: number) => /^(?:as|named|called)$/.test(tokens[i - 1]?.fold ?? '');
  return lone.filter(
    (i) => isJoined(i, i - 2) || isJoined(i, i + 2) || isNamed(i) || (counts.get(tokens[i]?.fold ?? '') ?? 0) > 1,
  );
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
