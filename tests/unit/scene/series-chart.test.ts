import { describe, expect, it } from 'vitest';
import { chartedSeries, seriesChart, seriesRanking, seriesSummary } from '../../../lib/scene/series-chart';
import { seriesStory } from '../compile/fixture';
import { firstStory } from './first-story';

const small = seriesStory();
const [share] = chartedSeries(small);
if (!share) throw new Error('no series to chart');
const chart = seriesChart(share, small);
const valuesOf = (name: string) => chart.lines.find((line) => line.name === name)?.points.map(({ value }) => value);

describe('a chart of a series', () => {
  it('has every year from the first to the last, and a gap where there is no data', () => {
    expect(chart.dates).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(valuesOf('Norway')).toEqual([4.5, 12, null, 30, null]);
    expect(valuesOf('Denmark')).toEqual([0, null, null, null, 31]);
  });

  it('is in the order of the last values', () => {
    expect(chart.lines.map(({ name, last }) => [name, last])).toEqual([
      ['Denmark', { date: '2025', value: 31 }],
      ['Norway', { date: '2024', value: 30 }],
    ]);
  });

  it('ranks a year by its own values, with what has none at the end and never as zero', () => {
    const ranked = (date: string | null) => seriesRanking(chart, date).map(({ line, value }) => [line.name, value]);
    expect(ranked('2021')).toEqual([
      ['Norway', 4.5],
      ['Denmark', 0],
    ]);
    expect(ranked('2022')).toEqual([
      ['Norway', 12],
      ['Denmark', null],
    ]);
    expect(ranked(null)).toEqual([
      ['Denmark', null],
      ['Norway', null],
    ]);
  });

  it('can be said in words', () => {
    expect(seriesSummary(chart, '2022')).toBe(
      'Share of fares, 2021 to 2025. The most in 2022: Norway, 12.0% of fares. No data for 2022: Denmark.',
    );
    expect(seriesSummary(chart, null)).toBe('Share of fares, 2021 to 2025.');
  });
});

const story = await firstStory();
const [received] = chartedSeries(story);
if (!received) throw new Error('no series to chart');
const lines = seriesChart(received, story);

describe('the first story’s chart of remittances', () => {
  const at = (name: string, year: number) =>
    lines.lines.find((line) => line.name === name)?.points.find((point) => point.date === String(year))?.value;

  it.each([
    ['Tajikistan', 2002, 6.43374],
    ['Tajikistan', 2001, null],
    ['Tajikistan', 2024, 47.88521],
    ['Uzbekistan', 2004, null],
    ['Afghanistan', 2007, null],
    ['Afghanistan', 2024, null],
    ['Turkmenistan', 2024, null],
  ])('has for %s in %i the value of the file, or none', (name, year, value) => {
    expect(at(name, year)).toBe(value);
  });

  it('names what has no data', () => {
    expect(seriesSummary(lines, '2024')).toBe(
      'Remittances received, 2000 to 2024. The most in 2024: Tajikistan, 47.9% of GDP; the least: Kazakhstan, 0.1% of GDP. ' +
        'No data for 2024: Afghanistan. No data in any year: Turkmenistan.',
    );
    const turkmenistan = lines.lines.at(-1);
    expect([turkmenistan?.id, turkmenistan?.last, turkmenistan?.note]).toEqual([
      'tkm',
      null,
      expect.stringContaining('1996'),
    ]);
  });
});
