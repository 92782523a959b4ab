import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, csvText } from '../../../lib/export/csv';
import { FIRST, QUERIES, SERIES, storyOf, subject } from './subjects';

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' });

test('CSV has one row an entity of the story, or of what a view shows', async () => {
  for (const story of [await storyOf(FIRST), await storyOf(SERIES)]) {
    expect(rowsOf(csv(subject(story))).map(({ id }) => id)).toEqual(story.entities.map(({ id }) => id));
    for (const query of QUERIES.filter(Boolean)) {
      const { marks, selected } = subject(story, query).scene;
      const shown = new Set([...marks.map(({ id }) => id), ...(selected ? [selected.id] : [])]);
      expect(new Set(rowsOf(csv(subject(story, query))).map(({ id }) => id))).toEqual(shown);
    }
  }
});

test('CSV gives coordinates only to what has a point or a city, and keeps who says it', async () => {
  const story = await storyOf(FIRST);
  for (const row of rowsOf(csv(subject(story)))) {
    const placed = row.precision === 'point' || row.precision === 'city';
    expect([row.id, row.longitude !== '', row.latitude !== '']).toEqual([row.id, placed, placed]);
  }
  const row = rowsOf(csv(subject(story))).find(({ id }) => id === 'remittances-rus-tjk');
  expect(row).toMatchObject({
    value: '1800000000',
    unit: 'US dollars',
    attribution: expect.stringContaining('according to Yuri Ushakov'),
  });
  for (const entity of story.entities) {
    if (entity.kind !== 'statement' || !entity.claim.caution) continue;
    const said = rowsOf(csv(subject(story))).find(({ id }) => id === entity.id);
    expect(said?.attribution).toContain(entity.claim.caution);
  }
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', '\t', ' ', 'a') }),
);

test('CSV read back is what was written, but for an apostrophe before what a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = csvText([['first', 'second'], ...rows]);
      const [, ...back]: string[][] = parse(text, { record_delimiter: '\r\n' });
      expect(back).toEqual(rows.map((row) => row.map((one) => (/^[=+\-@\t\r\n]/.test(one) ? `'${one}` : one))));
    }),
  );
});

test('CSV ends every line with CRLF, has no byte order mark, and writes numbers as they are', () => {
  expect(
    csvText([
      ['a', 'b'],
      [-74.5, null],
    ]),
  ).toBe('a,b\r\n-74.5,\r\n');
});

test.each([
  ...[
    '2024-09',
    '2024/9',
    'September 2024',
    'Sep 2024',
    'sept-24',
    '8 October',
    'October 8',
    '3-5',
    '10/8',
    'May 2024',
  ],
])('CSV keeps %s from becoming a day in a spreadsheet', (text) => {
  expect(csvText([[text]])).toBe(`'${text}\r\n`);
});

test.each([
  ...[
    '2024',
    '2024-09-05',
    '5 September 2024',
    '8 to 10 October 2025',
    '2024-09-01/2024-09-30',
    'about September 2024',
  ],
  ...['Mayor 5 times', 'marble', 'Augsburg', '12 members', '¶3: May'],
])('CSV leaves %s as it is', (text) => {
  expect(csvText([[text]])).toBe(`${text}\r\n`);
});
