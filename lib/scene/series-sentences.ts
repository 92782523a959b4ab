import { words } from '@words/scene';
import type { Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { list } from '../words/list';
import { amountWords, periodWords } from '../words/quantity-words';
import type { Mark } from './mark';

interface Shown {
  readonly series: string;
  readonly year: number | null;
  readonly name: string;
  readonly value: number | null;
}

/** "Share of GDP, 2024: from 0.1% of GDP (Kazakhstan) to 47.9% of GDP (Tajikistan) and no data for 2 countries." */
export function seriesSentences(marks: readonly Mark[], story: Story): string[] {
  const shown = marks.flatMap(shownOf);
  return [...new Set(shown.map(({ series }) => series))].flatMap((id) => {
    const series = storyIndex(story).series(id);
    const own = shown.filter((one) => one.series === id);
    return series ? [sentence(series, own)] : [];
  });
}

function shownOf(mark: Mark): Shown[] {
  if (mark.kind === 'area' && mark.shade) return [{ ...mark.shade, name: mark.name }];
  if (mark.kind !== 'flow' || !mark.quantity?.series) return [];
  const { series, year, value } = mark.quantity;
  return [{ series, year, value, name: mark.name }];
}

function sentence(series: Series, shown: readonly Shown[]): string {
  const known = shown
    .flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
    .sort((a, b) => a.value - b.value);
  const [least] = known;
  const most = known.at(-1);
  const year = shown[0]?.year ?? null;
  const head = year === null ? series.name : words.seriesIn({ name: series.name, period: periodWords(series, year) });
  const said = (one: { name: string; value: number }) =>
    words.seriesValue({ amount: amountWords(series, one.value), name: one.name });
  const parts: string[] = [];
  if (least && most)
    parts.push(least === most ? said(most) : words.seriesRange({ least: said(least), most: said(most) }));
  const without = shown.length - known.length;
  if (without > 0) parts.push(words.seriesNoData({ count: without }));
  return words.series({ series: head, values: list(parts) });
}
