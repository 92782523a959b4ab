import type { Gazetteer, NamedRow } from './gazetteer';
import type { NameHit } from './name-hits';
import type { PlaceVotes } from './place-votes';
import type { Token } from './tokens';

/** A name of the gazetteer in the text, with all that rules ask of its surroundings. */
export interface PlaceMention {
  readonly hit: NameHit;
  /** Rows that are places, or peoples of places. */
  readonly rows: readonly NamedRow[];
  /** Tokens of the mention: the name, and a noun in capitals behind it that belongs to it. */
  readonly from: number;
  readonly to: number;
  /** The mention behind a comma that says where it is: Moscow, Idaho. */
  readonly inside: PlaceMention | null;
  /** The same, seen from there. */
  readonly holds: PlaceMention | null;
  readonly isInBody: boolean;
  /** It is the surname of a person of the text. */
  readonly isSurname: boolean;
}

/** What all rules look into. */
export interface PlaceContext {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  /** Words of the text that it also has without a capital. */
  readonly small: ReadonlySet<string>;
  readonly votes: PlaceVotes;
}
