import { timeMessages } from '@words/reader';
import { useMemo, useRef, useState } from 'react';
import { seriesTimes } from '@/lib/scene/layer-series';
import { nextStep, timeSteps } from '@/lib/scene/time-steps';
import { changeHref } from '@/lib/view/serialize-view';
import { withTime } from '@/lib/view/view-changes';
import { shortTimeLabel, timeLabel } from '@/lib/words/time-label';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import styles from './time-line.module.css';
import { TimeSlider } from './time-slider';
import { useTimePlay } from './use-time-play';

/** The time that the view is limited to, and all ways to change it. On narrow screens a button on the map opens it. */
export function TimeLine() {
  const { story, view, change } = useReader();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const ofSeries = useMemo(() => seriesTimes(story, view.layers), [story, view.layers]);
  const steps = useMemo(() => timeSteps(story, ofSeries), [story, ofSeries]);
  const play = useTimePlay(steps);
  const shown = view.time ? timeLabel(view.time) : timeMessages.allDates;
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  const stepButton = (by: 1 | -1) => {
    const step = nextStep(steps, view.time, by);
    const name = by === 1 ? timeMessages.next : timeMessages.previous;
    return (
      <button
        type="button"
        aria-label={name}
        title={name}
        // Not `disabled`: at the last step that would throw the focus away.
        aria-disabled={step === null}
        onClick={() => step && change((current) => withTime(current, step))}
      >
        <Icon name={by === 1 ? 'right' : 'left'} />
      </button>
    );
  };
  const playName = play.playing ? timeMessages.pause : timeMessages.play;
  return (
    <section
      className={styles.time}
      aria-label={timeMessages.time}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        ref={toggle}
        data-docked=""
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls="time-control"
        data-set={view.time ? '' : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="time" />
        <span className="visually-hidden">{timeMessages.time}:</span>{' '}
        <span>{view.time ? shortTimeLabel(view.time) : shown}</span>
      </button>
      <div id="time-control" className={styles.control}>
        <div className={styles.head}>
          <h2>{timeMessages.time}</h2>
          <p className={view.time ? styles.set : undefined} aria-live="polite">
            {shown}
          </p>
        </div>
        <div className={styles.steps}>
          {stepButton(-1)}
          <button type="button" aria-label={playName} title={playName} onClick={play.toggle}>
            <Icon name={play.playing ? 'pause' : 'play'} />
          </button>
          {stepButton(1)}
          {view.time && (
            <a href={changeHref(story, {})} data-clear="t">
              {timeMessages.showAllDates}
            </a>
          )}
        </div>
        {steps.length > 0 && <TimeSlider steps={steps} ofSeries={ofSeries} />}
        <button type="button" className={styles.close} onClick={close}>
          {timeMessages.close}
        </button>
      </div>
    </section>
  );
}
