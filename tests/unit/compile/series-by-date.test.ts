import { describe, expect, it } from 'vitest';
import type { BasemapOutlines } from '../../../lib/compile/basemap-outlines';
import { compileStory } from '../../../lib/compile/compile-story';
import { formatIssue, type Issue } from '../../../lib/compile/issue';
import { missingSeries, readSeries } from '../../../lib/compile/read-series';
import { scene } from '../../../lib/scene/scene';
import { seriesChart } from '../../../lib/scene/series-chart';
import { seriesValue } from '../../../lib/story/series-values';
import type { Series } from '../../../lib/story/story';
import { articleText, countryFacts, entityOf, type Loose, sha256, storyJson } from './fixture';

const DIVISIONS = [
  ['NO-03', 'Oslo', 'NOR'],
  ['NO-46', 'Vestland', 'NOR'],
  ['SE-O', 'Västra Götaland', 'SWE'],
  ['DK-84', 'Northern', 'DNK'],
  ['NO-18', 'Northern', 'NOR'],
] as const;

const basemapOutlines: BasemapOutlines = {
  division: (code) => {
    const found = DIVISIONS.find(([one]) => one === code);
    if (!found) return null;
    const ring = [
      [5, 60],
      [6, 60],
      [6, 61],
      [5, 60],
    ] as const;
    const shape = { type: 'area', polygons: [[ring]], anchor: [5.5, 60.2], box: [5, 60, 6, 61] } as const;
    return { name: found[1], country: found[2], shape };
  },
  water: () => null,
  divisionNames: () => DIVISIONS.map(([code, name]) => [code, name] as const),
  waterNames: () => [],
};

interface Asked {
  /** Of the file. */
  readonly csv: string;
  readonly layer?: Loose;
  readonly change?: (story: Loose) => void;
}

/** The ferry story with two divisions, one series and one layer of it. */
function compiled({ csv, layer = {}, change = () => {} }: Asked) {
  const story: Loose = JSON.parse(storyJson);
  const placed = entityOf(story, 'oslo');
  for (const [id, division] of [
    ['oslo-county', 'NO-03'],
    ['vestland', 'NO-46'],
  ]) {
    story.entities.push({
      ...structuredClone(placed),
      id,
      name: id,
      type: 'region',
      placement: { kind: 'admin1', division },
      same: [],
    });
    story.layers[0].items.push({ entity: id });
  }
  story.series = [
    {
      id: 'riders',
      name: 'Riders',
      file: 'riders.csv',
      unit: 'riders',
      decimals: 0,
      measures: 'All.',
      sources: ['gazetteer'],
      asOf: '2024-04',
    },
  ];
  story.layers.push({
    id: 'riders',
    name: 'Riders',
    origin: 'article',
    shows: 'Riders.',
    asOf: '2024-04',
    legend: [{ style: 'shade', label: 'Riders' }],
    shade: { series: 'riders', classes: [5, 10] },
    items: [{ entity: 'oslo-county' }, { entity: 'vestland' }],
    ...layer,
  });
  change(story);
  return compileStory({
    slug: 'ferry-talks',
    articleText,
    articleSha256: sha256(articleText),
    storyJson: JSON.stringify(story),
    countryFacts,
    basemapOutlines,
    seriesText: (file) =>
      file === 'riders.csv' ? { ok: true, value: csv } : { ok: false, error: [missingSeries(file)] },
  });
}

function seriesOf(asked: Asked): Series {
  const result = compiled(asked);
  if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
  const [series] = result.value.series;
  if (!series) throw new Error('no series');
  return series;
}

/** Every problem in one line, without where in story.json it stands. */
function problems(asked: Asked): string[] {
  const result = compiled(asked);
  return result.ok ? [] : result.error.map(({ line: _, column: __, ...issue }: Issue) => formatIssue(issue));
}

const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
const CIRCLES = {
  shade: undefined,
  circles: { series: 'riders' },
  legend: [{ style: 'circles', label: 'Riders' }],
  items: [{ entity: 'oslo' }],
};

describe('a series by month and division', () => {
  const file = csv('month,division,value', '2024-03,NO-03,4', '2024-01,NO-03,2', '2024-01,NO-46,0', '2024-03,SE-O,9');

  it('has its months in order, and keeps a gap as no data, which is not zero', () => {
    const series = seriesOf({ csv: file });
    expect([series.of, series.step, series.dates]).toEqual(['division', 'month', ['2024-01', '2024-03']]);
    expect(series.values).toEqual({ 'NO-03': [2, 4], 'NO-46': [0, null], 'SE-O': [null, 9] });
    expect(seriesValue(series, 'NO-46', '2024-01')).toBe(0);
    expect(seriesValue(series, 'NO-46', '2024-03')).toBeNull();
    expect(seriesValue(series, 'NO-46', '2024-02')).toBeNull();
  });

  it('knows what a division is called that is no entity of the story', () => {
    expect(seriesOf({ csv: file }).names?.['SE-O']).toBe('Västra Götaland');
  });

  it('is of the place that says by its code that it is the division, which has an outline where it is placed as one', () => {
    const change = (story: Loose) => Object.assign(entityOf(story, 'oslo'), { same: ['iso2:SE-O'] });
    const file = csv('month,division,value', '2024-03,SE-O,9', '2024-03,NO-03,2');
    expect(problems({ csv: file, change })).toEqual([]);
    const layer = { items: [{ entity: 'oslo-county' }, { entity: 'oslo' }] };
    expect(problems({ csv: file, change, layer })).toEqual([
      'story.json layer "riders", items 2, entity: "oslo", placed "city"; expected: the placement "admin1" in "SE-O"',
    ]);
  });

  it('is of what the map has as a country, where that is a division too', () => {
    const change = (story: Loose) => Object.assign(entityOf(story, 'nor'), { same: ['iso2:SE-O'] });
    const result = compiled({
      csv: csv('month,division,value', '2024-03,SE-O,9'),
      change,
      layer: { items: [{ entity: 'nor' }] },
    });
    if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
    const { marks } = scene(result.value, { layers: ['riders'], time: null, selection: null });
    expect(marks.map((mark) => mark.kind === 'area' && mark.choropleth?.value)).toEqual([9]);
    const chart = seriesChart(result.value.series[0] as Series, result.value);
    expect(chart.lines.map(({ id, name }) => [id, name])).toEqual([['nor', 'Norway']]);
  });
});

describe('series of other kinds', () => {
  it.each([
    ['days of divisions', csv('day,division,value', '2024-02-29,NO-03,1', '2024-03-01,NO-03,2'), {}],
    ['years of divisions', csv('year,division,value', '2024,NO-03,1'), {}],
    ['months of places', csv('month,place,value', '2024-02,oslo,1'), CIRCLES],
    ['months of countries', csv('month,country,value', '2024-02,NOR,1'), { items: [{ entity: 'nor' }] }],
    [
      'exactly as many days as a chart shows',
      csv('day,division,value', '2021-01-01,NO-03,1', '2024-04-14,NO-03,1'),
      {},
    ],
  ])('%s have no problem', (_, file, layer) => {
    expect(problems({ csv: file, layer })).toEqual([]);
  });

  it('of flows may be by month, where the flow is then', () => {
    const change = (story: Loose) =>
      Object.assign(entityOf(story, 'payments'), {
        amounts: { series: 'riders' },
        when: { edtf: '2024-02-28/2024-03' },
      });
    const layer = { shade: undefined };
    const file = csv('month,flow,value', '2024-02,payments,1', '2024-03,payments,1');
    expect(problems({ csv: file, layer, change })).toEqual([]);
    expect(problems({ csv: `${file}2024-04,payments,1\n`, layer, change })).toEqual([
      'story.json entity "payments", amounts, series: an amount for 2024-04, the flow is "2024-02-28/2024-03"; expected: dates at which the flow is',
    ]);
  });
});

describe('what is wrong is told with file, line and cure', () => {
  const month = (...lines: string[]) => csv('month,division,value', '2024-01,NO-03,1', ...lines);
  it.each<[string, Asked, string]>([
    [
      'a year among months',
      { csv: month('2024,NO-03,1') },
      'series/riders.csv line 3: "2024"; expected: year and month as 2024-03: the first column is `month`; dates of another exactness are another series',
    ],
    [
      'a day among months',
      { csv: month('2024-03-15,NO-03,1') },
      'series/riders.csv line 3: "2024-03-15"; expected: year and month as 2024-03: the first column is `month`; dates of another exactness are another series',
    ],
    [
      'a month that no year has',
      { csv: month('2024-13,NO-03,1') },
      'series/riders.csv line 3: "2024-13"; expected: a month that the calendar has',
    ],
    [
      'a month in another form',
      { csv: month('2024/3,NO-03,1') },
      'series/riders.csv line 3: "2024/3"; expected: year and month as 2024-03; did you mean "2024-03"?',
    ],
    [
      'a month in words',
      { csv: month('March 2024,NO-03,1') },
      'series/riders.csv line 3: "March 2024"; expected: year and month as 2024-03; did you mean "2024-03"?',
    ],
    [
      'the 29th of February of another year',
      { csv: csv('day,division,value', '2024-02-29,NO-03,1', '2023-02-29,NO-03,1') },
      'series/riders.csv line 3: "2023-02-29"; expected: a day that the calendar has',
    ],
    [
      'an interval',
      { csv: month('2024-02/2024-03,NO-03,1') },
      'series/riders.csv line 3: "2024-02/2024-03"; expected: year and month as 2024-03',
    ],
    [
      'a code of no division',
      { csv: month('2024-02,NO-3,1') },
      'series/riders.csv line 3: "NO-3"; expected: an ISO 3166-2 code that the map has; did you mean "NO-03", Oslo?',
    ],
    [
      'a code in small letters',
      { csv: month('2024-02,no-46,1') },
      'series/riders.csv line 3: "no-46"; expected: an ISO 3166-2 code that the map has; did you mean "NO-46", Vestland?',
    ],
    [
      'a name for a code, of which that in the country of the others is meant',
      { csv: month('2024-02,Northern,1') },
      'series/riders.csv line 3: "Northern"; expected: an ISO 3166-2 code that the map has; did you mean "NO-18", Northern?',
    ],
    [
      'the same code wrong in every month, which is told once',
      { csv: month('2024-02,NO-99x,1', '2024-03,NO-99x,1') },
      'series/riders.csv line 3: "NO-99x"; expected: an ISO 3166-2 code that the map has',
    ],
    [
      'a month of a division twice',
      { csv: month('2024-02,NO-03,1', '2024-02,NO-03,2') },
      'series/riders.csv line 4: "2024-02,NO-03"; expected: each once',
    ],
    [
      'an empty cell for no data',
      { csv: month('2024-02,NO-03,') },
      'series/riders.csv line 3: ""; expected: a number of zero or more, with a point; where there is no data, leave the whole line out',
    ],
    [
      'a word for no data',
      { csv: month('2024-02,NO-03,n/a') },
      'series/riders.csv line 3: "n/a"; expected: a number of zero or more, with a point; where there is no data, leave the whole line out',
    ],
    [
      'more days than a chart shows',
      { csv: csv('day,division,value', '2021-01-01,NO-03,1', '2024-04-15,NO-03,1') },
      'series/riders.csv line 3: days from 2021-01-01 (line 2) to 2024-04-15; expected: at most 1200 days from the first to the last',
    ],
    [
      'columns of other names',
      { csv: csv('date,province,cases', '2024-01,NO-03,1') },
      'series/riders.csv line 1: "date,province,cases"; expected: year, month or day, then country, division, place or flow, then value: "month,division,value"; did you mean "month,division,value"?',
    ],
    [
      'line ends of another system',
      { csv: 'month,division,value\r\n2024-01,NO-03,1\r\n' },
      'series/riders.csv line 1: "month,division,value\\r"; expected: year, month or day, then country, division, place or flow, then value: "month,division,value"; save the file with line ends of one character, \\n',
    ],
    [
      'a place that is none',
      { csv: csv('month,place,value', '2024-01,oslo,1', '2024-01,osloo,1'), layer: CIRCLES },
      'series/riders.csv line 3: no place "osloo"; expected: the id of a place; did you mean "oslo"?',
    ],
    [
      'a place without a point',
      { csv: csv('month,place,value', '2024-01,oslo,1', '2024-01,vestland,1'), layer: CIRCLES },
      'series/riders.csv line 3: "vestland", placed "admin1"; expected: a place that is itself at a "point" or in a "city"',
    ],
    [
      'circles without a line in the legend',
      {
        csv: csv('month,place,value', '2024-01,oslo,1'),
        layer: { ...CIRCLES, legend: [{ style: 'place', label: 'City' }] },
      },
      'story.json layer "riders", circles: "circles"; expected: a line of this style in the legend of the layer',
    ],
    [
      'circles beside shades',
      {
        csv: csv('month,division,value', '2024-01,NO-03,1'),
        layer: {
          circles: { series: 'riders' },
          legend: [
            { style: 'shade', label: 'a' },
            { style: 'circles', label: 'b' },
          ],
        },
      },
      'story.json layer "riders", circles: "circles" beside "shade"; expected: one of the two in a layer',
    ],
    [
      'circles of divisions',
      { csv: month(), layer: CIRCLES },
      'story.json layer "riders", circles, series: "riders", a series of divisions; expected: a series of places',
    ],
    [
      'shades of places',
      { csv: csv('month,place,value', '2024-01,oslo,1') },
      'story.json layer "riders", shade, series: "riders", a series of places; expected: a series of countries or divisions',
    ],
    [
      'circles of no series',
      { csv: csv('month,place,value', '2024-01,oslo,1'), layer: { ...CIRCLES, circles: { series: 'rider' } } },
      'story.json layer "riders", circles, series: no series "rider"; expected: the id of an existing series; did you mean "riders"?',
    ],
    [
      'no row for what the layer lists',
      { csv: csv('month,division,value', '2024-01,SE-O,1') },
      'story.json layer "riders", shade, series: no row for any division of the layer; expected: at least one',
    ],
    [
      'no row for any place of the layer',
      { csv: csv('month,place,value', '2024-01,oslo,1'), layer: { ...CIRCLES, items: [{ entity: 'vestland' }] } },
      'story.json layer "riders", circles, series: no row for any place of the layer; expected: at least one',
    ],
  ])('%s', (_, asked, expected) => {
    expect(problems(asked)).toContain(expected);
    expect(problems(asked).filter((line) => line.startsWith('series/'))).toHaveLength(
      expected.startsWith('series/') ? 1 : 0,
    );
  });

  it('by a code that docs/story-format.md explains', () => {
    const codes = (asked: Asked) => {
      const result = compiled(asked);
      return result.ok ? [] : result.error.map(({ code }) => code);
    };
    expect(codes({ csv: month('2024-02,NO-3,1', '2024,NO-03,1') })).toEqual(['series-date', 'unknown-division']);
    expect(codes({ csv: csv('month,place,value', '2024-01,oslo,1', '2024-01,vestland,1'), layer: CIRCLES })).toEqual([
      'series-place',
    ]);
  });

  it.each([
    ['day,division,value', '0000-01-01,NO-03,1', '9999-12-31,NO-03,1'],
    ['year,country,value', '0001,NOR,1', '9999,NOR,1'],
  ])('never by reading dates without end: %s', (...lines) => {
    const issues: Issue[] = [];
    readSeries(`${lines.join('\n')}\n`, 'series/x.csv', issues);
    expect(issues.map(({ code }) => code)).toEqual(['series-span']);
  });
});
