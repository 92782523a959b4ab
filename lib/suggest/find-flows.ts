import { FROM, HOME, INWARD, MOVEMENTS, SENT, TAKES_GOAL, TO } from './english/movements';
import type { FoundPlace } from './find-places';
import { itemsNear } from './items-near';
import type { TokenSpan } from './person-name';
import type { Token } from './tokens';

/** What moves from where to where. Tokens, both included. */
export interface FoundFlow extends TokenSpan {
  readonly measure: string;
  readonly start: FoundPlace;
  readonly goal: FoundPlace;
}

/** Tokens within which the ends of a movement are looked for. */
const REACH = 16;

/** Movements with both ends in one sentence: "exports from A to B", "flights between A and B", "the A-ish invasion of B". */
export function findFlows(tokens: readonly Token[], places: readonly FoundPlace[]): FoundFlow[] {
  const mentions = places.filter(({ kind }) => kind !== 'in-organisation');
  const flows = new Map<string, FoundFlow>();
  for (const [at, token] of tokens.entries()) {
    const word = token.kind === 'word' && (!token.isCapital || token.isFirst) ? MOVEMENTS.get(token.fold) : undefined;
    const near = word
      ? itemsNear(mentions, at, at, REACH).filter(({ from }) => tokens[from]?.sentence === token.sentence)
      : [];
    const ends = word && near.length > 1 ? endsOf(at, near, tokens) : null;
    if (!word || !ends || idOf(ends.start) === idOf(ends.goal)) continue;
    const measure = word === 'sent' ? sentMeasure(at, tokens) : word;
    const [first, last] = [Math.min(at, ends.start.from, ends.goal.from), Math.max(at, ends.start.to, ends.goal.to)];
    const key = `${measure} ${idOf(ends.start)} ${idOf(ends.goal)}`;
    if (!flows.has(key)) flows.set(key, { from: first, to: last, measure, ...ends });
  }
  return [...flows.values()].sort((a, b) => a.from - b.from);
}

function idOf({ candidates }: FoundPlace): string {
  return candidates[0]?.id ?? '';
}

function endsOf(
  at: number,
  places: readonly FoundPlace[],
  tokens: readonly Token[],
): { start: FoundPlace; goal: FoundPlace } | null {
  const before = (place: FoundPlace) =>
    tokens[tokens[place.from - 1]?.fold === 'the' ? place.from - 2 : place.from - 1];
  const pair = between(places, tokens);
  if (pair) return pair;
  const isPlaced = ({ kind }: FoundPlace) => kind === 'place' || kind === 'metonym';
  const start = places.find((place) => isPlaced(place) && FROM.has(before(place)?.fold ?? ''));
  const goal = places.find(
    (place) => isPlaced(place) && place.from > at && (TO.has(before(place)?.fold ?? '') || isGoalOf(at, place, tokens)),
  );
  const subject = places.findLast((place) => place.to < at && isSubject(place, tokens));
  if (INWARD.has(tokens[at]?.fold ?? '')) return start && subject ? { start, goal: subject } : null;
  if (!goal) return homeward(at, places, tokens);
  const from = start ?? subject ?? madeIn(at, places, tokens);
  return from && from !== goal ? { start: from, goal } : null;
}

/** "Tajik citizens working in Russia sent money home", "workers from Nepal in Qatar transferred $1bn to their families": goal is where they are from. */
function homeward(
  at: number,
  places: readonly FoundPlace[],
  tokens: readonly Token[],
): { start: FoundPlace; goal: FoundPlace } | null {
  const { sentence } = tokens[at] as Token;
  const isHome = tokens.slice(at + 1, at + REACH).some((token) => token.sentence === sentence && HOME.has(token.fold));
  if (!isHome) return null;
  const wordBefore = ({ from }: FoundPlace) => tokens[from - 1]?.fold ?? '';
  const start = places.findLast((place) => place.to < at && wordBefore(place) === 'in');
  const goal = places.findLast(
    (place) => start && place.to < start.from && (place.kind === 'demonym' || FROM.has(wordBefore(place))),
  );
  return goal && start ? { start, goal } : null;
}

/** "between London and Amsterdam" */
function between(
  places: readonly FoundPlace[],
  tokens: readonly Token[],
): { start: FoundPlace; goal: FoundPlace } | null {
  for (const [i, start] of places.entries()) {
    const goal = places[i + 1];
    if (
      tokens[start.from - 1]?.fold === 'between' &&
      goal &&
      tokens[start.to + 1]?.fold === 'and' &&
      goal.from === start.to + 2
    )
      return { start, goal };
  }
  return null;
}

/** "visited Kenya", "arrived in Kenya", "invasion of Ukraine": the place follows at once. */
function isGoalOf(at: number, { from }: FoundPlace, tokens: readonly Token[]): boolean {
  const links = TAKES_GOAL.get(tokens[at]?.fold ?? '') ?? [];
  const article = tokens[from - 1]?.fold === 'the' ? 1 : 0;
  return links.some((link) =>
    link === '' ? from - article === at + 1 : from - article === at + 2 && tokens[at + 1]?.fold === link,
  );
}

/** A government or a people before the verb: "Russian President …", "Norway sent", "China's exports". */
function isSubject({ from, to, kind }: FoundPlace, tokens: readonly Token[]): boolean {
  if (kind === 'demonym' || kind === 'metonym') return true;
  if (/^(?:in|at|near|from|to|of|on|across|around|with|by|against|into|for)$/.test(tokens[from - 1]?.fold ?? ''))
    return false;
  return (
    tokens[to + 1]?.kind === 'possessive' ||
    MOVEMENTS.has(tokens[to + 1]?.fold ?? '') ||
    /^(?:has|have|had|will)$/.test(tokens[to + 1]?.fold ?? '')
  );
}

/** "made in Asia and smuggled to Canada" */
function madeIn(at: number, places: readonly FoundPlace[], tokens: readonly Token[]): FoundPlace | undefined {
  return places.findLast(
    (place) =>
      place.to < at &&
      tokens[place.from - 1]?.fold === 'in' &&
      tokens.slice(place.to + 1, at).some(({ fold }) => fold === 'and'),
  );
}

function sentMeasure(at: number, tokens: readonly Token[]): string {
  const object = tokens
    .slice(at + 1, at + 9)
    .find((token) => token.sentence === tokens[at]?.sentence && SENT.has(token.fold));
  return SENT.get(object?.fold ?? '') ?? 'goods';
}
