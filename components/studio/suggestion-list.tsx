import { studioMessages } from '@words/studio';
import type { Review, StudioStep } from '@/lib/studio/review';
import type { Suggestion } from '@/lib/studio/suggestion';
import { paragraphList } from './studio-words';
import styles from './suggestion-list.module.css';
import { textOf } from './use-suggestions';

interface SuggestionListProps {
  readonly review: Review;
  readonly step: StudioStep;
  readonly current: Suggestion | null;
  readonly onGo: (suggestion: Suggestion) => void;
  readonly onThing: (id: string) => void;
  /** Takes a refusal back. */
  readonly onReopen: (suggestion: Suggestion) => void;
}

/** Everything that a step has, decided or not, in the order of the text. */
export function SuggestionList({ review, step, current, onGo, onThing, onReopen }: SuggestionListProps) {
  const all = review.ofStep(step);
  if (all.length === 0) return null;
  return (
    <details className={styles.list}>
      <summary>{studioMessages.listAll({ count: all.length })}</summary>
      <ul>
        {all.map((one) => {
          const state = review.stateOf(one.id);
          const thing = state === 'accepted' ? review.states.thingOf(one) : null;
          return (
            <li key={one.id}>
              <button
                type="button"
                data-suggestion={one.id}
                data-state={state}
                aria-current={one.id === current?.id ? 'true' : undefined}
                onClick={() => {
                  if (thing) onThing(thing.id);
                  else if (state === 'refused') onReopen(one);
                  else onGo(one);
                }}
              >
                <b>{one.name}</b>
                <small>
                  {thing
                    ? studioMessages.stateAccepted({ name: textOf(thing.fields.name) ?? one.name })
                    : state === 'refused'
                      ? `${studioMessages.stateRefused}. ${studioMessages.takeBack}`
                      : paragraphList(one.mentions)}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
