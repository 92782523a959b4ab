import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import type { AreaMark, FlowMark } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { readStory, storiesFolder } from '../../../lib/server/read-story';
import type { Flow } from '../../../lib/story/story';
import { timeOf } from '../view/time-of';

const SLUG = 'remittances-central-asia';
const result = await readStory(SLUG);
if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
const story = result.value;

type Table = ReadonlyMap<string, number>;

/** Read by the test's own means: year and key to value. */
function csv(file: string): Table {
  const text = readFileSync(path.join(storiesFolder(), SLUG, 'series', file), 'utf8');
  const rows = text.trimEnd().split('\n').slice(1);
  return new Map(rows.map((row) => [row.split(',').slice(0, 2).join(' '), Number(row.split(',')[2])]));
}

const share = csv('received-share-of-gdp.csv');
const dollars = csv('received-us-dollars.csv');
const quarter = csv('transfers-2011-q2.csv');
const transfers = csv('transfers.csv');
const estimates = csv('estimates-2017.csv');

function at(table: Table, year: number, key: string): number {
  const value = table.get(`${year} ${key}`);
  if (value === undefined) throw new Error(`no ${key} in ${year}`);
  return value;
}
function all(table: Table, key: string): Map<number, number> {
  const own = [...table].filter(([at]) => at.endsWith(` ${key}`));
  return new Map(own.map(([at, value]) => [Number(at.slice(0, 4)), value]));
}
function highest(table: Table, key: string): number | undefined {
  return [...all(table, key)].sort((a, b) => b[1] - a[1])[0]?.[0];
}
function lowest(table: Table, key: string): number | undefined {
  return [...all(table, key)].sort((a, b) => a[1] - b[1])[0]?.[0];
}
const percent = (year: number, key: string) => `${at(share, year, key).toFixed(1)}%`;
const billions = (year: number, key: string) => `$${(at(dollars, year, key) / 1e9).toFixed(1)}bn`;
const millions = (value: number) => `$${Math.round(value).toLocaleString('en')}m`;
const counted = (table: Table, year: number, ids: readonly string[]) => ids.map((id) => millions(at(table, year, id)));

/** Every number of each paragraph but years, in order: recomputed from the series, or as a cited report has it. */
const NUMBERS: Readonly<Record<number, readonly string[]>> = {
  1: [percent(2024, 'TJK'), percent(2024, 'KAZ')],
  2: [],
  3: [],
  4: [percent(2000, 'KGZ'), percent(2008, 'KGZ'), percent(2002, 'TJK'), percent(2008, 'TJK'), percent(2004, 'ARM')],
  5: [
    percent(2009, 'TJK'),
    percent(2009, 'KGZ'),
    percent(2009, 'UZB'),
    billions(2008, 'TJK'),
    billions(2009, 'TJK'),
    percent(2013, 'TJK'),
    billions(2013, 'TJK'),
  ],
  6: [
    billions(2014, 'TJK'),
    billions(2015, 'TJK'),
    billions(2016, 'TJK'),
    percent(2016, 'TJK'),
    billions(2014, 'UZB'),
    billions(2015, 'UZB'),
  ],
  7: [
    billions(2019, 'UZB'),
    billions(2020, 'UZB'),
    billions(2019, 'TJK'),
    billions(2020, 'TJK'),
    billions(2019, 'KGZ'),
    billions(2020, 'KGZ'),
    percent(2019, 'KGZ'),
    percent(2020, 'KGZ'),
  ],
  8: [percent(2022, 'TJK'), percent(2022, 'UZB'), percent(2022, 'AZE'), billions(2021, 'UZB'), billions(2022, 'UZB')],
  9: [
    billions(2024, 'UZB'),
    billions(2024, 'TJK'),
    percent(2021, 'KGZ'),
    percent(2024, 'KGZ'),
    percent(2024, 'ARM'),
    `${Math.max(...all(share, 'KAZ').values()).toFixed(1)}%`,
  ],
  10: [],
  11: counted(
    quarter,
    2011,
    ['uzb', 'tjk', 'kgz', 'arm', 'aze', 'kaz', 'tkm'].map((to) => `q2-rus-${to}`),
  ),
  12: [
    ...[2013, 2014, 2015, 2016, 2017].map((year) => millions(at(transfers, year, 'transfers-rus-tjk'))),
    ...counted(transfers, 2017, ['transfers-rus-uzb', 'transfers-rus-kgz']),
  ],
  13: counted(
    estimates,
    2017,
    ['uzb', 'kgz', 'tjk', 'geo', 'arm', 'aze', 'kaz', 'tkm'].map((to) => `estimate-rus-${to}`),
  ),
  // Reports: Central Bank of Uzbekistan, of Armenia, National Bank of Georgia, of Kazakhstan, of the Kyrgyz Republic.
  14: ['$14.5bn', '$3.6bn', '$2bn', '$775m', '$2,531m', '$11bn'],
  // Ushakov, as Asia-Plus reports; then the World Bank.
  15: ['$1.8bn', billions(2024, 'TJK')],
  // As Asia-Plus reported on 11 March 2025; then the data used here.
  16: ['24%', percent(2024, 'KGZ')],
};

describe('every number of the text', () => {
  it.each(story.paragraphs.map(({ n, text }) => [n, text] as const))('paragraph %s', (n, text) => {
    const numbers = text.match(/\$?\d[\d.,]*\d(?:%|bn|m)|\$?\d(?:%|bn|m)|\d[\d.,]*/g) ?? [];
    expect(numbers.filter((number) => !/^20[0-2]\d[.,]?$/.test(number))).toEqual(NUMBERS[n]);
  });

  it('has its entity, with the same value', () => {
    const figures = story.entities.flatMap((entity) => {
      if (entity.kind === 'figure') return [entity.figure];
      return entity.kind === 'flow' ? entity.figures : [];
    });
    const written = new Set(
      figures.map(({ passage, written }) => `${passage.paragraph} ${written.match(/\$?[\d.,]+\S*/)?.[0]}`),
    );
    const elsewhere = ['15 $6.8bn', '16 17.7%'];
    for (const [n, numbers] of Object.entries(NUMBERS)) {
      for (const number of numbers) expect([...written, ...elsewhere]).toContain(`${n} ${number}`);
    }
    for (const { written, value } of figures) {
      const [, number = '', scale = ''] = /([\d.,]*\d)(bn|m|%)/.exec(written) ?? [];
      const factor = { bn: 1e9, m: 1e6, '%': 1 }[scale] ?? Number.NaN;
      expect(value).toBeCloseTo(Number(number.replaceAll(',', '')) * factor, 3);
    }
  });
});

describe('what the text says of the series', () => {
  const inYear = (table: Table, year: number) => [...table].filter(([key]) => key.startsWith(`${year} `));

  it('first years, and who has none', () => {
    const first = (key: string) => Math.min(...all(share, key).keys());
    for (const key of ['KGZ', 'KAZ', 'ARM', 'AZE']) expect(first(key)).toBe(2000);
    expect([first('TJK'), first('UZB')]).toEqual([2002, 2005]);
    for (const key of ['TKM', 'GEO']) expect(all(share, key).size).toBe(0);
  });

  it('Tajikistan and Kazakhstan are furthest apart in 2024', () => {
    const sorted = inYear(share, 2024).sort((a, b) => a[1] - b[1]);
    expect([sorted[0]?.[0], sorted.at(-1)?.[0]]).toEqual(['2024 KAZ', '2024 TJK']);
  });

  it('highest and lowest years', () => {
    expect(highest(share, 'ARM')).toBe(2004);
    expect(lowest(share, 'ARM')).toBe(2024);
    for (const key of ['TJK', 'UZB', 'AZE']) expect(highest(share, key)).toBe(2022);
    for (const key of ['TJK', 'UZB']) expect(highest(dollars, key)).toBe(2024);
    expect(Math.max(...all(share, 'KAZ').values())).toBeLessThan(0.5);
  });

  it('falls and rises', () => {
    const tajik = all(dollars, 'TJK');
    for (const year of [2014, 2015, 2016]) expect(tajik.get(year)).toBeLessThan(tajik.get(year - 1) ?? 0);
    for (const key of ['TJK', 'KGZ', 'UZB']) {
      expect(at(share, 2009, key)).toBeLessThan(at(share, 2008, key));
      expect(at(dollars, 2020, key)).toBeLessThan(at(dollars, 2019, key));
    }
    for (const key of ['KGZ', 'KAZ', 'ARM', 'AZE']) expect(at(share, 2024, key)).toBeLessThan(at(share, 2022, key));
  });

  it('the estimates give Russia’s transfers to Tajikistan another amount than the count', () => {
    expect(at(estimates, 2017, 'estimate-rus-tjk')).not.toBeCloseTo(at(transfers, 2017, 'transfers-rus-tjk'), 0);
  });
});

describe('the story', () => {
  it('is of 600 to 900 words', () => {
    const words = story.paragraphs.flatMap(({ text }) => text.split(' ')).length;
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(900);
  });

  it('gives each amount of a flow once in the text and once in its series, alike', () => {
    const flows = story.entities.filter((entity): entity is Flow => entity.kind === 'flow' && !!entity.amounts);
    expect(flows).toHaveLength(7 + 3 + 8);
    for (const flow of flows) {
      const series = story.series.find(({ id }) => id === flow.amounts?.series);
      const values = (series?.values[flow.id] ?? []).filter((value) => value !== null);
      expect(values.map((value) => Math.round(value))).toEqual(flow.figures.map(({ value }) => value / 1e6));
    }
  });

  it('never puts two counts in one layer, but for reports, which have no common scale', () => {
    for (const layer of story.layers) {
      const marks = scene(story, { layers: [layer.id], time: null, selection: null }).marks;
      const flows = marks.filter((mark): mark is FlowMark => mark.kind === 'flow');
      const scales = new Set(flows.map(({ quantity }) => quantity?.max ?? null));
      expect(scales.size).toBeLessThanOrEqual(1);
    }
  });

  it.each([2000, 2002, 2005, 2013, 2024])('shades %s: with data in a class, without hatched', (year) => {
    const { marks } = scene(story, { layers: ['share-of-gdp'], time: timeOf(String(year)), selection: null });
    const areas = marks.filter((mark): mark is AreaMark => mark.kind === 'area');
    expect(areas).toHaveLength(8);
    for (const { country, choropleth } of areas) {
      const value = share.get(`${year} ${country}`);
      expect(choropleth).toMatchObject({ date: String(year), value: value ?? null });
      expect(choropleth?.step === null).toBe(value === undefined);
    }
  });

  it('says year and value in words', () => {
    const { words } = scene(story, { layers: ['share-of-gdp'], time: null, selection: null });
    expect(words).toContain(
      'Remittances received, 2024: from 0.1% of GDP (Kazakhstan) to 47.9% of GDP (Tajikistan) and no data for 2 countries.',
    );
  });
});
