import { describe, expect, it } from 'vitest';
import { type AreaMark, type FlowMark, markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { briefAmount, seriesDate, stepOf } from '../../../lib/scene/series-at';
import type { Series } from '../../../lib/story/story';
import { classWords } from '../../../lib/words/class-words';
import { amountWords, numberWords, shortAmount } from '../../../lib/words/quantity-words';
import { seriesStory } from '../compile/fixture';
import { timeOf } from '../view/time-of';

// Series: shares of 2021, 2022, 2024 (Norway) and 2021, 2025 (Denmark). The story's day is 4 May 2024.
const story = seriesStory();
const [share, paid] = story.series as [Series, Series];

function area(id: string, time: string | null, layers = ['shares']): AreaMark {
  const mark = scene(story, { layers, time: timeOf(time), selection: null }).marks.find((one) => one.id === id);
  if (mark?.kind !== 'area') throw new Error(`no area ${id}`);
  return mark;
}
function payments(time: string | null): FlowMark | undefined {
  return scene(story, { layers: ['money'], time: timeOf(time), selection: null }).marks.find(
    (mark) => mark.kind === 'flow',
  );
}

describe('the date that a series shows', () => {
  it.each([
    [null, '2024'],
    ['2021', '2021'],
    ['2021/2022', '2022'],
    ['2022/2023', '2022'],
    ['../2023', '2022'],
    ['2024/..', '2025'],
    ['2022-06', '2022'],
    ['2023', null],
    ['2026/..', null],
  ])('for %s is %s: the last with data inside the time, or up to the story’s day', (time, date) => {
    expect(seriesDate(share, timeOf(time), story)).toBe(date);
  });
});

describe('a shaded country', () => {
  it('has class, value and year', () => {
    expect(area('nor', null).choropleth).toEqual({
      series: 'share',
      step: 3,
      steps: 4,
      value: 30,
      date: '2024',
      brief: '30.0%',
      words: '30.0% of fares, 2024',
    });
    expect(area('nor', '2021').choropleth).toMatchObject({ step: 0, value: 4.5, date: '2021' });
  });

  it('has no data where there is none: neither zero nor an earlier year’s value', () => {
    expect(area('dnk', null).choropleth).toMatchObject({
      step: null,
      value: null,
      date: '2024',
      words: 'no data, 2024',
    });
    expect(area('dnk', '2021').choropleth).toMatchObject({ step: 0, value: 0, words: '0.0% of fares, 2021' });
  });

  it('has no data and no year when the whole time has none', () => {
    expect(area('nor', '2023').choropleth).toMatchObject({ step: null, date: null, words: 'no data' });
  });

  it('is not shaded by a layer that is off', () => {
    const shown = scene(story, { layers: ['summit'], time: null, selection: 'nor' }).marks.find(
      ({ id }) => id === 'nor',
    );
    expect(shown).toMatchObject({ kind: 'area', choropleth: null });
  });

  it('says value and year in its name', () => {
    expect(markWords(area('nor', null))).toBe('Norway, country, 30.0% of fares, 2024');
    expect(markWords(area('dnk', null))).toBe('Denmark, country, no data, 2024');
  });
});

describe('the class of a country', () => {
  it('follows the value as it is printed', () => {
    const values = { ...share.values, NOR: [4.5, 12, 4.957, null], DNK: [0, null, 4.949, 31] };
    const nearly = { ...story, series: [{ ...share, values }, paid] };
    const steps = scene(nearly, { layers: ['shares'], time: timeOf('2024'), selection: null }).marks.map((mark) =>
      mark.kind === 'area' && mark.choropleth ? [mark.choropleth.brief, mark.choropleth.step] : null,
    );
    expect(steps).toContainEqual(['5.0%', 1]);
    expect(steps).toContainEqual(['4.9%', 0]);
  });
});

describe('a short amount', () => {
  const money = { unit: 'million US dollars', decimals: 0 };
  it.each([
    [{ ...money, short: { before: '$', after: 'm' } }, 1067, '$1,067m'],
    [{ ...money, short: { before: '$', after: 'm' } }, 0.2, 'under $1m'],
    [{ unit: '% of GDP', decimals: 1 }, 47.88521, '47.9%'],
    [{ unit: '% of GDP', decimals: 1 }, 0, '0.0%'],
    [money, 5, '5 million US dollars'],
  ])(
    'of %j is written as the series does, else with the sign that its unit begins with, else in full',
    (series, value, words) => {
      expect(shortAmount(series, value)).toBe(words);
    },
  );

  it('of the text has the text’s own words, with a hedge that stands elsewhere', () => {
    expect(briefAmount({ written: 'more than $1.8bn', qualifier: 'more than' })).toBe('more than $1.8bn');
    expect(briefAmount({ written: '$1.8bn', qualifier: 'more than' })).toBe('more than $1.8bn');
    expect(briefAmount({ written: '$775m', qualifier: 'rounded' })).toBe('$775m');
    expect(briefAmount({ written: '$775m', qualifier: 'exact' })).toBe('$775m');
  });
});

describe('classes', () => {
  it('begin at their breaks and are the same in every year', () => {
    expect([0, 4.9, 5, 9.9, 10, 20, 1e9].map((value) => stepOf([5, 10, 20], value))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect(classWords([5, 10, 20])).toEqual(['under 5', '5 to under 10', '10 to under 20', '20 and more']);
    expect(classWords([2.5])).toEqual(['under 2.5', '2.5 and more']);
  });
});

describe('a flow by year', () => {
  it('has the amount of the year, and the greatest of all years to be drawn against', () => {
    expect(payments(null)).toMatchObject({
      amount: '5 million US dollars, 2023',
      quantity: { value: 5, unit: 'million US dollars', max: 5 },
    });
    expect(payments('2022')).toMatchObject({ amount: '4 million US dollars, 2022', quantity: { value: 4, max: 5 } });
  });

  it('has no amount for other dates when it is on the map only because it is chosen, and says so', () => {
    const { marks } = scene(story, { layers: [], time: timeOf('2021'), selection: 'payments' });
    const mark = marks.find(({ kind }) => kind === 'flow');
    expect(mark).toMatchObject({ amount: null, quantity: null, selected: true });
    expect(mark && markWords(mark)).toContain('flow, no amount for these dates');
  });

  it('is gone in a year in which it is not', () => {
    expect(payments('2021')).toBeUndefined();
    expect(seriesDate(paid, timeOf('2021'), story)).toBeNull();
  });
});

describe('numbers in words', () => {
  it.each([
    [47.88521, 1, '47.9'],
    [2536, 0, '2,536'],
    [1234567.891, 2, '1,234,567.89'],
    [0, 1, '0.0'],
    [0.04, 1, 'under 0.1'],
    [0.06, 1, '0.1'],
    [0.3, 0, 'under 1'],
  ])('%s with %s decimals is %s', (value, decimals, words) => {
    expect(numberWords(value, decimals)).toBe(words);
  });

  it('stand before their unit, a percent sign close', () => {
    expect(amountWords({ unit: '% of GDP', decimals: 1 }, 5)).toBe('5.0% of GDP');
    expect(amountWords({ unit: 'US dollars', decimals: 0 }, 5)).toBe('5 US dollars');
  });
});

describe('a shaded view in words', () => {
  it('says what is shaded, of which year, from least to most, and where there is no data', () => {
    const words = (time: string | null) =>
      scene(story, { layers: ['shares'], time: timeOf(time), selection: null }).words;
    expect(words(null)).toContain('Share of fares, 2024: 30.0% of fares (Norway) and no data for 1 country.');
    expect(words('2021')).toContain('Share of fares, 2021: from 0.0% of fares (Denmark) to 4.5% of fares (Norway).');
    expect(words('2023')).toContain('Share of fares: no data for 2 countries.');
  });

  it('says the amounts of flows by year', () => {
    const { words } = scene(story, { layers: ['money'], time: timeOf('2022'), selection: null });
    expect(words).toContain('Payments, 2022: 4 million US dollars (Payments from Norway to Denmark).');
  });
});
