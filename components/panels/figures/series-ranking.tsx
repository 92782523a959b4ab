import { chartMessages } from '@words/reader';
import { type SeriesChart, seriesRanking } from '@/lib/scene/series-chart';
import { seriesMax } from '@/lib/story/series-values';
import { SEPARATORS } from '@/lib/words/in-sentence';
import { numberWords } from '@/lib/words/quantity-words';
import { useReader } from '../../reader/reader-context';
import { EntityName } from '../../ui/entity-name';
import styles from './series.module.css';

/** The countries in the order of one year's values, as bars of one length scale for all years. What has no data has no bar. */
export function SeriesRanking({ chart, year }: { chart: SeriesChart; year: number | null }) {
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
              <span>{[chartMessages.noData, line.note].filter(Boolean).join(SEPARATORS.colon)}</span>
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
