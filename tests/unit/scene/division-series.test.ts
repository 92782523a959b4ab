import { describe, expect, it } from 'vitest';
import { circleRadius, MOST_RADIUS } from '../../../lib/draw/circle-radius';
import { csv } from '../../../lib/export/csv';
import { geojson } from '../../../lib/export/geojson';
import { subjectOf } from '../../../lib/export/subject';
import { chartTicks } from '../../../lib/scene/chart-ticks';
import { classNames } from '../../../lib/scene/class-names';
import { layerSeries, seriesTimes } from '../../../lib/scene/layer-series';
import { mapKey } from '../../../lib/scene/map-key';
import { markWords, measureOf } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import {
  chartedSeries,
  drawnLines,
  greatestValue,
  type SeriesLine,
  seriesChart,
  seriesRanking,
  seriesSummary,
} from '../../../lib/scene/series-chart';
import { ruleLabels, timeScale } from '../../../lib/scene/time-scale';
import { nextStep, timeHandles, timeSteps } from '../../../lib/scene/time-steps';
import { readWorldFile } from '../../../lib/server/basemap-files';
import { datesBetween } from '../../../lib/story/dates-between';
import { seriesDateRange } from '../../../lib/story/series-date';
import { dateText, timeRange } from '../../../lib/story/time-range';
import { parseView } from '../../../lib/view/parse-view';
import { monthWords, shortMonthWords } from '../../../lib/words/time-label';
import { epidemicStory } from '../../fixtures/epidemic-story';
import { timeOf } from '../view/time-of';

const story = await epidemicStory();
const world = await readWorldFile();
const [cases, patients] = chartedSeries(story);
const layer = story.layers.find(({ id }) => id === 'cases');
if (!cases || !patients || !layer) throw new Error('not the story that this is about');

const shown = (query: string) => scene(story, parseView(query, story).view);
const markOf = (query: string, id: string) => {
  const mark = shown(query).marks.find((one) => one.id === id);
  if (!mark) throw new Error(`no mark ${id}`);
  return mark;
};
const at = (query: string, id: string) => measureOf(markOf(query, id));

describe('a province in a view', () => {
  it.each([
    ['v=1', '2032-05', 0.7],
    ['v=1&t=2032-02', '2032-02', 21.3],
    ['v=1&t=2032-02-29', '2032-02', 21.3],
    ['v=1&t=2031-12-20/2032-01-10', '2032-01', 13.1],
    ['v=1&t=2031', '2031-12', 5.3],
    ['v=1&t=../2031-10', '2031-10', 0.2],
    ['v=1&t=2032-04/..', '2032-05', 0.7],
    ['v=1&t=2033', null, null],
    ['v=1&t=../2030', null, null],
  ])('of %s has the value of %s: the last month that has a day in the time', (query, date, value) => {
    expect(at(query, 'lusaka-province')).toMatchObject({ date, value });
  });

  it('without a value has no data, in no class, which is not zero', () => {
    const western = at('v=1&t=2032-02', 'western');
    expect(western).toMatchObject({ step: null, value: null, words: 'no data, February 2032' });
    expect(at('v=1&t=2031-10', 'western')).toMatchObject({ step: 0, value: 0 });
  });

  it('is in the same class for the same value in every month', () => {
    const classes = new Map<number, Set<number | null>>();
    for (const date of cases.dates) {
      for (const mark of shown(`v=1&t=${date}`).marks) {
        if (mark.kind !== 'zone' || mark.choropleth?.value == null) continue;
        const { value, step } = mark.choropleth;
        classes.set(value, (classes.get(value) ?? new Set()).add(step));
      }
    }
    expect([...classes.values()].every((steps) => steps.size === 1)).toBe(true);
    const inOrder = [...classes].sort(([a], [b]) => a - b).map(([, [step]]) => step ?? -1);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('says its value, date and unit in its name', () => {
    expect(markWords(markOf('v=1&t=2032-02', 'central'))).toContain('6.6 per 100,000 people, February 2032');
  });

  it('has its value on the map where it is the most, the least or chosen; of several with none, none', () => {
    const valued = (query: string) =>
      shown(query).marks.flatMap((mark) =>
        'value' in mark && mark.value !== null ? [`${mark.id} ${mark.value}`] : [],
      );
    expect(valued('v=1&t=2032-02')).toEqual(['lusaka-province 21.3', 'northwestern 0.6']);
    expect(valued('v=1&t=2032-02&s=southern')).toContain('southern 5.5');
    expect(valued('v=1&t=2031-12')).toEqual(['lusaka-province 5.3']);
  });
});

describe('a place with a circle', () => {
  it('has an area that grows with its value, on one scale for all months', () => {
    for (const date of patients.dates) {
      for (const mark of shown(`v=1&l=centres&t=${date}`).marks) {
        if (mark.kind !== 'point' || mark.circle?.value == null) continue;
        const { value, max } = mark.circle;
        expect(max).toBe(610);
        const wanted = value === 0 ? 0 : Math.max(2.5 ** 2, (MOST_RADIUS ** 2 * value) / 610);
        expect(circleRadius(mark.circle) ** 2).toBeCloseTo(wanted, 6);
      }
    }
  });

  it('tells zero, which has no circle, from no data, which has a ring', () => {
    const mansa = (date: string) => at(`v=1&l=centres&t=${date}`, 'mansa');
    expect(mansa('2032-05')).toMatchObject({ value: 0, words: '0 patients, May 2032' });
    expect(mansa('2032-03')).toMatchObject({ value: null, words: 'no data, March 2032' });
    expect(circleRadius({ value: 0, max: 610 })).toBe(0);
    expect(circleRadius({ value: null, max: 610 })).toBeGreaterThan(0);
  });
});

describe('what explains it', () => {
  it('says unit, month, source and what has no data in the key', () => {
    const { view } = parseView('v=1&t=2032-02&l=cases~centres', story);
    const key = mapKey(story, view, scene(story, view));
    expect(key.classes).toEqual({ breaks: [1, 2, 5, 10, 20], steps: 6, hasNoData: true });
    expect(key.circles).toMatchObject({ max: 610, hasNoData: false });
    expect(key.notes).toEqual([
      'New cases of cholera, per 100,000 people, February 2032',
      'Taken in at treatment centres, patients, February 2032',
      'Source: Health ministry',
      'No data: Western',
    ]);
  });

  it('counts the provinces of each class', () => {
    const { byClass, noData } = classNames(layer, timeOf('2032-02'), story);
    expect(byClass.map(({ length }) => length)).toEqual([1, 2, 2, 3, 0, 1]);
    expect(noData).toEqual(['Western']);
    expect(layerSeries(layer, timeOf('2032-02'), story)?.period).toBe('February 2032');
  });

  it('says the range and the gap in words', () => {
    expect(shown('v=1&t=2032-02').words).toContain(
      'New cases of cholera, February 2032: from 0.6 per 100,000 people (Northwestern) to 21.3 per 100,000 people (Lusaka Province); no data for 1 division.',
    );
  });
});

describe('the chart', () => {
  const chart = seriesChart(cases, story);

  it('has every month from the first to the last, and a gap where there is no data', () => {
    expect(chart.dates).toEqual(datesBetween([2031, 10], [2032, 5]).map(dateText));
    expect(chart.lines.find(({ id }) => id === 'western')?.points.map(({ value }) => value)).toEqual([
      0,
      0,
      0.2,
      null,
      null,
      1.7,
      0.6,
      0.1,
    ]);
  });

  it('has the lines in the order of their heights: what rises and falls ends where it began', () => {
    expect(chart.lines.map(({ name }) => name).slice(0, 3)).toEqual(['Lusaka Province', 'Central', 'Copperbelt']);
    expect(greatestValue(chart.lines[0] as SeriesLine)).toBe(21.3);
  });

  it('draws no more lines than can be told apart, the greatest, and in any case what is chosen', () => {
    const many = Array.from({ length: 20 }, (_, i): SeriesLine => {
      const points = [{ date: '2032-01', value: i }];
      return { key: `${i}`, id: `${i}`, name: `${i}`, points, last: null, note: null };
    });
    const names = (chosen: string | null) => drawnLines(many, chosen).map(({ name }) => Number(name));
    expect(names(null)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(names('2')).toEqual([2, ...names(null)]);
    expect(drawnLines(chart.lines, null)).toBe(chart.lines);
  });

  it('ranks a month, with what has no data at the end', () => {
    expect(seriesRanking(chart, '2032-02').map(({ line }) => line.name)).toEqual([
      'Lusaka Province',
      'Central',
      'Southern',
      'Copperbelt',
      'Eastern',
      'Luapula',
      'Northern',
      'Muchinga',
      'Northwestern',
      'Western',
    ]);
  });

  it('can be said in words', () => {
    expect(seriesSummary(chart, '2032-02')).toBe(
      'New cases of cholera, October 2031 to May 2032. The most in February 2032: Lusaka Province, 21.3 per 100,000 people; ' +
        'the least: Northwestern, 0.6 per 100,000 people. No data for February 2032: Western.',
    );
  });

  it('names the ends, years and months that have room, and of years those it always named', () => {
    expect(chartTicks(chart.dates, 'month').map(({ text }) => text)).toEqual([
      'Oct 2031',
      'Jan 2032',
      'Mar 2032',
      'May 2032',
    ]);
    const years = datesBetween([2000], [2024]).map(dateText);
    expect(chartTicks(years, 'year').map(({ date }) => date)).toEqual(['2000', '2005', '2010', '2015', '2020', '2024']);
    const days = datesBetween([2032, 2, 20], [2032, 4, 10]).map(dateText);
    for (const step of ['month', 'day'] as const) {
      const ticks = chartTicks(days, step);
      expect([ticks[0]?.date, ticks.at(-1)?.date]).toEqual(['2032-02-20', '2032-04-10']);
    }
  });
});

describe('the time control', () => {
  const times = seriesTimes(story, ['cases']);
  const steps = timeSteps(story, times);
  const scale = timeScale(steps, times);

  it('steps from month to month', () => {
    expect(nextStep(times, timeOf('2031-12'), 1)?.edtf).toBe('2032-01');
    expect(nextStep(times, timeOf('2032-01'), -1)?.edtf).toBe('2031-12');
  });

  it('has a cell for each month, on which a handle can rest, and a name for each that has room', () => {
    expect(scale.cells.map(({ kind, time }) => `${kind} ${time.edtf}`)).toEqual(
      times.map(({ edtf }) => `month ${edtf}`),
    );
    expect(timeHandles(scale, steps).starts.map(({ day }) => day)).toEqual(
      expect.arrayContaining(times.map(({ first }) => first)),
    );
    const { names, months } = ruleLabels(
      scale,
      640,
      { monthOf: monthWords, shortMonthOf: shortMonthWords },
      () => false,
    );
    expect(names.map(({ text }) => text)).toEqual(['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May']);
    expect(months.map(({ text }) => text)).toEqual(['2031', '2032']);
  });

  it('keeps years closed where a series has none but years, or more months than a rule has room for', () => {
    const years = [2030, 2031].map((year) => timeRange([year]));
    expect(timeScale(years, years).cells.map(({ kind }) => kind)).toEqual(['year', 'year']);
    const months = datesBetween([2020, 1], [2026, 1]).map((date) => timeRange(date));
    expect(timeScale(months, months).cells.every(({ kind }) => kind === 'year')).toBe(true);
  });

  it('shows the days of a series one by one while they are few, and by months when they are many', () => {
    const days = (last: number) => datesBetween([2032, 1, 1], [2032, 2, last]).map((date) => timeRange(date));
    const few = datesBetween([2032, 1, 1], [2032, 1, 31]).map((date) => timeRange(date));
    expect(timeScale(few, few).cells.map(({ kind }) => kind)).toEqual(few.map(() => 'day'));
    expect(timeScale(days(9), days(9)).cells.map(({ kind, time }) => `${kind} ${time.edtf}`)).toEqual([
      'month 2032-01',
      'month 2032-02',
    ]);
  });
});

describe('dates of a series', () => {
  it('follow each other over the ends of months and leap years', () => {
    expect(datesBetween([2032, 2, 28], [2032, 3, 1]).map(dateText)).toEqual(['2032-02-28', '2032-02-29', '2032-03-01']);
    expect(datesBetween([2031, 2, 28], [2031, 3, 1]).map(dateText)).toEqual(['2031-02-28', '2031-03-01']);
    expect(datesBetween([2031, 12, 31], [2032, 1, 1]).map(dateText)).toEqual(['2031-12-31', '2032-01-01']);
    expect(datesBetween([2031, 11], [2032, 2]).map(dateText)).toEqual(['2031-11', '2031-12', '2032-01', '2032-02']);
  });

  it.each(['2024-13', '2024-00', '2023-02-29', '2024-01/2024-02', '..', '', '24', '2024-1'])('%s is none', (text) => {
    expect(seriesDateRange(text)).toBeNull();
  });
});

describe('exports', () => {
  const subject = subjectOf(story, parseView('v=1&t=2032-02&l=cases~centres', story), 'https://site.test');

  it('have value, unit, year, date, source and shape of each province', () => {
    const feature = geojson(subject, world).features.find(({ id }) => id === 'central');
    expect(feature?.geometry?.type).toMatch(/Polygon/);
    expect(feature?.properties.amount).toEqual({
      words: '6.6 per 100,000 people, February 2032',
      value: 6.6,
      unit: 'per 100,000 people',
      year: 2032,
      date: '2032-02',
    });
    expect(JSON.stringify(feature?.properties.sources)).toContain('Cholera bulletins');
  });

  it('leave the value empty where there is no data', () => {
    const feature = geojson(subject, world).features.find(({ id }) => id === 'western');
    expect(feature?.properties.amount).toMatchObject({ value: null, words: 'no data, February 2032' });
  });

  it('have a row for each province and place, with the month', () => {
    const [head = '', ...rows] = csv(subject).split('\r\n');
    const columns = head.split(',');
    expect(columns.slice(-1)).toEqual(['amount_date']);
    const row = rows.find((line) => line.startsWith('lusaka,'));
    // An apostrophe keeps spreadsheets from making a day of it.
    expect(row?.endsWith(",'2032-02")).toBe(true);
  });
});
