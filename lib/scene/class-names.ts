import type { Layer, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { TimeRange } from '../story/time-range';
import { layerPlaces } from './layer-series';
import { choroplethValue } from './series-at';

/** What a shaded layer lists, by class at the date that is shown: the distribution behind its colours. */
export function classNames(
  layer: Layer,
  time: TimeRange | null,
  story: Story,
): { readonly byClass: readonly (readonly string[])[]; readonly noData: readonly string[] } {
  const classes = (layer.shade?.classes.length ?? -1) + 1;
  const byClass: string[][] = Array.from({ length: classes }, () => []);
  const noData: string[] = [];
  const series = layer.shade && storyIndex(story).series(layer.shade.series);
  for (const { id, name } of series ? layerPlaces(layer, series, story).values() : []) {
    const place = storyIndex(story).entity(id);
    const step = (place && choroplethValue(layer, place, time, story)?.step) ?? null;
    (step === null ? noData : byClass[step])?.push(name);
  }
  return { byClass, noData };
}
