import { overlaps, type Rect } from '../geo/rect';

/** One way to place something: what it costs, and the room that it takes. */
export interface Candidate {
  /** 0 is the best there can be; anything below the request's `drop` is better than leaving it out. */
  readonly cost: number;
  readonly room: readonly Rect[];
  /** The box round all of `room`. */
  readonly extent: Rect;
}

/** Something that looks for a place. */
export interface PlacementRequest<P extends Candidate> {
  readonly key: string;
  /** What it costs to leave it out. */
  readonly drop: number;
  readonly candidates: readonly P[];
}

/** What costs as much to leave out must be there. */
const MUST = 55;
/** Rounds of improvement; more change nothing that can be seen. */
const ROUNDS = 5;
/** A place is taken from at most so many others at once. */
const MAX_MOVED = 6;

/**
 * Gives each request one of its candidates, or none, so that no two take the same room and the sum of all costs is small: first
 * in order of `drop` and of how few candidates it has, then by taking a better candidate in the way of others that can go elsewhere for less
 * than it saves. The answer does not depend on the order of the requests. `kept` are places where something stands already: it stays there, unless what
 * must be there has no other place. `turn` begins with another order of what must be there: where one leaves something out, another
 * may not.
 */
export function chooseCandidates<P extends Candidate>(
  requests: readonly PlacementRequest<P>[],
  kept: ReadonlyMap<string, P> = new Map(),
  turn = 0,
): Map<string, P> {
  const must = (drop: number) => Math.min(drop, MUST);
  const ordered = [...requests].sort(
    (a, b) =>
      (turn === 0 ? b.drop - a.drop : must(b.drop) - must(a.drop) || mixed(a.key, turn) - mixed(b.key, turn)) ||
      a.candidates.length - b.candidates.length ||
      (a.key < b.key ? -1 : 1),
  );
  const all = ordered.map((request) => ({
    ...request,
    candidates: request.candidates.filter(({ cost }) => cost < request.drop).sort((a, b) => a.cost - b.cost),
    at: null as P | null,
    stays: false,
  }));
  type Seeker = (typeof all)[number];
  const costOf = ({ at, drop }: Seeker) => (at ? at.cost : drop);
  const clashing = (seeker: Seeker, candidate: P, max: number): Seeker[] | null => {
    const found: Seeker[] = [];
    for (const other of all) {
      if (other === seeker || !other.at || !clash(candidate, other.at)) continue;
      if (found.push(other) > max) return null;
    }
    return found;
  };
  const best = (seeker: Seeker): P | null =>
    seeker.candidates.find((candidate) => clashing(seeker, candidate, 0)) ?? null;

  for (const seeker of all) {
    const candidate = kept.get(seeker.key);
    if (!candidate || !clashing(seeker, candidate, 0)) continue;
    seeker.at = candidate;
    seeker.stays = true;
  }
  for (const seeker of all) seeker.at ??= best(seeker);

  for (let round = 0; round < ROUNDS; round++) {
    let better = false;
    for (const seeker of all) {
      if (seeker.stays && seeker.at) continue;
      const mayMove = (other: Seeker) => !other.stays || (!seeker.at && seeker.drop >= MUST && other.drop < MUST);
      for (const candidate of seeker.candidates) {
        if (candidate.cost >= costOf(seeker)) break;
        const moved = clashing(seeker, candidate, MAX_MOVED);
        if (moved?.every(mayMove) && tryMove(seeker, candidate, moved)) {
          better = true;
          break;
        }
      }
    }
    if (!better) break;
  }
  // What gave up its place for nothing in the end goes back there.
  for (const seeker of all) {
    const candidate = kept.get(seeker.key);
    if (candidate && seeker.at !== candidate && clashing(seeker, candidate, 0)) seeker.at = candidate;
    seeker.at ??= best(seeker);
  }
  return new Map(all.flatMap(({ key, at }) => (at ? [[key, at] as const] : [])));

  /** Takes the place if what it saves is more than what the others then cost more. */
  function tryMove(seeker: Seeker, candidate: P, moved: readonly Seeker[]): boolean {
    const before = new Map([seeker, ...moved].map((one) => [one, one.at] as const));
    const cost = [...before.keys()].reduce((sum, one) => sum + costOf(one), 0);
    // Not even if each of the others found the best place that it has.
    const min = moved.reduce((sum, { candidates, drop }) => sum + (candidates[0]?.cost ?? drop), candidate.cost);
    if (min >= cost - 1e-9) return false;
    for (const one of moved) one.at = null;
    seeker.at = candidate;
    for (const one of moved) settle(one, seeker, before);
    let saved = 0;
    for (const [one, at] of before) saved += (at ? at.cost : one.drop) - costOf(one);
    if (saved > 1e-9) return true;
    for (const [one, at] of before) one.at = at;
    return false;
  }

  /** The cheapest place for what had to move, where it may push out what need not be there. */
  function settle(one: Seeker, mover: Seeker, before: Map<Seeker, P | null>): void {
    let [found, pushed, min] = [null as P | null, [] as readonly Seeker[], one.drop];
    for (const candidate of one.candidates) {
      if (candidate.cost >= min) break;
      const others = clashing(one, candidate, MAX_MOVED);
      if (!others?.every((other) => other !== mover && other.drop < MUST && !other.stays)) continue;
      const price = others.reduce((sum, other) => sum + other.drop - costOf(other), candidate.cost);
      if (price < min) [found, pushed, min] = [candidate, others, price];
    }
    for (const other of pushed) {
      if (!before.has(other)) before.set(other, other.at);
      other.at = null;
    }
    one.at = found;
  }
}

/** A number for a key, another one at each turn. */
function mixed(key: string, turn: number): number {
  let hash = turn * 7919;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) % 1_000_003;
  return hash;
}

function clash(a: Candidate, b: Candidate): boolean {
  if (!overlaps(a.extent, b.extent)) return false;
  if (a.room.length === 1 && b.room.length === 1) return true;
  for (const one of a.room) for (const other of b.room) if (overlaps(one, other)) return true;
  return false;
}

/** The box round some boxes. */
export function boundsOf(room: readonly Rect[]): Rect {
  const [first] = room;
  if (first && room.length === 1) return first;
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of room) {
    extent.left = Math.min(extent.left, left);
    extent.top = Math.min(extent.top, top);
    extent.right = Math.max(extent.right, right);
    extent.bottom = Math.max(extent.bottom, bottom);
  }
  return extent;
}
