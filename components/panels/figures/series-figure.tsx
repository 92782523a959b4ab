import { chartMessages } from '@words/panels';
import { useMemo, useState } from 'react';
import { seriesYear } from '@/lib/scene/series-at';
import { type SeriesChart, seriesChart, seriesRanking, seriesSummary } from '@/lib/scene/series-chart';
import { seriesMax } from '@/lib/story/series-values';
import type { Series } from '@/lib/story/story';
import { timeRange } from '@/lib/story/time-range';
import { withTime } from '@/lib/view/view-changes';
import { labelled, sentences } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { numberWords, periodWords } from '@/lib/words/quantity-words';
import { givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../../story/context-note';
import { EntityName } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import { ContextTag } from '../../ui/context-tag';
import panels from '../panels.module.css';
import styles from './series.module.css';
import { SeriesLines } from './series-lines';
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
      <p className={panels.small} {...langAttributes(story.lang, series.measures)}>
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
        <span>
          {sentences([
            chartMessages.notZero,
            chartMessages.vintage({ date: givenDateWords(series.asOf) }),
            series.note,
          ])}
        </span>{' '}
        <SourceList ids={series.sources} />
      </p>
      <SeriesTable chart={chart} />
    </section>
  );

  function pick(to: number) {
    change((current) => withTime(current, timeRange([to])));
  }
}

/** The countries in the order of one year's values, as bars of one length scale for all years. What has no data has no bar. */
function SeriesRanking({ chart, year }: { chart: SeriesChart; year: number | null }) {
  const { view } = useReader();
  const { series } = chart;
  const max = seriesMax(series);
  return (
    <ol className={styles.ranking}>
      {seriesRanking(chart, year).map(({ line, value }) => (
        <li key={line.key} data-chosen={line.id !== null && line.id === view.selection ? '' : undefined}>
          <EntityName id={line.id} name={line.name} />
          {value === null ? (
            <span className={styles.none}>
              <i />
              <span>{line.note ? labelled(chartMessages.noData, line.note) : chartMessages.noData}</span>
            </span>
          ) : (
            <span className={styles.bar}>
              <i style={{ width: `calc((100% - 64px) * ${max > 0 ? value / max : 0})` }} />
              <span>{numberWords(value, series.decimals)}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
