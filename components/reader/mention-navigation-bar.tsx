import { stopMessages } from '@words/reader';
import { useRef, useState } from 'react';
import type { Stop } from '@/lib/story/story';
import { SEPARATORS } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import { usePressOutside } from '../ui/use-press-outside';
import { CopyLink } from './copy-link';
import barStyles from './mention-navigation-bar.module.css';
import { MentionSteps } from './mention-steps';
import { useReadAlong } from './read-along-context';
import styles from './step-bar.module.css';

/** Reading along: its switch, where the reader is, the stops before and after. What fits on no phone is behind a button there. */
function StepBar({ stops }: { stops: readonly Stop[] }) {
  const { story } = useReader();
  const { state, at, toggle, goOn, step, present } = useReadAlong();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const stop = at === null ? undefined : stops[at];
  const where =
    at !== null && stop ? (
      <>
        {stopMessages.count({ at: at + 1, count: stops.length })}
        <span className={styles.title}>
          {SEPARATORS.colon}
          <span {...langAttributes(story.lang, stop.title)}>{stop.title}</span>
        </span>
      </>
    ) : (
      stopMessages.lead({ count: stops.length })
    );

  usePressOutside(root, open, setOpen);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open from anywhere inside
    <div
      ref={root}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        more.current?.focus();
      }}
    >
      <div className={styles.progress} aria-hidden="true">
        {stops.map(({ id }, index) => (
          <i key={id} data-part={at === null ? undefined : index < at ? 'done' : index === at ? 'now' : undefined} />
        ))}
      </div>
      <div className={styles.row}>
        <button type="button" role="switch" className={styles.switch} aria-checked={state !== 'off'} onClick={toggle}>
          <i aria-hidden="true" />
          <span>{stopMessages.readAlong}</span>
        </button>
        {state === 'paused' && (
          <button type="button" className={styles.goOn} onClick={goOn}>
            {stopMessages.goOn}
          </button>
        )}
        <p className={styles.where} aria-live="polite" data-lead={stop ? undefined : ''}>
          {where}
        </p>
        <button
          type="button"
          className={styles.step}
          aria-label={stopMessages.previous}
          title={stops[(at ?? 0) - 1]?.title ?? stopMessages.previous}
          aria-disabled={at === 0}
          onClick={() => step(-1)}
        >
          <Icon name="left" />
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label={stopMessages.next}
          title={stops[at === null ? 0 : at + 1]?.title ?? stopMessages.next}
          aria-disabled={at === stops.length - 1}
          onClick={() => step(1)}
        >
          <Icon name="right" />
        </button>
        <button
          ref={more}
          type="button"
          className={styles.more}
          aria-label={stopMessages.more}
          aria-expanded={open}
          aria-controls="step-more"
          onClick={() => setOpen(!open)}
        >
          <Icon name="more" />
        </button>
      </div>
      <div id="step-more" className={styles.extras} data-open={open || undefined}>
        <MentionSteps />
        {stop && <CopyLink stop={stop} />}
        <button type="button" id="present" className={styles.present} onClick={() => present(true)}>
          <Icon name="screen" />
          <span>{stopMessages.present}</span>
        </button>
      </div>
    </div>
  );
}

/** The foot of the column: from mention to mention, and where the story has stops, from stop to stop. */
export function MentionNavigationBar() {
  const { story } = useReader();
  if (story.stops.length > 0) return <StepBar stops={story.stops} />;
  return (
    <div className={barStyles.bar}>
      <MentionSteps />
    </div>
  );
}
