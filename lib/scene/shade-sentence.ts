import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { list, plural } from '../words/list';
import { amountWords, periodWords } from '../words/quantity-words';
import type { AreaMark, Mark } from './mark';

/** "Share of GDP, 2024: from 0.1% of GDP (Kazakhstan) to 47.9% of GDP (Tajikistan), no data for 2 countries." */
export function shadeSentence(marks: readonly Mark[], story: Story): string[] {
  const areas = marks.filter((mark): mark is AreaMark => mark.kind === 'area' && mark.shade !== null);
  const ids = [...new Set(areas.flatMap(({ shade }) => shade?.series ?? []))];
  return ids.flatMap((id) => {
    const series = storyIndex(story).series(id);
    if (!series) return [];
    const own = areas.filter(({ shade }) => shade?.series === id);
    const known = own
      .flatMap(({ name, shade }) => (shade && shade.value !== null ? [{ name, value: shade.value }] : []))
      .sort((a, b) => a.value - b.value);
    const [least] = known;
    const most = known.at(-1);
    const year = own[0]?.shade?.year ?? null;
    const head = year === null ? series.name : `${series.name}, ${periodWords(series, year)}`;
    const said = (one: { name: string; value: number }) => `${amountWords(series, one.value)} (${one.name})`;
    const parts: string[] = [];
    if (least && most) parts.push(least === most ? said(most) : `from ${said(least)} to ${said(most)}`);
    const without = own.length - known.length;
    if (without > 0) parts.push(`no data for ${plural(without, 'country', 'countries')}`);
    return [`${head}: ${list(parts)}.`];
  });
}
