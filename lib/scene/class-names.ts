import type { Layer, Story } from '../story/story';
import type { TimeRange } from '../story/time-range';
import { layerCountries } from './layer-countries';
import { choroplethValue } from './series-at';

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
