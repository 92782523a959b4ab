'use client';

import { layerSeries } from '@/lib/scene/layer-series';
import { seriesMost } from '@/lib/story/series-values';
import type { Layer } from '@/lib/story/story';
import { timeLabel } from '@/lib/view/time';
import { amountWords, classWords } from '@/lib/words/quantity-words';
import { SERIES_WORDS } from '@/lib/words/series-words';
import { ShadeSwatch } from '../ui/shade-swatch';
import { useReader } from './reader-context';

/** What a layer's colours and widths stand for: classes, unit, the year shown, what is counted, and the vintage. */
export function SeriesLegend({ layer }: { layer: Layer }) {
  const { story, view } = useReader();
  const shown = layerSeries(layer, view.time, story);
  if (!shown) return null;
  const { series, period } = shown;
  const classes = layer.shade ? classWords(layer.shade.classes) : [];
  return (
    <>
      <p>
        <strong>{SERIES_WORDS.shown(series.name, series.unit, period)}</strong>
      </p>
      {layer.shade && (
        <ul>
          {classes.map((words, step) => (
            <li key={words}>
              <ShadeSwatch step={step} steps={classes.length} />
              <span>{words}</span>
            </li>
          ))}
          <li>
            <ShadeSwatch step={null} steps={classes.length} />
            <span>{SERIES_WORDS.noData}</span>
          </li>
        </ul>
      )}
      {!layer.shade && <p>{SERIES_WORDS.width(amountWords(series, seriesMost(series)))}</p>}
      <p>{series.measures}</p>
      {series.note && <p>{series.note}</p>}
      <p>{SERIES_WORDS.vintage(timeLabel(series.asOf))}</p>
    </>
  );
}
