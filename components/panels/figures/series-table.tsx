import { chartMessages } from '@words/panels';
import { memo, useState } from 'react';
import { MANY_FLOWS, PAGE } from '@/lib/scene/many-flows';
import type { SeriesChart } from '@/lib/scene/series-chart';
import { numberWords } from '@/lib/words/quantity-words';
import { dateLabel } from '@/lib/words/time-label';
import { Pagination } from '../../ui/pagination';
import { ScrollArea } from '../../ui/scroll-area';
import styles from './series.module.css';

/** A table of more makes a page slow, even while it is closed. */
const MOST_CELLS = 10_000;

/** Every value of a series, so that nothing of a chart is in the picture alone; of very many lines a page at a time, the largest first. */
export const SeriesTable = memo(function SeriesTable({ chart }: { chart: SeriesChart }) {
  const { series, dates, lines: all } = chart;
  const [start, setStart] = useState(0);
  const size = Math.max(
    1,
    Math.min(all.length > MANY_FLOWS ? PAGE : all.length, Math.floor(MOST_CELLS / dates.length)),
  );
  const lines = all.slice(start, start + size);
  return (
    <details className={styles.table}>
      <summary>{chartMessages.table({ name: series.name, unit: series.unit })}</summary>
      <ScrollArea label={chartMessages.tableScroll({ name: series.name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{chartMessages[series.step]}</th>
              {lines.map((line) => (
                <th key={line.key} scope="col">
                  <bdi>{line.name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dates.map((date, index) => (
              <tr key={date}>
                <th scope="row">{dateLabel(date)}</th>
                {lines.map((line) => {
                  const value = line.points[index]?.value ?? null;
                  return (
                    <td key={line.key} data-none={value === null ? '' : undefined}>
                      {value === null ? chartMessages.noData : numberWords(value, series.decimals)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {size < all.length && <Pagination start={start} count={all.length} onTurn={setStart} size={size} />}
    </details>
  );
});
