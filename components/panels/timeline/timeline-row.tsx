import { timelineMessages } from '@words/panels';
import { timeMessages } from '@words/reader';
import { whenIn } from '@/lib/scene/series-at';
import { cellName, type TimeScale } from '@/lib/scene/time-scale';
import { ownNote, type TimelineRow } from '@/lib/scene/timeline';
import { isSameTime, timesOverlap } from '@/lib/story/time-range';
import { changeHref } from '@/lib/view/serialize-view';
import { commas } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { monthWords, timeLabel } from '@/lib/words/time-label';
import { ContextNote } from '../../story/context-note';
import { EntityLink } from '../../story/entity-link';
import { PassageLink } from '../../story/passage-link';
import { useReader } from '../../story/reader-context';
import { TickShape } from '../../ui/icon';
import styles from './timeline.module.css';

interface TimelineRowItemProps {
  readonly row: TimelineRow;
  readonly scale: TimeScale;
  /** Where the article's day ends. */
  readonly now: number;
  readonly usualNote: string | null;
}

/** One event: its date in words, its place on the scale, and, of what is announced, what became of it. */
export function TimelineRowItem({ row, scale, now, usualNote }: TimelineRowItemProps) {
  const { story, view } = useReader();
  const { entity, inside, at, bar } = row;
  const { when } = entity;
  const passage = entity.passages[0];
  const note = ownNote(entity, usualNote);
  const state = commas([when?.announced && timelineMessages.announced, !inside && timelineMessages.outside]);
  return (
    <li className={styles.row} data-muted={inside ? undefined : ''}>
      <EntityLink id={entity.id} className={styles.event}>
        <span className={styles.date}>{when && whenIn(when, view.time)}</span>
        <span className={styles.name} {...langAttributes(story.lang, entity.name)}>
          {entity.name}
        </span>
        {state && <span className={styles.state}>{state}</span>}
      </EntityLink>
      {passage && <PassageLink passage={passage} className={styles.jump} />}
      <span className={styles.track} aria-hidden="true">
        {scale.cells.map((cell) => (
          <i key={cell.time.edtf} className={styles.line} style={{ left: percent(cell.start) }} />
        ))}
        {scale.breaks.map((each) => (
          <i key={each} className={styles.break} style={{ left: percent(each) }} />
        ))}
        {now > 0 && now < 1 && <i className={styles.now} style={{ left: percent(now) }} />}
        {bar && <i className={styles.bar} style={{ left: percent(bar[0]), width: percent(bar[1] - bar[0]) }} />}
        {at !== null && (
          <svg
            aria-hidden="true"
            className={styles.tick}
            style={{ left: percent(row.symbol === 'flow' && bar ? (bar[0] + bar[1]) / 2 : at) }}
            width={row.symbol === 'flow' ? 24 : 13}
            height="13"
            viewBox={row.symbol === 'flow' ? '0 0 24 13' : '0 0 13 13'}
          >
            <TickShape symbol={row.symbol} />
          </svg>
        )}
      </span>
      {(note || when?.announced) && (
        <div className={styles.more}>
          {note && <p {...langAttributes(story.lang, note)}>{note}</p>}
          {when?.announced && entity.context.map((fact) => <ContextNote key={fact.text} fact={fact} />)}
        </div>
      )}
    </li>
  );
}

/** Years and days of the scale, each a link that chooses it. */
export function TimelineAxis({ scale, now }: { scale: TimeScale; now: number }) {
  const { story, view } = useReader();
  return (
    <nav className={styles.axis} aria-label={timelineMessages.axis}>
      <div>
        {scale.cells.map((cell, index) => {
          const day = cell.kind === 'day';
          const month = day && scale.cells[index - 1]?.time.first.slice(0, 7) !== cell.time.first.slice(0, 7);
          return (
            <a
              key={cell.time.edtf}
              className={styles.cell}
              style={{ left: percent(cell.start), width: percent(cell.end - cell.start) }}
              href={changeHref(story, { time: cell.time })}
              rel="nofollow"
              aria-label={timeLabel(cell.time)}
              aria-current={isSameTime(view.time, cell.time) || undefined}
              data-inside={view.time && timesOverlap(cell.time, view.time) ? '' : undefined}
            >
              {cellName(cell)}
              {month && <span className={styles.month}>{monthWords(cell.time.first)}</span>}
            </a>
          );
        })}
        {now > 0 && now < 1 && (
          <span className={styles.dateline} style={{ left: percent(now) }} aria-hidden="true">
            <span>{timeMessages.reported}</span>
            <span>{timeMessages.announced}</span>
          </span>
        )}
      </div>
    </nav>
  );
}

const percent = (part: number): string => `${part * 100}%`;
