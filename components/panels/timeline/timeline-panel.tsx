import { timelineMessages } from '@words/panels';
import { timeMessages } from '@words/reader';
import { useMemo, useState } from 'react';
import { nextStep, timeSteps } from '@/lib/scene/time-steps';
import { timeline } from '@/lib/scene/timeline';
import { changeHref } from '@/lib/view/serialize-view';
import { joined } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { dateLabel, givenDateWords, timeLabel } from '@/lib/words/time-label';
import { EntityLink } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import panels from '../panels.module.css';
import styles from './timeline.module.css';
import { TimelineAxis, TimelineRowItem } from './timeline-row';

/** All events on one broken scale, each as exactly as it is dated. Those outside the view's time are muted, never missing. */
export default function TimelinePanel() {
  const { story, view } = useReader();
  const [zoom, setZoom] = useState(false);
  const zoomed = zoom && view.time !== null;
  const { scale, now, rows, undated, usualNote } = useMemo(
    () => timeline(story, view.time, zoomed),
    [story, view.time, zoomed],
  );
  return (
    <div className={panels.panel}>
      <h1 className={panels.title}>{timelineMessages.title}</h1>
      <p className={panels.lead}>{timelineMessages.lead}</p>
      <Steps />
      <label className={styles.zoom} data-off={view.time === null ? '' : undefined}>
        <input
          type="checkbox"
          checked={zoomed}
          disabled={view.time === null}
          onChange={(event) => setZoom(event.target.checked)}
        />
        <span>{timelineMessages.zoom}</span>
      </label>
      <div className={styles.figure}>
        <TimelineAxis scale={scale} now={now} />
        <ol className={styles.rows}>
          {rows.map((row) => (
            <TimelineRowItem key={row.entity.id} row={row} scale={scale} now={now} usualNote={usualNote} />
          ))}
        </ol>
      </div>
      {usualNote && <p className={panels.small}>{timelineMessages.usual({ note: usualNote })}</p>}
      <p
        className={panels.small}
      >{`${timelineMessages.articleDay({ date: dateLabel(story.date) })} ${timelineMessages.broken}`}</p>
      {undated.length > 0 && (
        <section className={panels.section}>
          <h2>{timelineMessages.undated}</h2>
          <ul className={panels.rows}>
            {undated.map((entity) => (
              <li key={entity.id}>
                <EntityLink id={entity.id} className={panels.row}>
                  <span className={panels.name} {...langAttributes(story.lang, entity.name)}>
                    {entity.name}
                  </span>
                  <span className={panels.note}>
                    {entity.when && joined([givenDateWords(entity.when), entity.when.note], '. ')}
                  </span>
                </EntityLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** To the date before and after, and back to all: links, so that they work where no script runs. */
function Steps() {
  const { story, view } = useReader();
  const steps = useMemo(() => timeSteps(story), [story]);
  const shown = view.time ? timeLabel(view.time) : timeMessages.allDates;
  const link = (by: 1 | -1, name: string) => {
    const step = nextStep(steps, view.time, by);
    if (!step) return <span aria-disabled="true">{name}</span>;
    return (
      <a href={changeHref(story, { time: step })} rel="nofollow">
        {name}
      </a>
    );
  };
  return (
    <nav className={styles.steps} aria-label={timelineMessages.step}>
      {link(-1, timeMessages.previous)}
      <strong>{shown}</strong>
      {link(1, timeMessages.next)}
      {view.time && (
        <a href={changeHref(story, {})} data-clear="t" rel="nofollow">
          {timeMessages.showAllDates}
        </a>
      )}
    </nav>
  );
}
