import type { Passage } from '../story/story';
import type { Decisions } from './decisions';
import { type Operation, spanKey, type Thing, type ThingKind } from './operation';

/** The parts of a review, in the order in which they are offered. */
export const REVIEW_STEPS = ['text', 'places', 'actors', 'events', 'flows', 'figures', 'voices'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** `sure`: can be accepted with others, unseen but for a list. `weak`: there is little that speaks for it. */
export type Band = 'sure' | 'likely' | 'weak';

/** One thing that the text may name, with all its mentions: the unit of a decision. */
export interface Suggestion {
  /** The same for the same thing as long as the text names it. */
  readonly id: string;
  readonly step: ReviewStep;
  readonly kind: ThingKind;
  /** As the text has it. */
  readonly name: string;
  /** In the order of the text, never empty. */
  readonly mentions: readonly Passage[];
  readonly band: Band;
  /** What it may be, the likeliest first; never empty. */
  readonly candidates: readonly SuggestionCandidate[];
}

export interface SuggestionCandidate {
  /** The thing that accepting it keeps, without mentions. */
  readonly thing: Omit<Thing, 'spans'>;
  /** Things that it speaks of, as the place of an event, each with its mentions. They are kept with it. */
  readonly needs: readonly Thing[];
  /** Country or division, for places that share their name. */
  readonly within: string | null;
  /** Why, in words that an editor can check; null where the words themselves say it. */
  readonly why: string | null;
}

/** `open` as long as one mention of it is neither part of something nor refused. */
export type SuggestionState = 'suggested' | 'accepted' | 'refused';

/** Accepts a candidate for mentions of a suggestion. */
export function accepting(candidate: SuggestionCandidate, mentions: readonly Passage[]): Operation {
  return { op: 'keep', things: [...candidate.needs, { ...candidate.thing, spans: mentions }] };
}

/** Refuses mentions of a suggestion. */
export function refusing({ kind }: Suggestion, mentions: readonly Passage[]): Operation {
  return { op: 'refuse', kind, spans: mentions };
}

/** Accepts the first candidate of many suggestions, undone as one. */
export function acceptingAll(suggestions: readonly Suggestion[]): Operation {
  const things = suggestions.flatMap(({ candidates: [first], mentions }) =>
    first ? [...first.needs, { ...first.thing, spans: mentions }] : [],
  );
  return { op: 'keep', things };
}

/** What was decided of suggestions. Look-ups are made once for all of them. */
export interface SuggestionStates {
  readonly stateOf: (suggestion: Suggestion) => SuggestionState;
  /** Mentions about which nothing is decided. */
  readonly openMentions: (suggestion: Suggestion) => readonly Passage[];
  /** The thing that its words were accepted as. */
  readonly thingOf: (suggestion: Suggestion) => Thing | null;
}

export function suggestionStates({ things, refused }: Decisions): SuggestionStates {
  const kept = new Map<string, Thing[]>();
  for (const thing of things.values()) {
    for (const span of [...thing.spans, ...(thing.amounts ?? []).map(({ span }) => span)]) {
      const key = spanKey(span);
      kept.set(key, [...(kept.get(key) ?? []), thing]);
    }
  }
  const keptAs = ({ candidates }: Suggestion, mention: Passage) => {
    const kinds = new Set(candidates.map(({ thing }) => groupOf(thing.kind)));
    return kept.get(spanKey(mention))?.find(({ kind }) => kinds.has(groupOf(kind)));
  };
  const isRefused = ({ kind }: Suggestion, mention: Passage) => refused.has(`${kind} ${spanKey(mention)}`);
  return {
    stateOf: (suggestion) => {
      const { mentions } = suggestion;
      const accepted = mentions.filter((mention) => keptAs(suggestion, mention)).length;
      const out = mentions.filter((mention) => isRefused(suggestion, mention)).length;
      if (accepted + out < mentions.length) return 'suggested';
      return accepted > 0 ? 'accepted' : 'refused';
    },
    openMentions: (suggestion) =>
      suggestion.mentions.filter((mention) => !keptAs(suggestion, mention) && !isRefused(suggestion, mention)),
    thingOf: (suggestion) => {
      for (const mention of suggestion.mentions) {
        const thing = keptAs(suggestion, mention);
        if (thing) return thing;
      }
      return null;
    },
  };
}

/** Kinds that exclude each other on the same words: a name is a place or somebody, while an event may stand on a place's name. */
export function groupOf(kind: ThingKind): string {
  return kind === 'place' || kind === 'person' || kind === 'organisation' || kind === 'group' ? 'name' : kind;
}
