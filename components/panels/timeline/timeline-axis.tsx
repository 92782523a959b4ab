import { timelineMessages } from '@words/panels';
import { timeMessages } from '@words/reader';
import { cellName, type TimeScale } from '@/lib/scene/time-scale';
import { isSameTime, timesOverlap } from '@/lib/story/time-range';
import { viewHref } from '@/lib/view/serialize-view';
import { withTime } from '@/lib/view/view-changes';
import { monthWords, timeLabel } from '@/lib/words/time-label';
import { useReader } from '../../reader/reader-context';
import styles from './timeline.module.css';

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
              href={viewHref(story, withTime(view, cell.time))}
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

export const percent = (part: number): string => `${part * 100}%`;
