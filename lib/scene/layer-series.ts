import type { Layer, LayerId, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { TimeRange } from '../story/time-range';
import { periodWords } from '../words/quantity-words';
import { seriesYear } from './series-at';

/** The series behind a layer's shades or its flows' amounts, and the year of it that a view shows, in words. */
export function layerSeries(
  layer: Layer,
  time: TimeRange | null,
  story: Story,
): { readonly series: Series; readonly period: string | null } | null {
  const index = storyIndex(story);
  const ofFlows = layer.items.flatMap(({ entity }) => {
    const flow = index.entity(entity);
    return flow?.kind === 'flow' && flow.amounts ? [flow.amounts.series] : [];
  });
  const id = layer.shade?.series ?? ofFlows[0];
  const series = id === undefined ? undefined : index.series(id);
  if (!series) return null;
  const year = seriesYear(series, time, story);
  return { series, period: year === null ? null : periodWords(series, year) };
}

/** The years of all series that the given layers show. */
export function seriesYears(story: Story, layers: readonly LayerId[]): readonly number[] {
  const shown = story.layers.filter(({ id }) => layers.includes(id));
  return shown.flatMap((layer) => layerSeries(layer, null, story)?.series.years ?? []);
}
