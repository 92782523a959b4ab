import type { EntityId, Iso3, LayerId } from '../story/ids';
import type { Layer, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { TimeRange } from '../story/time-range';
import { periodWords } from '../words/quantity-words';
import { choroplethValue, seriesYear } from './series-at';

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

export interface LayerCountry {
  readonly id: EntityId;
  readonly name: string;
  /** What the layer says of the country itself. */
  readonly says: string | null;
}

/** Every country that a layer lists, itself or through a group, once. */
export function layerCountries(layer: Layer, story: Story): ReadonlyMap<Iso3, LayerCountry> {
  const { entity } = storyIndex(story);
  const countries = new Map<Iso3, LayerCountry>();
  for (const item of layer.items) {
    const listed = entity(item.entity);
    const places = listed?.kind === 'group' ? listed.members.map(entity) : [listed];
    for (const place of places) {
      if (place?.kind !== 'place' || place.type !== 'country' || place.placement.kind !== 'country') continue;
      const { country } = place.placement;
      const says = listed === place ? (item.says ?? null) : null;
      countries.set(country, { id: place.id, name: place.name, says: countries.get(country)?.says ?? says });
    }
  }
  return countries;
}

/** A shaded layer's countries by class in the year that is shown: the distribution behind its colours. */
export function classNames(
  layer: Layer,
  time: TimeRange | null,
  story: Story,
): { readonly byClass: readonly (readonly string[])[]; readonly noData: readonly string[] } {
  const classes = (layer.shade?.classes.length ?? -1) + 1;
  const byClass: string[][] = Array.from({ length: classes }, () => []);
  const noData: string[] = [];
  for (const [country, { name }] of layerCountries(layer, story)) {
    const step = choroplethValue(layer, country, time, story)?.step ?? null;
    (step === null ? noData : byClass[step])?.push(name);
  }
  return { byClass, noData };
}
