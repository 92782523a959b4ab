import type { EntityId } from './ids';
import { keyOf } from './margin-list';
import type { Entity, Link } from './story';

/** At most this share of a story's letters is words that can be followed. */
export const MAX_LINKED = 0.2;
/** In steps of this, what each paragraph may have beside its countries is lowered until the whole story keeps to its share. */
const STEP = 0.005;

/** A name, a number, a date: it has a capital, a digit, or a letter of a script without capitals. */
const NAMED = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

interface Line {
  readonly text: string;
  readonly links: readonly Link[];
}

interface Candidate {
  readonly line: number;
  readonly link: Link;
  readonly rank: number;
}

/**
 * Links are for what a reader looks for, and few enough to read past. Each mention of a country is one. Of the others, a
 * thing is one once a paragraph, names and numbers before other words, while its paragraph and the story have room. The
 * rest is quiet: marked, and followed from a list in the margin of its paragraph.
 */
export function quietLinks(lines: readonly Line[], entities: readonly Entity[]): Link[][] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const all = lines.flatMap(({ links }) => links);
  const countries = new Set(all.filter((link) => isCountry(link, byId)));
  const room = lines.reduce((sum, { text }) => sum + text.length, 0) * MAX_LINKED;
  const candidates = ranked(lines, byId).filter(({ link }) => !countries.has(link));
  let loud: ReadonlySet<Link> = countries;
  for (let share = MAX_LINKED; share > 0; share -= STEP) {
    const tried = fill(lines, countries, candidates, share);
    if (lettersOf(tried) > room) continue;
    loud = tried;
    break;
  }
  return lines.map(({ links }) => links.map((link) => (loud.has(link) ? link : { ...link, quiet: true })));
}

/** In the order of their rank, those that their paragraph has room for. */
function fill(
  lines: readonly Line[],
  countries: ReadonlySet<Link>,
  candidates: readonly Candidate[],
  share: number,
): ReadonlySet<Link> {
  const taken = lines.map(() => 0);
  const loud = new Set(countries);
  for (const { line, link } of candidates) {
    const max = (lines[line]?.text.length ?? 0) * share;
    const after = (taken[line] ?? 0) + length(link);
    if (after > max) continue;
    taken[line] = after;
    loud.add(link);
  }
  return loud;
}

/** Those that may be links in the text, best first: of a thing's mentions in a paragraph, the first of the best. */
function ranked(lines: readonly Line[], byId: ReadonlyMap<EntityId, Entity>): Candidate[] {
  const met = new Set<string>();
  const candidates = lines.flatMap(({ text, links }, line) => {
    const best = new Map<string, Candidate>();
    for (const link of links) {
      const key = keyOf(link);
      const rank = rankOf(link, NAMED.test(text.slice(link.start, link.end)), met.has(key), byId);
      const before = best.get(key);
      if (rank !== null && (!before || rank < before.rank)) best.set(key, { line, link, rank });
    }
    for (const key of best.keys()) met.add(key);
    return [...best.values()];
  });
  return candidates.sort((a, b) => a.rank - b.rank);
}

/** Names and numbers that the story has not linked yet come first, then those that it has, then places, people and events in other words. */
function rankOf(link: Link, named: boolean, again: boolean, byId: ReadonlyMap<EntityId, Entity>): number | null {
  const kind = 'time' in link ? 'time' : byId.get(link.entity)?.kind;
  const order = KINDS.indexOf(kind ?? '');
  if (order < 0 || (!named && !WORDS_TOO.has(kind ?? ''))) return null;
  return (named ? 0 : 2 * KINDS.length) + (again ? KINDS.length : 0) + order;
}

const KINDS: readonly string[] = ['place', 'flow', 'figure', 'person', 'event', 'time', 'organisation', 'group'];
const WORDS_TOO: ReadonlySet<string> = new Set(['place', 'person', 'event']);

function isCountry(link: Link, byId: ReadonlyMap<EntityId, Entity>): boolean {
  const entity = 'entity' in link ? byId.get(link.entity) : undefined;
  return entity?.kind === 'place' && entity.type === 'country';
}

const length = ({ start, end }: Link): number => end - start;

function lettersOf(links: Iterable<Link>): number {
  let sum = 0;
  for (const link of links) sum += length(link);
  return sum;
}
