import type { EntityId } from '../story/ids';
import type { Passage } from '../story/story';
import type { PlaceCandidate, SuggestedPlace, TextSpan } from '../suggest/suggestions';
import type { Decisions } from './decisions';
import { freeId } from './free-id';
import type { JoinedText } from './joined-text';
import { type JsonFields, spanKey, type Thing } from './operation';

/** What suggestions are made with: the text, ids, and the things that others speak of. */
export interface SuggestionContext {
  readonly joined: JoinedText;
  readonly ids: IdGiver;
  /** Names of places with their mentions, by the id of their first candidate. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  /** Persons and organisations by their name. */
  readonly actors: ReadonlyMap<string, Thing>;
  readonly countryNames: Readonly<Record<string, string>>;
}

export interface NamedPlace {
  readonly name: string;
  readonly mentions: readonly { readonly span: Passage; readonly kind: SuggestedPlace['kind'] }[];
  readonly candidates: readonly PlaceCandidate[];
  readonly sure: boolean;
}

/** The thing with an id of its own: the same as before for the same thing, never that of another. */
export type IdGiver = <T extends Pick<Thing, 'id' | 'kind' | 'fields'>>(thing: T, first?: Passage) => T;

/** Things that were decided keep their ids. */
export function idGiver({ things }: Pick<Decisions, 'things'>): IdGiver {
  const taken = new Set<EntityId>();
  const given = new Map<string, EntityId>();
  for (const thing of things.values()) {
    taken.add(thing.id);
    const identity = identityOf(thing, thing.spans[0] ?? thing.amounts?.[0]?.span);
    if (!given.has(identity)) given.set(identity, thing.id);
  }
  return (thing, first) => {
    const identity = identityOf(thing, first);
    const before = given.get(identity);
    if (before !== undefined) return { ...thing, id: before };
    const id = freeId(thing.id, (one) => taken.has(one));
    taken.add(id);
    given.set(identity, id);
    return { ...thing, id };
  };
}

/** Kinds of which one has one name, whatever the text calls it; of the others, each mention is one of its own. */
const NAMED: ReadonlySet<Thing['kind']> = new Set(['place', 'person', 'organisation', 'group', 'flow']);

/** What makes two things the same one: what they are known as elsewhere, else kind and name, else where they stand. */
function identityOf({ kind, fields }: Pick<Thing, 'kind' | 'fields'>, first: Passage | undefined): string {
  const { same, name } = fields;
  const known = Array.isArray(same) ? same.find((one) => typeof one === 'string') : undefined;
  if (typeof known === 'string') return known;
  return NAMED.has(kind) || !first ? `${kind} ${typeof name === 'string' ? name : ''}` : `${kind} ${spanKey(first)}`;
}

/** A placement of what has no place, with the reason. */
export function noPlace(reason: string): JsonFields {
  return { kind: 'none', reason };
}

export function passagesOf(spans: readonly TextSpan[], joined: JoinedText): Passage[] {
  return spans.flatMap(({ start, end }) => joined.passageAt(start, end) ?? []);
}
