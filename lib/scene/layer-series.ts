import type { EntityId, LayerId } from '../story/ids';
import { type SeriesKey, seriesDateRange } from '../story/series-date';
import { seriesKeyOf } from '../story/series-values';
import type { Layer, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { ClosedRange, TimeRange } from '../story/time-range';
import { periodWords } from '../words/quantity-words';
import { seriesDate } from './series-at';

/** The series behind a layer's shades, its circles or its flows' amounts, and the date of it that a view shows, in words. */
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
  const id = layer.shade?.series ?? layer.circles?.series ?? ofFlows[0];
  const series = id === undefined ? undefined : index.series(id);
  if (!series) return null;
  const date = seriesDate(series, time, story);
  return { series, period: date === null ? null : periodWords(series, date) };
}

/** The dates of all series that the given layers show. */
export function seriesTimes(story: Story, layers: readonly LayerId[]): readonly ClosedRange[] {
  const shown = story.layers.filter(({ id }) => layers.includes(id));
  const dates = shown.flatMap((layer) => layerSeries(layer, null, story)?.series.dates ?? []);
  return [...new Set(dates)].flatMap((date) => seriesDateRange(date) ?? []);
}

export interface LayerPlace {
  readonly id: EntityId;
  readonly name: string;
  /** What the layer says of the place itself. */
  readonly says: string | null;
}

/** Every country, division or place of a series that a layer lists, itself or through a group, once. */
export function layerPlaces(layer: Layer, series: Series, story: Story): ReadonlyMap<SeriesKey, LayerPlace> {
  const { entity } = storyIndex(story);
  const found = new Map<SeriesKey, LayerPlace>();
  for (const item of layer.items) {
    const listed = entity(item.entity);
    const places = listed?.kind === 'group' ? listed.members.map(entity) : [listed];
    for (const place of places) {
      const key = place?.kind === 'place' ? seriesKeyOf(place, series) : null;
      if (!place || key === null) continue;
      const says = listed === place ? (item.says ?? null) : null;
      found.set(key, { id: place.id, name: place.name, says: found.get(key)?.says ?? says });
    }
  }
  return found;
}
