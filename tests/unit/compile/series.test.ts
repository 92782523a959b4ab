import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../lib/compile/issue';
import { readSeries } from '../../../lib/compile/read-series';
import { seriesMax, seriesValue } from '../../../lib/story/series-values';
import {
  addSeries,
  compileChanged,
  entityOf,
  issuesOf,
  type Loose,
  SERIES_FILES,
  seriesStory,
  wordsOf,
} from './fixture';

const story = seriesStory();
const share = story.series[0];
if (!share) throw new Error('no series');

function problems(change: (story: Loose) => void, files = {}): string[][] {
  const result = compileChanged(
    (draft) => {
      addSeries(draft);
      change(draft);
    },
    { ...SERIES_FILES, ...files },
  );
  const issues = issuesOf(result);
  // Their words change only on purpose.
  expect(issues.map(wordsOf)).toMatchSnapshot();
  return issues.map(({ code, file, path }) => [code, `${file} ${path}`.trim()]);
}
const nothing = () => {};
const csv = (...lines: string[]) => ['year,country,value', ...lines].join('\n');

describe('a series', () => {
  it('has its years in order and a value for each, or none', () => {
    expect(share.dates).toEqual(['2021', '2022', '2024', '2025']);
    expect(share.values).toEqual({ NOR: [4.5, 12, 30, null], DNK: [0, null, null, 31] });
    expect(share.decimals).toBe(1);
  });

  it('keeps what part of a year it is of, its note and its short form, and has none where the file has none', () => {
    const changed = compileChanged((draft) => {
      addSeries(draft);
      Object.assign(draft.series[0], {
        part: 'April to June',
        note: 'Without ferries of the state.',
        short: { before: '€' },
      });
    }, SERIES_FILES);
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    expect(changed.value.series[0]).toMatchObject({
      part: 'April to June',
      note: 'Without ferries of the state.',
      short: { before: '€', after: '' },
    });
    expect(Object.keys(share).filter((key) => ['part', 'note', 'short'].includes(key))).toEqual([]);
    expect(Object.keys(share.values)).toEqual(['DNK', 'NOR']);
  });

  it('tells zero from no data, and knows no country that has an inherited name', () => {
    expect(seriesValue(share, 'DNK', '2021')).toBe(0);
    expect(seriesValue(share, 'DNK', '2022')).toBeNull();
    expect(seriesValue(share, 'NOR', '1999')).toBeNull();
    for (const key of ['SWE', '__proto__', 'constructor', 'toString'])
      expect(seriesValue(share, key, '2021')).toBeNull();
  });

  it('knows its greatest value of all years', () => {
    expect(seriesMax(share)).toBe(31);
  });

  it('may have an amount for a year of which the flow has but one day', () => {
    const found = problems((draft) => {
      Object.assign(entityOf(draft, 'payments'), { when: { edtf: '2022-12-31/2023-01-01' } });
    });
    expect(found).toEqual([]);
  });

  it('is the same before and after it has been JSON', () => {
    expect(JSON.parse(JSON.stringify(story.series))).toEqual(story.series);
  });
});

describe('what is wrong with a series is named with its file and line', () => {
  it.each([
    ['no file', { 'share.csv': undefined }, [['file-missing', 'series/share.csv']]],
    ['a file that is too large', { 'share.csv': 'a'.repeat(6_000_001) }, [['file-too-large', 'series/share.csv']]],
    [
      'a header of other words',
      { 'share.csv': 'Year,Country,Value\n' },
      [['series-header', 'series/share.csv line 1']],
    ],
    ['no header', { 'share.csv': '' }, [['series-header', 'series/share.csv line 1']]],
    [
      'a byte order mark',
      { 'share.csv': `\ufeff${csv('2021,NOR,1')}` },
      [['series-header', 'series/share.csv line 1']],
    ],
    [
      'lines of another system',
      { 'share.csv': csv('2021,NOR,1\r', '2022,NOR,1') },
      [['series-value', 'series/share.csv line 2']],
    ],
    [
      'a line of two cells',
      { 'share.csv': csv('2021,NOR', '2021,NOR,1') },
      [['series-line', 'series/share.csv line 2']],
    ],
    [
      'a line of four cells',
      { 'share.csv': csv('2021,NOR,1,2', '2021,NOR,1') },
      [['series-line', 'series/share.csv line 2']],
    ],
    ['an empty line', { 'share.csv': csv('', '2021,NOR,1') }, [['series-line', 'series/share.csv line 2']]],
    [
      'a key with a life of its own',
      { 'share.csv': csv('2021,__proto__,1', '2021,NOR,1') },
      [['series-line', 'series/share.csv line 2']],
    ],
    [
      'a year of two digits',
      { 'share.csv': csv('21,NOR,1', '2021,NOR,1') },
      [['series-date', 'series/share.csv line 2']],
    ],
    [
      'a negative value',
      { 'share.csv': csv('2021,NOR,-1', '2022,NOR,1') },
      [['series-value', 'series/share.csv line 2']],
    ],
    [
      'a value without end',
      { 'share.csv': csv('2021,NOR,1e999', '2022,NOR,1') },
      [['series-value', 'series/share.csv line 2']],
    ],
    [
      'a value that is no number',
      { 'share.csv': csv('2021,NOR,NaN', '2022,NOR,1') },
      [['series-value', 'series/share.csv line 2']],
    ],
    [
      'a year of a country twice',
      { 'share.csv': csv('2021,NOR,1', '2021,NOR,2') },
      [['series-duplicate', 'series/share.csv line 3']],
    ],
    [
      'a country that is not',
      { 'share.csv': csv('2021,NOR,1', '2021,ZZZ,2') },
      [['unknown-country', 'series/share.csv line 3']],
    ],
    [
      'a flow that is not',
      { 'payments.csv': 'year,flow,value\n2022,payments,4\n2022,oslo,4\n2023,fares,4\n' },
      [
        ['unknown-entity', 'series/payments.csv line 3'],
        ['unknown-entity', 'series/payments.csv line 4'],
      ],
    ],
    [
      'an amount of zero',
      { 'payments.csv': 'year,flow,value\n2022,payments,0\n' },
      [['flow-amount', 'series/payments.csv line 2']],
    ],
    [
      'a year in which the flow is not',
      { 'payments.csv': 'year,flow,value\n2022,payments,4\n2024,payments,4\n' },
      [['series-flow-time', 'story.json entities[12].amounts.series']],
    ],
    [
      'no year of the flow',
      { 'payments.csv': 'year,flow,value\n' },
      [['series-without-data', 'story.json entities[12].amounts.series']],
    ],
    [
      'no country of the layer',
      { 'share.csv': csv('2021,SWE,1') },
      [['series-without-data', 'story.json layers[3].shade.series']],
    ],
  ])('%s', (_, files, expected) => {
    expect(problems(nothing, files)).toEqual(expected);
  });

  it.each<[string, (story: Loose) => void, string[]]>([
    [
      'a file outside the folder',
      (s) => (s.series[0].file = '../share.csv'),
      ['wrong-format', 'story.json series[0].file'],
    ],
    ['two with one id', (s) => (s.series[1].id = 'share'), ['duplicate-id', 'story.json series[1].id']],
    [
      'an unknown source',
      (s) => (s.series[0].sources = ['atlas']),
      ['unknown-source', 'story.json series[0].sources[0]'],
    ],
    ['a vintage of no day', (s) => (s.series[0].asOf = '2024-13'), ['impossible-date', 'story.json series[0].asOf']],
    [
      'a layer of none',
      (s) => (s.layers[3].shade.series = 'shares'),
      ['unknown-series', 'story.json layers[3].shade.series'],
    ],
    [
      'a flow of none',
      (s) => (entityOf(s, 'payments').amounts.series = 'x'),
      ['unknown-series', 'story.json entities[12].amounts.series'],
    ],
    [
      'a layer of flows',
      (s) => (s.layers[3].shade.series = 'paid'),
      ['series-kind', 'story.json layers[3].shade.series'],
    ],
    [
      'a flow of countries',
      (s) => (entityOf(s, 'payments').amounts.series = 'share'),
      ['series-kind', 'story.json entities[12].amounts.series'],
    ],
    [
      'classes that fall',
      (s) => (s.layers[3].shade.classes = [5, 3]),
      ['classes-order', 'story.json layers[3].shade.classes[1]'],
    ],
    [
      'a class twice',
      (s) => (s.layers[3].shade.classes = [5, 5]),
      ['classes-order', 'story.json layers[3].shade.classes[1]'],
    ],
    [
      'seven classes',
      (s) => (s.layers[3].shade.classes = [1, 2, 3, 4, 5, 6]),
      ['wrong-length', 'story.json layers[3].shade.classes'],
    ],
    [
      'no legend line',
      (s) => (s.layers[3].legend[0].style = 'plain'),
      ['style-without-legend', 'story.json layers[3].shade'],
    ],
    [
      'a figure of zero',
      (s) => (entityOf(s, 'payments').figures[0].value = 0),
      ['flow-amount', 'story.json entities[12].figures[0].value'],
    ],
    [
      'a figure below zero',
      (s) => (entityOf(s, 'payments').figures[0].value = -3),
      ['flow-amount', 'story.json entities[12].figures[0].value'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContainEqual(expected);
  });

  it('a figure without end', () => {
    const json = JSON.stringify({ value: 1 }).replace('1', '1e999');
    expect(problems((s) => (entityOf(s, 'payments').figures[0].value = JSON.parse(json).value))).not.toEqual([]);
  });

  it('two flows of one layer in different units', () => {
    const found = problems((s) => {
      const twin = { ...structuredClone(entityOf(s, 'payments')), id: 'more-payments' };
      twin.amounts = undefined;
      s.entities.push(twin);
      s.layers[1].items.push({ entity: 'more-payments' });
    });
    expect(found).toEqual([['mixed-units', 'story.json layers[1].items[1].entity']]);
  });

  it('everything at once, with what is wrong elsewhere', () => {
    const files = { 'share.csv': csv('21,NOR,x', '2021,ZZZ,1'), 'payments.csv': 'nothing' };
    expect(problems((s) => (s.revision = 9), files)).toEqual([
      ['series-date', 'series/share.csv line 2'],
      ['series-value', 'series/share.csv line 2'],
      ['series-header', 'series/payments.csv line 1'],
      ['revision-mismatch', 'story.json revision'],
      ['unknown-country', 'series/share.csv line 3'],
      ['series-without-data', 'story.json layers[3].shade.series'],
    ]);
  });

  it('never by throwing, whatever the text', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('2021,NOR,1', '2021,NOR,', ',,', 'year,flow,value'));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const issues: Issue[] = [];
        const table = readSeries(lines.join('\n'), 'series/x.csv', issues);
        for (const { value } of table?.rows ?? []) expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(table !== null || issues.length > 0).toBe(true);
      }),
    );
  });
});
