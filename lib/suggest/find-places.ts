import { candidateOfRow } from './candidate-of-row';
import { KIND_AFTER, NEVER_ALONE } from './english/place-words';
import type { Gazetteer } from './gazetteer';
import { type NameHit, nameHits } from './name-hits';
import { nameKey } from './name-key.mjs';
import { placeEvidence } from './place-evidence';
import { placeKind } from './place-kind';
import type { PlaceContext, PlaceMention } from './place-mention';
import { countVotes, NO_VOTES, type PlaceVotes, type Vote } from './place-votes';
import { reasonInWords, siteReasonInWords } from './reason-in-words';
import { type ScoredRow, scoreRows } from './score-rows';
import type { PlaceCandidate, SuggestedPlace } from './suggestions';
import type { Token } from './tokens';
import { NAME } from './word-flags.mjs';

/** Evidence from which on a name is offered as a place, and from which on it helps to place others. */
const OFFERED = 0.3;
const HELPS = 1.5;
/** What a name's best mention lends to its others. */
const LENT = 1.5;
/** From these on a place is sure: evidence, share of the first candidate. */
const SURE_EVIDENCE = 2;
const SURE_SHARE = 0.85;
const SURE_EVIDENCE_ALONE = 3;
const SURE_SHARE_ALONE = 0.93;
/** 25 × log10 of 400,000: a city that is known beyond its country. */
const KNOWN_CITY = 140;
const MOST_CANDIDATES = 4;
const ROUNDS = 3;
/** The most that one name counts, and among how many of its rows. */
const MOST_STRENGTH = 4;
const MOST_SHARED = 12;

export interface FoundPlace extends SuggestedPlace {
  readonly evidence: number;
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

export interface PlaceRequest {
  readonly tokens: readonly Token[];
  readonly hits: readonly NameHit[];
  readonly gazetteer: Gazetteer;
  readonly isPerson: (token: number) => boolean;
  readonly isBody: (token: number) => boolean;
  /** Surnames of persons, folded. */
  readonly surnames: ReadonlySet<string>;
}

export function findPlaces(request: PlaceRequest): FoundPlace[] {
  const { tokens, gazetteer } = request;
  const mentions = mentionsOf(request);
  const small = new Set(tokens.filter(({ kind, isCapital }) => kind === 'word' && !isCapital).map(({ fold }) => fold));
  let votes: PlaceVotes = NO_VOTES;
  let judged: readonly Judged[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context: PlaceContext = { tokens, gazetteer, small, votes };
    judged = lend(
      mentions.map((mention) => ({
        mention,
        evidence: placeEvidence(mention, context),
        scored: scoreRows(mention, context),
      })),
    );
    votes = countVotes(votesOf(judged), gazetteer);
  }
  return judged
    .filter(({ evidence, scored }) => evidence >= OFFERED && scored.length > 0)
    .map((one) => suggestedOf(one, tokens, gazetteer));
}

interface Judged {
  readonly mention: PlaceMention;
  readonly evidence: number;
  readonly scored: readonly ScoredRow[];
}

function mentionsOf({ tokens, hits, gazetteer, isPerson, isBody, surnames }: PlaceRequest): PlaceMention[] {
  type Draft = { -readonly [Key in keyof PlaceMention]: PlaceMention[Key] };
  const drafts = hits
    .flatMap((hit) => [hit, ...insideBody(hit, tokens, gazetteer)])
    .flatMap((hit): Draft[] => {
      const rows = hit.rows.filter(({ row }) => gazetteer.levelOf(row) !== 'organisation');
      const isBodyName = rows.length < hit.rows.length;
      if (rows.length === 0 || isPerson(hit.from) || isNeverAlone(hit, tokens) || (isBodyName && isBody(hit.from)))
        return [];
      const to = withNoun(hit, tokens);
      return [
        {
          hit,
          rows,
          from: hit.from,
          to,
          inside: null,
          holds: null,
          isInBody: isBody(hit.from),
          isSurname: hit.from === hit.to && surnames.has(hit.key),
        },
      ];
    });
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [inner, outer] = [drafts[i], drafts[i + 1]];
    if (!inner || !outer || tokens[inner.to + 1]?.text !== ',' || outer.from !== inner.to + 2) continue;
    if (tokens[outer.from]?.sentence !== tokens[inner.to]?.sentence || !canHold(inner, outer, gazetteer)) continue;
    if (isList(drafts, i, tokens, gazetteer)) continue;
    inner.inside = outer;
    outer.holds = inner;
  }
  return drafts;
}

/** The place in the name of a body that the gazetteer knows: the Washington Post. */
function insideBody({ from, to, rows }: NameHit, tokens: readonly Token[], gazetteer: Gazetteer): NameHit[] {
  if (from === to || rows.some(({ row }) => gazetteer.levelOf(row) !== 'organisation')) return [];
  // Without the last word or the first one: the whole is the body again.
  const inner = [from, from + 1].flatMap((start) =>
    nameHits(tokens.slice(start, start + to - from), gazetteer).map((hit) => ({
      ...hit,
      from: hit.from + start,
      to: hit.to + start,
    })),
  );
  return inner.filter((hit, i) => !inner.slice(0, i).some((before) => before.to >= hit.from));
}

/** "Western", "Central", "March": divisions and towns have such names, and no text means them without a noun. */
function isNeverAlone({ from, to, key }: NameHit, tokens: readonly Token[]): boolean {
  if (from < to || !NEVER_ALONE.has(key)) return false;
  return !KIND_AFTER.has(tokens[to + 1]?.fold ?? '');
}

/** "Sindh Province": the noun in capitals belongs to the name. */
function withNoun(hit: NameHit, tokens: readonly Token[]): number {
  const next = tokens[hit.to + 1];
  const last = tokens[hit.to];
  const belongs =
    next?.kind === 'word' &&
    next.isCapital &&
    !next.isGlued &&
    next.sentence === last?.sentence &&
    KIND_AFTER.has(next.fold) &&
    !hit.key.endsWith(next.fold);
  return belongs && !next.isCapitals ? hit.to + 1 : hit.to;
}

function canHold(inner: PlaceMention, outer: PlaceMention, gazetteer: Gazetteer): boolean {
  const hasCountry = inner.rows.some(({ row, flags }) => gazetteer.levelOf(row) === 'country' && flags === 0);
  return outer.rows.some(({ row: holder, flags }) => {
    if (flags & NAME.demonym) return false;
    const level = gazetteer.levelOf(holder);
    if (level === 'country')
      return (
        !hasCountry &&
        inner.rows.some(({ row }) => row !== holder && gazetteer.countryOf(row) === gazetteer.countryOf(holder))
      );
    if (level === 'admin1') return inner.rows.some(({ row }) => gazetteer.divisionOf(row) === holder);
    return (
      level === 'region' &&
      inner.rows.some(
        ({ row }) =>
          gazetteer.divisionOf(row) >= 0 &&
          gazetteer.divisionOf(row) === gazetteer.divisionOf(holder) &&
          row !== holder,
      )
    );
  });
}

/** "Ohio, Kentucky and Iowa" are three, though there is an Ohio in Kentucky. */
function isList(drafts: readonly PlaceMention[], i: number, tokens: readonly Token[], gazetteer: Gazetteer): boolean {
  const [before, inner, outer, next] = [drafts[i - 1], drafts[i], drafts[i + 1], drafts[i + 2]];
  const isWhole = (mention: PlaceMention | undefined) =>
    mention?.rows.some(({ row, flags }) => flags === 0 && /country|admin1/.test(gazetteer.levelOf(row))) ?? false;
  if (!inner || !outer || !isWhole(inner)) return false;
  const joins = (a: PlaceMention, b: PlaceMention | undefined) =>
    b !== undefined && b.from - a.to <= 3 && /^(?:,|and|or)$/.test(tokens[a.to + 1]?.text ?? '');
  return (joins(outer, next) && isWhole(next)) || (before !== undefined && joins(before, inner) && isWhole(before));
}

/** A name that is a place once is likely one again. */
function lend(judged: readonly Judged[]): Judged[] {
  const best = new Map<string, number>();
  const said = new Map<string, readonly ScoredRow[]>();
  for (const { mention, evidence, scored } of judged) {
    const { key } = mention.hit;
    best.set(key, Math.max(best.get(key) ?? Number.NEGATIVE_INFINITY, evidence));
    if (scored[0]?.reasons.isSaid && !said.has(key)) said.set(key, scored);
  }
  return judged.map(({ mention, evidence, scored }) => {
    const { key } = mention.hit;
    const lent = (best.get(key) ?? 0) >= 3 && evidence < 3 ? LENT : 0;
    return {
      mention,
      evidence: evidence + lent,
      scored: mention.inside || scored[0]?.reasons.isKind ? scored : (said.get(key) ?? scored),
    };
  });
}

function votesOf(judged: readonly Judged[]): Vote[] {
  const votes = new Map<string, Vote>();
  for (const { mention, evidence, scored } of judged) {
    const [first] = scored;
    if (!first || evidence < HELPS) continue;
    const { key } = mention.hit;
    const before = votes.get(key);
    const strength = (first.reasons.isSaid ? 2 : 1) * (mention.isInBody ? 0.5 : 1);
    // Each more mention counts less: one name does not outvote all others.
    votes.set(
      key,
      before
        ? { ...before, strength: Math.min(MOST_STRENGTH, before.strength + strength / 4) }
        : { key, rows: sharesOf(scored), strength },
    );
  }
  return [...votes.values()];
}

/** A name that could be in few places tells more of where a text is than one that could be anywhere. */
function sharesOf(scored: readonly ScoredRow[]): Vote['rows'] {
  const few = scored.slice(0, MOST_SHARED);
  return few.map(({ row, share }) => ({ row, share: 0.7 * share + 0.3 / scored.length }));
}

function suggestedOf(
  { mention, evidence, scored }: Judged,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): FoundPlace {
  const [first] = scored;
  const { from, to } = mention;
  const site = siteOf(mention, tokens);
  const candidates = scored.slice(0, MOST_CANDIDATES).map((one) => candidateOf(one, mention, tokens, gazetteer));
  // What is no more than a part of a body's name is nothing to accept unseen.
  const sure = site === null && !mention.isInBody && isSure(evidence, scored, gazetteer);
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to]?.end ?? 0,
    kind: placeKind(mention, first, tokens, gazetteer),
    candidates: site ? candidates.map((one) => atSite(one, site)) : candidates,
    sure,
    evidence,
    from,
    to,
    row: first?.row ?? -1,
  };
}

/** Well supported both as a name of a place and as this place: a town only with more than its size to speak for it. */
function isSure(evidence: number, [first, second]: readonly ScoredRow[], gazetteer: Gazetteer): boolean {
  if (!first || evidence < SURE_EVIDENCE) return false;
  const share = first.share + (second && isSamePlace(first, second, gazetteer) ? second.share : 0);
  if (share < SURE_SHARE) return false;
  if (gazetteer.levelOf(first.row) !== 'city' && gazetteer.levelOf(first.row) !== 'region') return true;
  const { isSaid, divisionVotes, near, count } = first.reasons;
  if (isSaid || divisionVotes >= 0.5 || near.length > 0) return true;
  if (count === 1) return evidence >= SURE_EVIDENCE_ALONE;
  return share >= SURE_SHARE_ALONE && (gazetteer.isCapital(first.row) || gazetteer.weightOf(first.row) >= KNOWN_CITY);
}

/** A city and the division around it that has its name. */
function isSamePlace(a: ScoredRow, b: ScoredRow, gazetteer: Gazetteer): boolean {
  const [[x, y], [u, v]] = [gazetteer.lonLatOf(a.row), gazetteer.lonLatOf(b.row)];
  return gazetteer.countryOf(a.row) === gazetteer.countryOf(b.row) && Math.abs(x - u) < 1 && Math.abs(y - v) < 1;
}

function candidateOf(
  { row, share, reasons }: ScoredRow,
  mention: PlaceMention,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): PlaceCandidate {
  return candidateOfRow(row, gazetteer, {
    score: Math.round(share * 1000) / 1000,
    why: reasonInWords(row, reasons, mention, tokens, gazetteer),
  });
}

/** The words of a site that is named after a place: Karak Castle. */
function siteOf({ hit, from, to }: PlaceMention, tokens: readonly Token[]): string | null {
  const noun = tokens[to];
  if (to === hit.to || !noun || KIND_AFTER.get(noun.fold) !== 'site') return null;
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

function atSite(candidate: PlaceCandidate, site: string): PlaceCandidate {
  return {
    ...candidate,
    id: `x:${nameKey(site).replaceAll(' ', '-')}`,
    name: site,
    level: 'site',
    why: `${siteReasonInWords(candidate.name)}; ${candidate.why}`,
  };
}
