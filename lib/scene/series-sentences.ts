import { sceneMessages } from '@words/story';
import type { Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { list } from '../words/list';
import { amountWords, periodWords } from '../words/quantity-words';
import type { Mark } from './mark';

/** What is shown of a series: of thousands of flows, gone through once. */
interface Range {
  readonly year: number | null;
  min: Known | null;
  max: Known | null;
  known: number;
  without: number;
}
type Known = { readonly name: string; readonly value: number };

/** "Share of GDP, 2024: from 0.1% of GDP (Kazakhstan) to 47.9% of GDP (Tajikistan) and no data for 2 countries." */
export function seriesSentences(marks: readonly Mark[], story: Story): string[] {
  const ranges = new Map<string, Range>();
  for (const mark of marks) {
    const shown = mark.kind === 'area' ? mark.choropleth : mark.kind === 'flow' ? mark.quantity : null;
    if (!shown?.series) continue;
    const range = ranges.get(shown.series) ?? { year: shown.year, min: null, max: null, known: 0, without: 0 };
    ranges.set(shown.series, range);
    note(range, mark.name, shown.value);
  }
  return [...ranges].flatMap(([id, range]) => {
    const series = storyIndex(story).series(id);
    return series ? [sentence(series, range)] : [];
  });
}

function note(range: Range, name: string, value: number | null): void {
  if (value === null) {
    range.without++;
    return;
  }
  range.known++;
  if (!range.min || value < range.min.value) range.min = { name, value };
  if (!range.max || value >= range.max.value) range.max = { name, value };
}

function sentence(series: Series, { year, min, max, known, without }: Range): string {
  const head =
    year === null ? series.name : sceneMessages.seriesIn({ name: series.name, period: periodWords(series, year) });
  const said = (one: Known) => sceneMessages.seriesValue({ amount: amountWords(series, one.value), name: one.name });
  const parts: string[] = [];
  if (min && max)
    parts.push(known === 1 ? said(max) : sceneMessages.seriesRange({ least: said(min), most: said(max) }));
  if (without > 0) parts.push(sceneMessages.seriesNoData({ count: without }));
  return sceneMessages.series({ series: head, values: list(parts) });
}
