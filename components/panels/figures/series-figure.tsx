import { chartMessages } from '@words/panels';
import { useMemo, useState } from 'react';
import { seriesDate } from '@/lib/scene/series-at';
import { type SeriesChart, seriesChart, seriesRanking, seriesSummary } from '@/lib/scene/series-chart';
import { type SeriesDate, seriesDateRange } from '@/lib/story/series-date';
import { seriesMax } from '@/lib/story/series-values';
import type { Series } from '@/lib/story/story';
import { withTime } from '@/lib/view/view-changes';
import { labelled, sentences } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { numberWords, periodWords } from '@/lib/words/quantity-words';
import { dateLabel, givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../../story/context-note';
import { EntityName } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import { ContextTag } from '../../ui/context-tag';
import panels from '../panels.module.css';
import styles from './series.module.css';
import { SeriesLines } from './series-lines';
import { SeriesTable } from './series-table';

const PICK_NONE = {
  year: chartMessages.pickNone,
  month: chartMessages.pickNoMonth,
  day: chartMessages.pickNoDay,
} as const;

const RANKINGS = {
  country: chartMessages.ranking,
  division: chartMessages.rankingDivisions,
  place: chartMessages.rankingPlaces,
  flow: chartMessages.rankingOnDay,
} as const;

/** "The divisions in March 2024" */
function rankingWords({ of, step }: Series, period: string): string {
  return (step === 'day' ? chartMessages.rankingOnDay : RANKINGS[of])({ period });
}

/** A series: lines over all dates, the order at one of them, and every value as a table. The date is the map's. */
export function SeriesFigure({ series }: { series: Series }) {
  const { story, view, change } = useReader();
  const chart = useMemo(() => seriesChart(series, story), [series, story]);
  const [hovered, setHovered] = useState<SeriesDate | null>(null);
  const chosen = seriesDate(series, view.time, story);
  const date = hovered ?? chosen;
  const context = story.layers.some(
    ({ shade, circles, origin }) => (shade ?? circles)?.series === series.id && origin === 'context',
  );
  const { dates } = chart;
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  // Years are their own numbers; months and days are counted.
  const base = series.step === 'year' ? Number(first) : 0;
  const none = PICK_NONE[series.step];
  const settle = () => change((current) => current);
  return (
    <section className={styles.chart} data-context={context ? '' : undefined}>
      <h2 className={styles.chartHead}>
        {context && <ContextTag />}
        <span>{chartMessages.heading({ name: series.name, from: dateLabel(first), to: dateLabel(last) })}</span>
      </h2>
      <p className={panels.small} {...langAttributes(story.lang, series.measures)}>
        {series.measures}
      </p>
      <p className={styles.summary}>{seriesSummary(chart, chosen)}</p>
      <SeriesLines chart={chart} date={date} onHover={setHovered} onPick={pick} />
      <label className={styles.year}>
        <span>{chartMessages[series.step]}</span>
        <input
          type="range"
          min={base}
          max={base + dates.length - 1}
          value={base + Math.max(0, dates.indexOf(chosen ?? last))}
          aria-valuetext={chosen === null ? none : dateLabel(chosen)}
          onChange={(event) => {
            const to = dates[Number(event.target.value) - base];
            if (to !== undefined) change((current) => withTime(current, seriesDateRange(to)), 'drag');
          }}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
        <output>{chosen === null ? '–' : dateLabel(chosen)}</output>
      </label>
      <h3 className={styles.small}>{chosen === null ? none : rankingWords(series, periodWords(series, chosen))}</h3>
      <SeriesRanking chart={chart} date={chosen} />
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

  function pick(to: SeriesDate) {
    change((current) => withTime(current, seriesDateRange(to)));
  }
}

/** In the order of the values at one date, as bars of one length scale for all dates. What has no data has no bar. */
function SeriesRanking({ chart, date }: { chart: SeriesChart; date: SeriesDate | null }) {
  const { view } = useReader();
  const { series } = chart;
  const max = seriesMax(series);
  return (
    <ol className={styles.ranking}>
      {seriesRanking(chart, date).map(({ line, value }) => (
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
