import { chartMessages } from '@words/reader';
import { useMemo, useState } from 'react';
import { seriesYear } from '@/lib/scene/series-at';
import { seriesChart, seriesSummary } from '@/lib/scene/series-chart';
import type { Series } from '@/lib/story/story';
import { timeRange } from '@/lib/story/time-range';
import { withTime } from '@/lib/view/view-changes';
import { langAttributes } from '@/lib/words/locale';
import { periodWords } from '@/lib/words/quantity-words';
import { useReader } from '../../reader/reader-context';
import { SourceList } from '../../ui/context-note';
import { ContextTag } from '../../ui/context-tag';
import panels from '../panels.module.css';
import styles from './series.module.css';
import { SeriesLines } from './series-lines';
import { SeriesRanking } from './series-ranking';
import { SeriesTable } from './series-table';

/** A series of countries: lines over all years, the order in one year, and every value as a table. The year is the map's. */
export function SeriesFigure({ series }: { series: Series }) {
  const { story, view, change } = useReader();
  const chart = useMemo(() => seriesChart(series, story), [series, story]);
  const [hovered, setHovered] = useState<number | null>(null);
  const chosen = seriesYear(series, view.time, story);
  const year = hovered ?? chosen;
  const context = story.layers.some(({ shade, origin }) => shade?.series === series.id && origin === 'context');
  const { years } = chart;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const settle = () => change((current) => current);
  return (
    <section className={styles.chart} data-context={context ? '' : undefined}>
      <h2 className={styles.chartHead}>
        {context && <ContextTag />}
        <span>{chartMessages.heading({ name: series.name, from: first, to: last })}</span>
      </h2>
      <p className={panels.small} {...langAttributes(story.lang)}>
        {series.measures}
      </p>
      <p className={styles.summary}>{seriesSummary(chart, chosen)}</p>
      <SeriesLines chart={chart} year={year} onHover={setHovered} onPick={pick} />
      <label className={styles.year}>
        <span>{chartMessages.year}</span>
        <input
          type="range"
          min={first}
          max={last}
          value={chosen ?? last}
          aria-valuetext={chosen === null ? chartMessages.pickNone : String(chosen)}
          onChange={(event) => {
            const to = timeRange([Number(event.target.value)]);
            change((current) => withTime(current, to), 'drag');
          }}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
        <output>{chosen ?? '–'}</output>
      </label>
      <h3 className={styles.small}>
        {chosen === null ? chartMessages.pickNone : chartMessages.ranking({ period: periodWords(series, chosen) })}
      </h3>
      <SeriesRanking chart={chart} year={chosen} />
      <p className={panels.small}>
        <span>{`${chartMessages.notZero} ${chartMessages.vintage({ date: series.asOf.label })} ${series.note ?? ''} `}</span>
        <SourceList ids={series.sources} />
      </p>
      <SeriesTable chart={chart} />
    </section>
  );

  function pick(to: number) {
    change((current) => withTime(current, timeRange([to])));
  }
}
