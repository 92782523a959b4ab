import type { Review, StudioStep } from '@/lib/studio/review';
import type { Suggestion } from '@/lib/studio/suggestion';

/** On the map too, each suggestion says which it is and what was decided of it. */
export function markAttributes(review: Review, step: StudioStep, current: Suggestion | null): (id: string) => object {
  const byThing = new Map<string, Suggestion>();
  for (const suggestion of review.ofStep(step)) {
    const thing = review.states.thingOf(suggestion);
    for (const id of thing ? [thing.id] : suggestion.candidates.map((one) => one.thing.id)) byThing.set(id, suggestion);
  }
  return (id) => {
    const suggestion = byThing.get(id);
    if (!suggestion) return {};
    const now = suggestion.id === current?.id ? { 'aria-current': 'true' } : {};
    return { 'data-suggestion': suggestion.id, 'data-state': review.stateOf(suggestion.id), ...now };
  };
}
