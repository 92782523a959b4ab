import { describe, expect, it } from 'vitest';
import { comparedAmountWords } from '../../../lib/words/figure-words';
import { compactWords } from '../../../lib/words/quantity-words';
import { addSeries, compileChanged, entityOf, issuesOf, type Loose, SERIES_FILES, wordsOf } from './fixture';

const figure = (story: Loose) => entityOf(story, 'five-million').figure;
const own = { from: 'figure', written: 'about $5m' };
const share = { from: 'series', series: 'share', country: 'NOR', year: 2024 };
const budget = { from: 'source', name: 'Budget', value: 20_000_000, unit: 'US dollars', sources: ['gazetteer'] };
const beside = {
  who: 'The budget',
  says: 'all payments',
  measures: 'other',
  sources: ['gazetteer'],
  sureness: 'medium',
};
const percent = { find: 'percent', name: 'Of the budget', part: own, whole: budget, result: '25%' };
const whole = { find: 'whole', name: 'All fares', part: own, percent: share, result: '$17m' };

const compiled = (change: (story: Loose) => void) =>
  compileChanged((draft) => {
    addSeries(draft);
    change(draft);
  }, SERIES_FILES);
const problems = (change: (story: Loose) => void) => {
  const issues = issuesOf(compiled(change));
  // Their words change only on purpose.
  expect(issues.map(wordsOf)).toMatchSnapshot();
  return issues.map(({ code, path }) => [code, path.replace(/^entities\[\d+\]\./, '')]);
};

describe('what stands beside a number', () => {
  const result = compiled((draft) =>
    Object.assign(figure(draft), {
      beside: [{ ...beside, amount: share, why: 'Not all fares are payments.' }, beside],
      sums: [percent, whole],
    }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const entity = result.value.entities.find(({ id }) => id === 'five-million');
  if (entity?.kind !== 'figure') throw new Error('no figure');

  it('takes its amount from the series, with year and unit', () => {
    expect(entity.figure.beside.map(({ amount }) => amount && comparedAmountWords(amount))).toEqual([
      '30% of fares',
      undefined,
    ]);
    expect(entity.figure.beside[0]?.amount?.at).toEqual({ series: 'share', country: 'NOR', year: 2024 });
  });

  it('is worked out from the numbers themselves', () => {
    expect(
      entity.figure.sums.map(({ part, by, result: out }) => [
        comparedAmountWords(part),
        comparedAmountWords(by),
        compactWords(out.value, out.unit),
      ]),
    ).toEqual([
      ['about $5m', '$20m', '25%'],
      ['about $5m', '30% of fares', '$17m'],
    ]);
  });

  it('is the same before and after it has been JSON', () => {
    expect(JSON.parse(JSON.stringify(entity))).toEqual(entity);
  });
});

describe('what is wrong beside a number is named with its path', () => {
  const sums = (change: object, sum: object = percent) =>
    problems((draft) => Object.assign(figure(draft), { sums: [{ ...sum, ...change }] }));
  const besides = (change: object) =>
    problems((draft) => Object.assign(figure(draft), { beside: [{ ...beside, ...change }] }));

  it.each([
    ['another result', { result: '26%' }, percent, [['sum-result', 'figure.sums[0].result']]],
    [
      'words that no amount has',
      { part: { ...own, written: '$6m' } },
      percent,
      [['unknown-figure', 'figure.sums[0].part.written']],
    ],
    ['a whole in other units', { whole: { ...budget, unit: 'euros' } }, percent, [['sum-units', 'figure.sums[0]']]],
    ['a percentage that is none', { percent: budget }, whole, [['sum-units', 'figure.sums[0]']]],
    [
      'a percentage of zero',
      { percent: { ...share, country: 'DNK', year: 2021 } },
      whole,
      [['sum-units', 'figure.sums[0]']],
    ],
    [
      'a source that is not there',
      { whole: { ...budget, sources: ['rumour'] } },
      percent,
      [['unknown-source', 'figure.sums[0].whole.sources[0]']],
    ],
    [
      'a part from a series that is not there',
      { part: { ...share, series: 'fares' } },
      percent,
      [['unknown-series', 'figure.sums[0].part.series']],
    ],
    [
      'a part from a source that is not there',
      { part: { ...budget, value: 5_000_000, sources: ['rumour'] } },
      percent,
      [['unknown-source', 'figure.sums[0].part.sources[0]']],
    ],
    ['no such operation', { find: 'sum' }, percent, [['wrong-value', 'figure.sums[0].find']]],
  ])('in arithmetic: %s', (_, change, sum, expected) => {
    expect(sums(change, sum)).toEqual(expected);
  });

  it.each([
    ['a year without data', { amount: { ...share, year: 2025 } }, [['series-without-data', 'figure.beside[0].amount']]],
    [
      'a country without data',
      { amount: { ...share, country: 'SWE' } },
      [['series-without-data', 'figure.beside[0].amount']],
    ],
    [
      'a series of flows',
      { amount: { ...share, series: 'paid' } },
      [['series-kind', 'figure.beside[0].amount.series']],
    ],
    [
      'no such series',
      { amount: { ...share, series: 'fares' } },
      [['unknown-series', 'figure.beside[0].amount.series']],
    ],
    ['no such source', { sources: ['rumour'] }, [['unknown-source', 'figure.beside[0].sources[0]']]],
    ['an impossible date', { asOf: '2024-13' }, [['impossible-date', 'figure.beside[0].asOf']]],
    ['nobody who says it', { who: undefined }, [['missing-field', 'figure.beside[0].who']]],
  ])('in a comparison: %s', (_, change, expected) => {
    expect(besides(change)).toEqual(expected);
  });
});

describe('statements that bear on each other', () => {
  const bearing = (statement: string, more: object[] = []) =>
    problems((draft) => {
      draft.entities.push({ ...entityOf(draft, 'stay-cheap'), id: 'other', name: 'Other' });
      entityOf(draft, 'stay-cheap').bearsOn = [{ statement, reason: 'The same words.' }, ...more];
    });

  it.each([
    ['another', 'other', []],
    ['itself', 'stay-cheap', [['self-reference', 'bearsOn[0].statement']]],
    ['nothing that is there', 'no-such', [['unknown-entity', 'bearsOn[0].statement']]],
    ['what is no statement', 'kari-holm', [['reference-kind', 'bearsOn[0].statement']]],
  ])('one bears on %s', (_, statement, expected) => {
    expect(bearing(statement)).toEqual(expected);
  });

  it('one bears on another once', () => {
    expect(bearing('other', [{ statement: 'other', reason: 'Again.' }])).toEqual([
      ['duplicate-reference', 'bearsOn[1].statement'],
    ]);
  });

  it('come from persons with an organisation, and it has its seat at a place', () => {
    const placed = (organisation: string, seat: string) =>
      problems((draft) => {
        entityOf(draft, 'kari-holm').organisation = organisation;
        entityOf(draft, 'ferry-council').seat = seat;
      });
    expect(placed('ferry-council', 'oslo')).toEqual([]);
    expect(placed('oslo', 'kari-holm')).toEqual([
      ['reference-kind', 'organisation'],
      ['reference-kind', 'seat'],
    ]);
  });
});
