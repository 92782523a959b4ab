import { studioMessages } from '@words/studio';
import { type Review, STUDIO_STEPS, type StudioStep } from '@/lib/studio/review';
import { Icon } from '../ui/icon';
import styles from './studio.module.css';
import { STEP_WORDS } from './studio-words';
import type { StudioSuggestions } from './use-suggestions';

interface StepTabsProps {
  readonly step: StudioStep;
  readonly review: Review;
  /** What the check would say. */
  readonly problems: number;
  readonly onChoose: (step: StudioStep) => void;
}

/** The steps with what is left in each; no order is forced. */
export function StepTabs({ step, review, problems, onChoose }: StepTabsProps) {
  return (
    <div role="tablist" aria-label={studioMessages.steps}>
      {STUDIO_STEPS.map((one) => {
        const decides = one !== 'layers' && one !== 'check';
        return (
          <StepTab
            key={one}
            step={one}
            selected={one === step}
            left={decides ? review.left[one] : 0}
            done={decides && review.ofStep(one).length > 0}
            problems={one === 'check' ? problems : 0}
            onChoose={() => onChoose(one)}
          />
        );
      })}
    </div>
  );
}

interface StepTabProps {
  readonly step: StudioStep;
  readonly selected: boolean;
  readonly left: number;
  readonly done: boolean;
  readonly problems: number;
  readonly onChoose: () => void;
}

function StepTab({ step, selected, left, done, problems, onChoose }: StepTabProps) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls="studio-step"
      aria-label={STEP_WORDS[step]}
      tabIndex={selected ? 0 : -1}
      className={styles.step}
      onClick={onChoose}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (by === 0) return;
        event.preventDefault();
        const tabs = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
        const next = tabs[(tabs.indexOf(event.currentTarget) + by + tabs.length) % tabs.length];
        next?.focus();
        next?.click();
      }}
    >
      {STEP_WORDS[step]}
      {left + problems > 0 && (
        <span className={styles.left} title={studioMessages.leftHere({ count: left + problems })}>
          {left + problems}
        </span>
      )}
      {left === 0 && done && <span className={styles.tick} role="img" aria-label={studioMessages.doneHere} />}
    </button>
  );
}

/** What stands in the place of a decision where there is none. */
export function StepDone({
  step,
  found,
  suggestions: { state, problem },
  onStep,
}: {
  readonly step: StudioStep;
  readonly found: number;
  readonly suggestions: StudioSuggestions;
  readonly onStep: (step: StudioStep) => void;
}) {
  const next = STUDIO_STEPS[STUDIO_STEPS.indexOf(step) + 1];
  const words =
    state === 'working'
      ? studioMessages.working
      : state === 'failed'
        ? studioMessages.failed({ problem: problem ?? '' })
        : found > 0
          ? studioMessages.allDecided
          : studioMessages.nothingHere;
  return (
    <div className={styles.done}>
      <p>{step === 'layers' || step === 'check' ? STEP_WORDS[step] : words}</p>
      {state === 'ready' && problem && <p>{problem}</p>}
      {next && state !== 'working' && (
        <button type="button" className={styles.button} onClick={() => onStep(next)}>
          {studioMessages.nextStep({ step: STEP_WORDS[next] })} <Icon name="right" />
        </button>
      )}
    </div>
  );
}
