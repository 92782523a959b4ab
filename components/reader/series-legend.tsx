import { seriesMessages } from '@words/story';
import { classNames } from '@/lib/scene/class-names';
import { widestAmount } from '@/lib/scene/group-flows';
import { layerSeries } from '@/lib/scene/layer-series';
import type { SeriesSubject } from '@/lib/story/series-date';
import { seriesMax } from '@/lib/story/series-values';
import type { Layer } from '@/lib/story/story';
import { classWords } from '@/lib/words/class-words';
import { list } from '@/lib/words/in-sentence';
import { LEGEND_WORDS } from '@/lib/words/legend-words';
import { langAttributes } from '@/lib/words/locale';
import { amountWords } from '@/lib/words/quantity-words';
import { givenDateWords } from '@/lib/words/time-label';
import { useReader } from '../story/reader-context';
import { ChoroplethSwatch } from '../ui/choropleth-swatch';
import { NestedCircles } from '../ui/nested-circles';
import styles from './layers.module.css';

/** What a layer's colours and widths stand for: classes, circles, unit, the date shown, what is counted, and the vintage. */
export function SeriesLegend({ layer }: { layer: Layer }) {
  const { story, view, scene } = useReader();
  const shown = layerSeries(layer, view.time, story);
  if (!shown) return null;
  const { series, period } = shown;
  const classes = layer.shade ? classWords(layer.shade.classes) : [];
  const shares = classNames(layer, view.time, story);
  return (
    <>
      <p>
        <strong>{LEGEND_WORDS.shown(series.name, series.unit, period)}</strong>
      </p>
      {layer.shade && (
        <ul>
          {classes.map((words, step) => (
            <li key={words}>
              <ChoroplethSwatch step={step} steps={classes.length} />
              <span>{words}</span>
              <Share names={shares.byClass[step] ?? []} of={series.of} />
            </li>
          ))}
          <li>
            <ChoroplethSwatch step={null} steps={classes.length} />
            <span>{seriesMessages.noData}</span>
            <Share names={shares.noData} of={series.of} />
          </li>
        </ul>
      )}
      {layer.circles && <NestedCircles circles={{ series, max: seriesMax(series) }} />}
      {layer.circles && <p>{LEGEND_WORDS.area({ most: amountWords(series, seriesMax(series)) })}</p>}
      {!layer.shade && !layer.circles && (
        <p>{LEGEND_WORDS.width({ most: amountWords(series, widestAmount(scene, series.id) || seriesMax(series)) })}</p>
      )}
      <p {...langAttributes(story.lang, series.measures)}>{series.measures}</p>
      {series.note && <p {...langAttributes(story.lang, series.note)}>{series.note}</p>}
      <p>{LEGEND_WORDS.vintage({ date: givenDateWords(series.asOf) })}</p>
    </>
  );
}

/** How many countries or divisions are in a class, one block each. */
function Share({ names, of }: { names: readonly string[]; of: SeriesSubject }) {
  const counted = of === 'division' ? LEGEND_WORDS.divisions : LEGEND_WORDS.countries;
  return (
    <span className={styles.share} title={list(names)}>
      {names.map((name) => (
        <i key={name} />
      ))}
      <span>{names.length}</span> <span className="visually-hidden">{counted({ count: names.length })}</span>
    </span>
  );
}
