'use client';

import type { TimeRule } from '@/lib/scene/time-rule';
import { overlaps, parseTime, timeLabel } from '@/lib/view/time';
import { withTime } from '@/lib/view/view-changes';
import { viewHref } from '@/lib/view/view-href';
import { TIMELINE_TEXT as words } from '@/lib/words/evidence-words';
import { monthWords, TIME_WORDS } from '@/lib/words/time-words';
import { useReader } from '../../reader/reader-context';
import styles from './timeline.module.css';

/** Years and days of the scale, each a link that chooses it. */
export function TimelineAxis({ rule, now }: { rule: TimeRule; now: number }) {
  const { story, view } = useReader();
  const range = view.time === null ? null : parseTime(view.time);
  return (
    <nav className={styles.axis} aria-label={words.axis}>
      <div>
        {rule.cells.map((cell, index) => {
          const day = cell.kind === 'day';
          const month = day && rule.cells[index - 1]?.first.slice(0, 7) !== cell.first.slice(0, 7);
          return (
            <a
              key={cell.edtf}
              className={styles.cell}
              style={{ left: percent(cell.start), width: percent(cell.end - cell.start) }}
              href={viewHref(story, withTime(view, cell.edtf))}
              rel="nofollow"
              aria-label={timeLabel(cell.edtf)}
              aria-current={view.time === cell.edtf || undefined}
              data-inside={range && overlaps(cell, range) ? '' : undefined}
            >
              {day ? Number(cell.edtf.slice(8)) : cell.edtf}
              {month && <span className={styles.month}>{monthWords(cell.first)}</span>}
            </a>
          );
        })}
        {now > 0 && now < 1 && (
          <span className={styles.dateline} style={{ left: percent(now) }} aria-hidden="true">
            <span>{TIME_WORDS.reported}</span>
            <span>{TIME_WORDS.announced}</span>
          </span>
        )}
      </div>
    </nav>
  );
}

export const percent = (part: number): string => `${part * 100}%`;
