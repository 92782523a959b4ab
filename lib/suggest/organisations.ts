import { CLUBS, HEADS, LINKS, NO_BODIES, NOUNS_AFTER, NOUNS_BEFORE, WEAK_HEADS } from './english/organisation-words';
import { HONORIFICS, NOT_NAMES, TITLES } from './english/person-words';
import type { Gazetteer } from './gazetteer';
import type { NameHit } from './name-hits';
import type { TokenSpan } from './person-name';
import { capitalRuns } from './persons';
import type { Token } from './tokens';
import { WORD } from './word-flags.mjs';

export interface FoundOrganisation {
  readonly name: string;
  readonly mentions: readonly TokenSpan[];
  /** The row that has its seat; -1 where it is in no list. */
  readonly row: number;
}

interface Draft extends TokenSpan {
  readonly row: number;
}

/** Bodies: those of the gazetteer, names with a noun that says so, and acronyms that stand in brackets after one. */
export function findOrganisations(
  tokens: readonly Token[],
  hits: readonly NameHit[],
  gazetteer: Gazetteer,
  isTaken: (token: number) => boolean,
): FoundOrganisation[] {
  const known = hits.flatMap((hit) => knownBody(hit, tokens, gazetteer));
  const covers = (spans: readonly TokenSpan[], i: number) => spans.some(({ from, to }) => from <= i && i <= to);
  const named = capitalRuns(tokens)
    .flatMap((run) => bodiesIn(run, tokens, gazetteer))
    .filter(({ from, to }) => !isTaken(from) && !isTaken(to));
  const isPlace = (span: TokenSpan) =>
    hits.some(
      ({ from, to, rows }) =>
        from === span.from &&
        to === span.to &&
        rows.some(({ row }) => gazetteer.levelOf(row) !== 'organisation' && gazetteer.weightOf(row) > 100),
    );
  const bodied = [...known.filter(({ from }) => !isTaken(from)), ...named.filter((one) => !isPlace(one))];
  const isFree = ({ from, to }: TokenSpan) =>
    !isTaken(from) && !isTaken(to) && !hits.some((hit) => hit.from <= to && from <= hit.to);
  const others = [...acronyms(tokens), ...besideNouns(tokens), ...repeatedNames(tokens, gazetteer)].filter(isFree);
  const drafts = withoutOverlaps([...bodied, ...others, ...clubs(tokens).filter(({ from }) => !isTaken(from))]);
  const bodies = new Map<string, { name: string; row: number; mentions: TokenSpan[] }>();
  const short = new Map<string, string>();
  for (const { from, to, row } of drafts) {
    const key = row >= 0 ? `row ${row}` : (short.get(tokens[from]?.text ?? '') ?? keyOf(tokens, from, to));
    const body = bodies.get(key) ?? { name: wordsOf(tokens, from, to), row, mentions: [] };
    body.mentions.push({ from, to });
    bodies.set(key, body);
    if (to > from) short.set(initialsOf(tokens, from, to), key);
    const acronym = acronymAfter(tokens, to);
    if (acronym > 0) short.set(tokens[acronym]?.text ?? '', key);
  }
  for (const [i, token] of tokens.entries()) {
    const key = token.isCapitals ? short.get(token.text) : undefined;
    const body = key === undefined ? undefined : bodies.get(key);
    if (body && !covers(drafts, i)) body.mentions.push({ from: i, to: i });
  }
  return [...bodies.values()].map(({ name, row, mentions }) => ({
    name: row >= 0 ? gazetteer.nameOf(row) : name,
    row,
    mentions: mentions.sort((a, b) => a.from - b.from),
  }));
}

/** In order; of two that overlap, the longer one. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (!before || before.to < draft.from) kept.push(draft);
    else if (draft.to - draft.from > before.to - before.from) kept[kept.length - 1] = draft;
  }
  return kept;
}

function knownBody(hit: NameHit, tokens: readonly Token[], gazetteer: Gazetteer): Draft[] {
  const body = hit.rows.find(({ row }) => gazetteer.levelOf(row) === 'organisation');
  if (!body) return [];
  const [only, next] = [tokens[hit.from], tokens[hit.to + 1]];
  const isWord = hit.from === hit.to && !only?.isCapitals && (gazetteer.wordFlags(hit.key) & WORD.common) > 0;
  if (isWord && only?.isFirst) return [];
  // "Guardian Angels", "Google Maps": a name goes on, and is another one.
  if (
    hit.from === hit.to &&
    !only?.isCapitals &&
    next?.isCapital &&
    next.sentence === only?.sentence &&
    !next.isGlued &&
    isWord
  )
    return [];
  return [{ from: hit.from, to: hit.to, row: body.row }];
}

function bodiesIn(run: TokenSpan, tokens: readonly Token[], gazetteer: Gazetteer): Draft[] {
  const heads = indicesOf(run).filter((i) => HEADS.has(tokens[i]?.fold ?? '') && tokens[i]?.isCapital);
  const head = heads.at(-1);
  if (head === undefined) return [];
  let from = run.from;
  while (from < head && isNoPart(from, tokens, gazetteer)) from++;
  const title = indicesOf({ from, to: head }).findLast(
    (i) => HONORIFICS.has(tokens[i]?.fold ?? '') || isTitle(i, tokens, head),
  );
  if (title !== undefined && title < head) return [];
  let to = endOf(head, run.to, tokens);
  const after = linkedEnd(to, tokens);
  if (after > to) to = after;
  if (from === to) return [];
  const isWeak = WEAK_HEADS.has(tokens[head]?.fold ?? '') && to === head;
  // "New York City", "Washington State": a place more often than a body.
  if (isWeak && (from === head || /^(?:city|state)$/.test(tokens[head]?.fold ?? ''))) return [];
  if (from === head && to === head) return [];
  return [{ from, to, row: -1 }];
}

function isTitle(i: number, tokens: readonly Token[], head: number): boolean {
  const fold = tokens[i]?.fold ?? '';
  return (
    TITLES.has(fold) &&
    !HEADS.has(fold) &&
    i + 1 < head &&
    tokens[i + 1]?.isCapital === true &&
    /^(?:president|senator|sen|gov|rep|gen|captain|mayor|coach|manager)$/.test(fold)
  );
}

function isNoPart(i: number, tokens: readonly Token[], gazetteer: Gazetteer): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (
    /^(?:the|a|an|but|and|in|on|at|for|from|of|when|while|as|his|her|their|our|this|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|former|today)$/.test(
      token.fold,
    )
  )
    return true;
  return (
    token.isFirst &&
    gazetteer.wordFlags(token.fold) === WORD.common &&
    !HEADS.has(token.fold) &&
    !token.isCapitals &&
    /ly$|^(?:earlier|later|last|after|before|since|while)$/.test(token.fold)
  );
}

function endOf(head: number, last: number, tokens: readonly Token[]): number {
  let to = head;
  for (let i = head + 1; i <= last; i++) {
    if (HONORIFICS.has(tokens[i]?.fold ?? '') || TITLES.has(tokens[i]?.fold ?? '')) break;
    if (HEADS.has(tokens[i]?.fold ?? '')) to = i;
  }
  return to;
}

/** "Ministry of Health and Sports": on after small words, as long as capitals follow. */
function linkedEnd(head: number, tokens: readonly Token[]): number {
  let to = head;
  let i = head + 1;
  while (i < tokens.length && tokens[i]?.sentence === tokens[head]?.sentence) {
    let next = i;
    const link = tokens[i]?.fold ?? '';
    const isLink =
      to === head
        ? /^(?:of|for)$/.test(link)
        : /^(?:of|for)$/.test(link) || (link === 'and' && tokens[head]?.fold !== 'president');
    if (!isLink || !LINKS.has(link)) break;
    next++;
    if (tokens[next]?.fold === 'the') next++;
    if (!tokens[next]?.isCapital || tokens[next]?.kind !== 'word') break;
    if (link === 'and' && (HEADS.has(tokens[next]?.fold ?? '') || !tokens[next + 1] || tokens[next + 1]?.isCapital))
      break;
    while (
      tokens[next + 1]?.isCapital &&
      tokens[next + 1]?.kind === 'word' &&
      tokens[next + 1]?.sentence === tokens[head]?.sentence &&
      !TITLES.has(tokens[next + 1]?.fold ?? '')
    )
      next++;
    to = next;
    i = next + 1;
  }
  return to;
}

/** "World Health Organization" is WHO later, also where no bracket says so. */
function initialsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .flatMap(({ isCapital, text }) => (isCapital ? text.charAt(0) : []))
    .join('');
}

/** Three capitals or more that no list has, and that are no common short form: the NDP. */
function acronyms(tokens: readonly Token[]): Draft[] {
  return tokens.flatMap(({ text, isCapitals, isGlued }, i) => {
    const isShort = isCapitals && /^\p{Lu}{3,6}$/u.test(text) && !NO_BODIES.has(text) && !isGlued;
    const isShouted = [tokens[i - 1], tokens[i + 1]].some(
      (beside) => beside?.isCapitals && beside.sentence === tokens[i]?.sentence,
    );
    return isShort && !isShouted ? [{ from: i, to: i, row: -1 }] : [];
  });
}

/** "broadcaster NOS", "Focus magazine": the noun beside a name in capitals says that it is a body's. */
function besideNouns(tokens: readonly Token[]): Draft[] {
  return capitalRuns(tokens).flatMap((run) => {
    const [before, after] = [tokens[run.from - 1], tokens[run.to + 1]];
    const isOf = (token: Token | undefined, nouns: ReadonlySet<string>) =>
      token?.kind === 'word' && token.sentence === tokens[run.from]?.sentence && nouns.has(token.fold);
    const from = /^(?:the|a|an)$/.test(tokens[run.from]?.fold ?? '') && run.to > run.from ? run.from + 1 : run.from;
    if (from === run.to && NOT_NAMES.has(tokens[from]?.fold ?? '')) return [];
    return isOf(before, NOUNS_BEFORE) || isOf(after, NOUNS_AFTER) ? [{ from, to: run.to, row: -1 }] : [];
  });
}

/** "Deportivo La Coruna" */
function clubs(tokens: readonly Token[]): Draft[] {
  return capitalRuns(tokens).flatMap(({ from, to }) =>
    to > from && CLUBS.has(tokens[from]?.fold ?? '') ? [{ from, to, row: -1 }] : [],
  );
}

/** An unknown name that comes again, with an article or as who is told: the Eurostar. Names of persons were found before. */
function repeatedNames(tokens: readonly Token[], gazetteer: Gazetteer): Draft[] {
  const lone = capitalRuns(tokens).filter(({ from, to }) => {
    const token = tokens[from];
    return (
      from === to &&
      token &&
      token.fold.length > 2 &&
      !token.isCapitals &&
      !NOT_NAMES.has(token.fold) &&
      gazetteer.wordFlags(token.fold) === 0
    );
  });
  const bodies = new Set<string>();
  const counts = new Map<string, number>();
  for (const { from } of lone) {
    const key = tokens[from]?.fold ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (/^(?:the|told|by)$/i.test(tokens[from - 1]?.text ?? '')) bodies.add(key);
  }
  return lone.flatMap(({ from, to }) => {
    const key = tokens[from]?.fold ?? '';
    return bodies.has(key) && (counts.get(key) ?? 0) > 1 ? [{ from, to, row: -1 }] : [];
  });
}

/** The token of an acronym in brackets; 0 where there is none. */
function acronymAfter(tokens: readonly Token[], to: number): number {
  const [open, acronym, close] = [tokens[to + 1], tokens[to + 2], tokens[to + 3]];
  return open?.text === '(' && acronym?.isCapitals && close?.text === ')' ? to + 2 : 0;
}

function indicesOf({ from, to }: TokenSpan): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text, isGlued }, i) => (i > 0 && !isGlued ? ` ${text}` : text))
    .join('');
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ fold }) => fold)
    .join(' ');
}
