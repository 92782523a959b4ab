import { describe, expect, it } from 'vitest';
import { formatIssue } from '@/lib/compile/issue';
import { readCountryFacts } from '@/lib/server/basemap-files';
import { addingSeries, type ReadTable, readTable, removingSeries } from '@/lib/studio/adding-series';
import { layersIn } from '@/lib/studio/complete-layers';
import { applyOperation, type Decisions, noDecisions } from '@/lib/studio/decisions';
import { fieldsIn, type Operation, type Thing } from '@/lib/studio/operation';
import { previewStory } from '@/lib/studio/preview-story';
import { storyFolder } from '@/lib/studio/story-folder';

const countryFacts = await readCountryFacts();
const TEXT = ['Norway and Sweden traded, and Oslo was busy.'];
const place = (id: string, word: string, type: string, placement: Thing['fields']): Thing => ({
  id,
  kind: 'place',
  spans: [{ paragraph: 1, start: TEXT[0]?.indexOf(word) ?? 0, end: (TEXT[0]?.indexOf(word) ?? 0) + word.length }],
  fields: { name: word, type, placement, placementNote: 'As the text has it.' },
});
const THINGS = [
  place('nor', 'Norway', 'country', { kind: 'country', country: 'NOR' }),
  place('swe', 'Sweden', 'country', { kind: 'country', country: 'SWE' }),
  place('oslo', 'Oslo', 'city', { kind: 'city', lonLat: [10.75, 59.91], country: 'NOR' }),
];
const story = {
  title: 'Trade',
  lang: 'en',
  date: '2024-05-04',
  dateline: 'Oslo, 4 May 2024',
  article: { publisher: 'Example Wire', headlineNote: 'As published.' },
  rights: { holder: 'Example Wire', terms: 'Written for this test.' },
  sources: [{ id: 'atlas', title: 'Atlas', publisher: 'Example Survey' }],
};
const start = applyOperation(noDecisions(TEXT, story), { op: 'keep', things: THINGS });
const FACTS = { name: 'Trade a year', unit: '% of GDP', measures: 'Goods sold.', source: 'atlas', asOf: '2024' };

const layersOf = (decisions: Decisions) => layersIn(storyFolder(decisions, 'trade').story);
function added(text: string): Decisions {
  const table = readTable(text);
  if (!table.rows) throw new Error(table.issues.map(formatIssue).join());
  return applyOperation(start, addingSeries(table as ReadTable & { rows: never }, FACTS, start, layersOf(start)));
}
const problems = (decisions: Decisions) =>
  previewStory(storyFolder(decisions, 'trade'), '0'.repeat(64), [], { countryFacts }).issues.map(formatIssue);

describe('a table of numbers', () => {
  it('is read as a spreadsheet saves it', () => {
    const { text, rows, issues } = readTable('\ufeffyear;country;value\r\n"2023";"NOR";1.5\r\n\r\n');
    expect(issues).toEqual([]);
    expect(text).toBe('year,country,value\n2023,NOR,1.5\n');
    expect(rows?.rows).toMatchObject([{ date: '2023', key: 'NOR', value: 1.5 }]);
  });

  it('tells the line of each thing that is wrong', () => {
    const { issues } = readTable('year,country,value\n2023,NOR,1\n2024,NOR,many\n');
    expect(issues.map(formatIssue).join()).toContain('line 3');
    expect(readTable('a,b\n').rows).toBeNull();
  });

  it('of countries shades those of the story, in a story without problems', () => {
    const decisions = added('year,country,value\n2023,NOR,1\n2023,SWE,4\n2023,DNK,9\n');
    const { story: file, files } = storyFolder(decisions, 'trade');
    expect(Object.keys(files)).toEqual(['series/trade-a-year.csv']);
    const shaded = fieldsIn(file.layers).find(({ id }) => id === 'trade-a-year');
    expect(shaded).toMatchObject({ shade: { series: 'trade-a-year' }, items: [{ entity: 'nor' }, { entity: 'swe' }] });
    expect(problems(decisions)).toEqual([]);
  });

  it('of places draws circles', () => {
    const decisions = added('month,place,value\n2023-01,oslo,12\n');
    expect(layersOf(decisions).at(-1)).toMatchObject({
      circles: { series: 'trade-a-year' },
      items: [{ entity: 'oslo' }],
    });
    expect(problems(decisions)).toEqual([]);
  });

  it('has classes that begin at ascending values', () => {
    for (const values of [[1], [2, 2, 2], [0, 0, 5], [9, 8, 7, 6, 5, 4, 3, 2, 1], [0.04, 0.01], [0.0004, 0.0001]]) {
      const rows = values.map((value, n) => `${2000 + n},NOR,${value}`);
      const decisions = added(`year,country,value\n${rows.join('\n')}\n`);
      expect(problems(decisions)).toEqual([]);
      const layer = layersOf(decisions).at(-1) as {
        shade?: { classes: number[] };
      };
      const classes = layer.shade?.classes ?? [];
      expect(classes.length).toBeGreaterThan(0);
      expect(classes).toEqual([...new Set(classes)].sort((a, b) => a - b));
    }
  });

  it('of nothing but zeros shades nothing, and is in the charts', () => {
    const decisions = added('year,country,value\n2023,NOR,0\n');
    expect(layersOf(decisions).map(({ id }) => id)).toEqual(['places']);
    expect(problems(decisions)).toEqual([]);
  });

  it('of places that the text does not all name is context, with its source', () => {
    const sourced: Operation = { op: 'change', id: 'swe', path: 'sources', value: ['atlas'] };
    const unnamed: Operation = { op: 'unmark', id: 'swe', spans: THINGS[1]?.spans ?? [] };
    const before = [sourced, unnamed].reduce(applyOperation, start);
    const table = readTable('year,country,value\n2023,NOR,1\n2023,SWE,4\n') as ReadTable & { rows: never };
    const decisions = applyOperation(before, addingSeries(table, FACTS, before, layersOf(before)));
    expect(layersOf(decisions).at(-1)).toMatchObject({ id: 'trade-a-year-context', sources: ['atlas'] });
    expect(problems(decisions)).toEqual([]);
  });

  it('never takes the file of another table, and leaves it when it goes', () => {
    const other = {
      id: 'old',
      name: 'Old',
      file: 'trade-a-year.csv',
      unit: 'mm',
      measures: 'm',
      sources: ['atlas'],
      asOf: '2024',
    };
    const before = [
      { op: 'set', path: 'series', value: [other] },
      { op: 'file', path: 'series/trade-a-year.csv', text: 'year,country,value\n2020,NOR,7\n' },
    ].reduce((all, operation) => applyOperation(all, operation as Operation), start);
    const table = readTable('year,country,value\n2023,NOR,1\n') as ReadTable & { rows: never };
    const decisions = applyOperation(before, addingSeries(table, FACTS, before, layersOf(before)));
    expect(Object.keys(storyFolder(decisions, 'trade').files).sort()).toEqual([
      'series/trade-a-year-2.csv',
      'series/trade-a-year.csv',
    ]);
    const without = applyOperation(decisions, removingSeries('trade-a-year-2', decisions, layersOf(decisions)));
    expect(Object.keys(storyFolder(without, 'trade').files)).toEqual(['series/trade-a-year.csv']);
  });

  it('leaves a layer that shows more than it', () => {
    const layer = {
      id: 'mine',
      name: 'Mine',
      shade: { series: 'trade-a-year', classes: [1] },
      items: [{ entity: 'nor' }],
    };
    const removing = removingSeries('trade-a-year', added('year,country,value\n2023,NOR,1\n'), [layer]);
    expect(JSON.stringify(removing)).toContain('"value":[{"id":"mine","name":"Mine","items":[{"entity":"nor"}]}]');
  });

  it('is taken out with its file and its layer', () => {
    const decisions = added('year,country,value\n2023,NOR,1\n');
    const removing: Operation = removingSeries('trade-a-year', decisions, layersOf(decisions));
    const { story: file, files } = storyFolder(applyOperation(decisions, removing), 'trade');
    expect(files).toEqual({});
    expect(file.series).toBeUndefined();
    expect(fieldsIn(file.layers).map(({ id }) => id)).toEqual(['places']);
  });
});
