import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SeriesTable } from '@/components/panels/figures/series-table';
import type { SeriesChart } from '@/lib/scene/series-chart';

function chartOf(lines: number, dates: number): SeriesChart {
  const days = Array.from({ length: dates }, (_, i) => String(1000 + i));
  const line = (i: number) => ({
    key: `k${i}`,
    name: `Line ${i}`,
    points: days.map((date) => ({ date, value: i })),
  });
  const series = { id: 's', name: 'Cases', unit: 'cases', decimals: 0, step: 'year' };
  return { series, dates: days, lines: Array.from({ length: lines }, (_, i) => line(i)) } as unknown as SeriesChart;
}

const cellsOf = (chart: SeriesChart) => renderToStaticMarkup(<SeriesTable chart={chart} />).match(/<td/g)?.length ?? 0;

it('a table of a series has all of its values, as long as a page can hold them', () => {
  expect(cellsOf(chartOf(16, 25))).toBe(400);
});

it('a table of very many values is turned by pages, and never makes the page slow', () => {
  expect(cellsOf(chartOf(200, 1200))).toBe(8 * 1200);
  expect(cellsOf(chartOf(2000, 3))).toBe(50 * 3);
  expect(renderToStaticMarkup(<SeriesTable chart={chartOf(200, 1200)} />)).toContain('200');
});
