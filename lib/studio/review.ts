import type { Passage } from '../story/story';
import type { Decisions } from './decisions';
import { spanKey, type Thing, type ThingKind } from './operation';
import {
  groupOf,
  REVIEW_STEPS,
  type ReviewStep,
  type Suggestion,
  type SuggestionState,
  type SuggestionStates,
  suggestionStates,
} from './suggestion';

/** All steps of the studio, in order. `layers` and `check` have nothing to decide one by one. */
export const STUDIO_STEPS = [...REVIEW_STEPS, 'layers', 'check'] as const;
export type StudioStep = (typeof STUDIO_STEPS)[number];

/** What is left to decide, and what is decided, step by step. */
export interface Review {
  readonly states: SuggestionStates;
  readonly stateOf: (id: string) => SuggestionState;
  /** Of a step, in the order of the text. */
  readonly ofStep: (step: StudioStep) => readonly Suggestion[];
  readonly left: Readonly<Record<ReviewStep, number>>;
  readonly decided: number;
  readonly total: number;
  /** The suggestion that a mention is of, if one of this kind of thing has it. */
  readonly suggestionAt: (thing: Pick<Thing, 'kind'>, span: Passage) => Suggestion | null;
  /** Sure ones that are still open, of all steps but dates. */
  readonly sure: readonly Suggestion[];
}

export function reviewOf(suggestions: readonly Suggestion[], decisions: Decisions): Review {
  const states = suggestionStates(decisions);
  const stateById = new Map(suggestions.map((suggestion) => [suggestion.id, states.stateOf(suggestion)]));
  const stateOf = (id: string) => stateById.get(id) ?? 'suggested';
  const byStep = new Map<StudioStep, Suggestion[]>();
  for (const suggestion of suggestions) {
    byStep.set(suggestion.step, [...(byStep.get(suggestion.step) ?? []), suggestion]);
  }
  for (const list of byStep.values()) list.sort(byFirstMention);
  const bySpan = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    for (const span of suggestion.mentions) bySpan.set(`${groupOf(suggestion.kind)} ${spanKey(span)}`, suggestion);
  }
  const open = suggestions.filter(({ id }) => stateOf(id) === 'suggested');
  return {
    states,
    stateOf,
    suggestionAt: ({ kind }, span) => bySpan.get(`${groupOf(kind)} ${spanKey(span)}`) ?? null,
    ofStep: (step) => byStep.get(step) ?? [],
    left: Object.fromEntries(
      REVIEW_STEPS.map((step) => [step, open.filter((suggestion) => suggestion.step === step).length]),
    ) as Record<ReviewStep, number>,
    decided: suggestions.length - open.length,
    total: suggestions.length,
    sure: open.filter(({ band }) => band === 'sure'),
  };
}

function byFirstMention({ mentions: [a] }: Suggestion, { mentions: [b] }: Suggestion): number {
  return (a?.paragraph ?? 0) - (b?.paragraph ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
}

/** The next open suggestion of a step after one, round to the first; null where all are decided. */
export function nextOpen(review: Review, step: StudioStep, after: string | null, by: 1 | -1 = 1): Suggestion | null {
  const all = review.ofStep(step);
  const at = all.findIndex(({ id }) => id === after);
  for (let i = 1; i <= all.length; i++) {
    const start = at < 0 ? (by > 0 ? -1 : 0) : at;
    const one = all[(start + by * i + all.length * 2) % all.length];
    if (one && one.id !== after && review.stateOf(one.id) === 'suggested') return one;
  }
  return null;
}

const STEP_OF_KIND: Readonly<Record<ThingKind, ReviewStep>> = {
  time: 'text',
  place: 'places',
  person: 'actors',
  organisation: 'actors',
  group: 'actors',
  event: 'events',
  flow: 'flows',
  figure: 'figures',
  statement: 'voices',
};

/** The step in which things of a kind are decided. */
export function studioStepOf({ kind }: Pick<Thing, 'kind'>): ReviewStep {
  return STEP_OF_KIND[kind];
}
