import { MONTHS } from '../story/months';
import { drawnWith, storyIndex } from '../story/story-index';
import { dateWords } from '../words/locale';
import { type Facts, factsOf, sourceWords } from './facts-of';
import type { Subject } from './subject';

type Cell = string | number | null;
type Column = readonly [name: string, cell: (facts: Facts, subject: Subject) => Cell];

/** Columns are only added, at the end, so that a reader by place stays right. docs/links.md */
const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['type', ({ type }) => type],
  ['on_map', ({ id }, { marks }) => (marks.has(id) ? 'yes' : 'no')],
  ['precision', ({ precision }) => precision],
  ['longitude', (facts, subject) => lonLatOf(facts, subject)?.[0] ?? null],
  ['latitude', (facts, subject) => lonLatOf(facts, subject)?.[1] ?? null],
  ['countries', ({ countries }) => many(countries)],
  ['at', ({ at }) => at],
  ['placement_note', ({ placementNote }) => placementNote],
  ['origin', ({ origin }) => origin],
  ['layers', ({ layers }) => many(layers)],
  ['says', ({ says }) => many(says)],
  ['when', ({ when }) => when?.edtf ?? null],
  ['when_words', ({ whenWords }) => whenWords],
  ['amount', ({ amount }) => amount?.words ?? null],
  ['value', ({ amount }) => amount?.value ?? null],
  ['unit', ({ amount }) => amount?.unit ?? null],
  ['year', ({ amount }) => amount?.year ?? null],
  ['attribution', ({ attribution }) => attribution],
  ['summary', ({ summary }) => summary],
  ['passages', ({ passages }) => many(passages.map(({ paragraph, exact }) => `¶${paragraph}: ${exact}`))],
  ['context', ({ context }) => many(context.map(({ text }) => text))],
  ['sources', ({ sources }) => many(sources.map(sourceWords))],
  ['article', (_, { story }) => story.article.url ?? story.article.publisher],
  ['rights', (_, { story }) => story.rights.terms],
  ['url', ({ url }) => url],
  ['exactness', ({ exactness }) => exactness],
  ['measure', ({ flow }) => flow?.measure ?? null],
  ['state', ({ flow }) => flow?.state ?? null],
  ['both_ways', ({ flow }) => (flow ? (flow.both ? 'yes' : 'no') : null)],
  ['via', ({ flow }) => (flow ? many(flow.via) : null)],
  ['participants', ({ participants }) => many(participants.map(({ name, part }) => `${name}: ${part}`))],
  ['same_as', ({ sameAs }) => many(sameAs)],
  ['amount_date', ({ amount }) => amount?.date ?? null],
];

/**
 * One row an entity: RFC 4180, UTF-8 without a byte order mark, which would be read as part of the first column's name. By hand: what a
 * library would take over is one expression, and cells that look like formulas are ours to defuse in any case.
 */
export function csv(subject: Subject): string {
  const rows = subject.entities.map((entity) => {
    const facts = factsOf(entity, subject);
    return COLUMNS.map(([, cell]) => cell(facts, subject));
  });
  return csvText([COLUMNS.map(([name]) => name), ...rows]);
}

/** Of several in one cell. */
function many(texts: readonly string[]): string {
  return texts.join(' | ');
}

/** Only what has a place of its own: a country's label point is none. */
function lonLatOf({ id }: Facts, { story }: Subject): readonly [number, number] | null {
  const entity = storyIndex(story).entity(id);
  const placement = entity?.placement;
  // What is at several places has no one point.
  if (entity && drawnWith(entity).length > 1) return null;
  return placement?.kind === 'point' || placement?.kind === 'city' ? placement.lonLat : null;
}

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A spreadsheet takes these for the start of a formula; an apostrophe makes it text. Numbers of ours are none. */
const FORMULA = /^[=+\-@\t\r\n]/;
/** "2024-09", "10/8", "3-5": a spreadsheet makes a day of these that nobody has named. */
const PART_OF_DATE = /^(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,4})$/;
/** The beginnings of months' names, in English and in the interface's language. */
const MONTH_STARTS = [...MONTHS, ...Array.from({ length: 12 }, (_, month) => dateWords('MMMM', 2000, month))].map(
  (name) => name.slice(0, 3).toLowerCase(),
);

/** Whether a spreadsheet would make a text more exact than it is: of "September 2024" the first of the month, of "8 October" a year. */
function namesNoDay(text: string): boolean {
  if (PART_OF_DATE.test(text)) return true;
  const [first = '', second = '', ...more] = text.toLowerCase().split(/[\s-]+/);
  if (more.length > 0) return false;
  const isMonth = (word: string) => MONTH_STARTS.includes(word.slice(0, 3));
  const isNumber = (word: string) => /^\d{1,4},?$/.test(word);
  return (isMonth(first) && isNumber(second)) || (isNumber(first) && isMonth(second));
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) || namesNoDay(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
