import type { Thing } from './operation';
import type { Review, StudioStep } from './review';
import type { Suggestion } from './suggestion';

/** What is drawn in pencil: the likeliest candidate of what is open in this step, and the one that is looked at. */
export function pencilThings(
  review: Review,
  step: StudioStep,
  current: Suggestion | null,
  candidate: number,
): readonly Thing[] {
  const things = new Map<string, Thing>();
  for (const suggestion of review.ofStep(step)) {
    if (review.stateOf(suggestion.id) !== 'suggested') continue;
    const one = suggestion.candidates[suggestion.id === current?.id ? candidate : 0] ?? suggestion.candidates[0];
    if (!one || suggestion.kind === 'time') continue;
    const spans = review.states.openMentions(suggestion);
    for (const thing of [...one.needs, { ...one.thing, spans }]) things.set(thing.id, thing);
  }
  return [...things.values()];
}
