import { stopMessages } from '@words/reader';
import { useEffect, useRef } from 'react';
import { FORWARD, langAttributes, languageOf } from '@/lib/words/locale';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import styles from './presentation.module.css';
import { useReadAlong } from './read-along-context';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: FORWARD,
  PageDown: 1,
  ArrowLeft: FORWARD === 1 ? -1 : 1,
  PageUp: -1,
};

/** One stop at a time, in type for a wall, beside the map; over the whole screen where the browser lets us. */
export default function Presentation() {
  const { story } = useReader();
  const { at, step, goTo, present } = useReadAlong();
  const root = useRef<HTMLElement>(null);
  const latest = useRef({ step, goTo, present });
  latest.current = { step, goTo, present };
  const stop = story.stops[at ?? 0];

  useEffect(() => {
    root.current?.focus();
    const leave = () => latest.current.present(false);
    // Captured, so that the arrows step wherever the focus is, on the map too.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = STEPS[event.key];
      if (event.key === 'Escape') leave();
      else if (by) latest.current.step(by);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // The browser's own way out of the full screen keeps its Escape to itself.
    const onFullscreen = () => {
      if (!document.fullscreenElement) leave();
    };
    document.documentElement.requestFullscreen?.().catch(() => {});
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('fullscreenchange', onFullscreen);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      requestAnimationFrame(() => document.getElementById('present')?.focus());
    };
  }, []);

  if (!stop) return null;
  const [from, to] = stop.paragraphs;
  return (
    <section ref={root} className={styles.presentation} tabIndex={-1} aria-label={stopMessages.presentation}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div key={stop.id} className={styles.words} tabIndex={0} aria-live="polite">
        <p className={styles.count}>{stopMessages.count({ at: (at ?? 0) + 1, count: story.stops.length })}</p>
        <h1 className={styles.title} {...langAttributes(story.lang, stop.title)}>
          {stop.title}
        </h1>
        <div {...languageOf(story.lang)}>
          {story.paragraphs
            .filter(({ n, text }) => n >= from && n <= to && text !== '')
            .map(({ n, text }) => (
              <p key={n} className={styles.text}>
                {text}
              </p>
            ))}
        </div>
      </div>
      <div className={styles.foot}>
        <button type="button" aria-label={stopMessages.previous} aria-disabled={at === 0} onClick={() => step(-1)}>
          <Icon name="left" />
        </button>
        <button
          type="button"
          aria-label={stopMessages.next}
          aria-disabled={at === story.stops.length - 1}
          onClick={() => step(1)}
        >
          <Icon name="right" />
        </button>
        <button type="button" onClick={() => present(false)}>
          {stopMessages.leave}
        </button>
      </div>
    </section>
  );
}
