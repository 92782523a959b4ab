import { describe, expect, it } from 'vitest';
import { countIssues, formatIssue, MAX_FOUND, MAX_ISSUES } from '../../../lib/compile/issue';
import { MAX_BYTES, MAX_ITEMS } from '../../../lib/compile/read-json';
import { articleText, compileText, issuesOf, type Loose, storyJson } from './fixture';

const changed = (change: (story: Loose) => void): string => {
  const story = JSON.parse(storyJson);
  change(story);
  return JSON.stringify(story);
};
const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
const ENTITY = JSON.parse(storyJson).entities[0];
/** A file of eight million bytes in whose list stands the same again and again. */
const full = (list: string, one: string): string => {
  const rest = changed((story) => delete story[list]);
  const room = Math.floor((MAX_BYTES - rest.length - 100) / (one.length + 1));
  return `${rest.slice(0, -1)},"${list}":[${many(room, () => one).join(',')}]}`;
};

const FILES: readonly (readonly [name: string, json: string, article?: string | undefined])[] = [
  ['8 MB of line feeds', storyJson, '\n'.repeat(MAX_BYTES - 1)],
  ['8 MB of lines of a letter', storyJson, 'a\n'.repeat(MAX_BYTES / 2 - 1)],
  ['8 MB of empty objects', full('entities', '{}')],
  ['8 MB of zeros', full('captions', '0')],
  ['8 MB of the same entity', full('entities', JSON.stringify(ENTITY))],
  ['as many empty objects as a list takes', changed((s) => (s.entities = many(MAX_ITEMS, () => ({}))))],
  ['as many equal entities', changed((s) => (s.entities = many(MAX_ITEMS, () => ENTITY)))],
  [
    'lists in lists',
    changed((s) => (s.entities = many(5, () => ({ ...ENTITY, passages: many(MAX_ITEMS, () => ({})) })))),
  ],
  ['words that are nowhere', changed((s) => (s.entities[0].passages = many(MAX_ITEMS, (i) => ({ exact: `no ${i}` }))))],
  [
    'a letter that is everywhere',
    changed((s) => (s.entities[0].passages = many(2000, () => ({ exact: 'a' })))),
    `${'a line of words that goes on and on. '.repeat(40)}\n`.repeat(500),
  ],
  ['unknown ids', changed((s) => (s.entities[0].related = many(MAX_ITEMS, (i) => `x-${i}`)))],
  ['unknown keys', changed((s) => Object.assign(s, Object.fromEntries(many(20_000, (i) => [`k${i}`, 0]))))],
  ['layers of what is not there', changed((s) => (s.layers[0].items = many(MAX_ITEMS, (i) => ({ entity: `x-${i}` }))))],
];

describe('a story of nothing but mistakes', () => {
  it.each(FILES)(
    'is answered with as many problems as can be read, and how many more there are: %s',
    (_, json = '', article) => {
      const issues = issuesOf(compileText(json, article ?? articleText));
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(MAX_ISSUES + 1);
      expect(issues.map(formatIssue).join('\n').length).toBeLessThan(60_000);
      expect(countIssues(issues)).toBeLessThanOrEqual(MAX_FOUND);
      const last = issues.at(-1);
      expect(last?.code === 'more-problems').toBe(issues.length > MAX_ISSUES);
      if (last?.code === 'more-problems') expect(formatIssue(last)).toMatch(/^and (?:at least )?\d+ more problems$/);
    },
  );

  it('has each problem counted, whether it is listed or not', () => {
    const issues = issuesOf(compileText(changed((s) => (s.unverified = many(140, () => '')))));
    expect(issues).toHaveLength(MAX_ISSUES + 1);
    expect(countIssues(issues)).toBe(140);
    expect(issues.at(-1)).toMatchObject({ code: 'more-problems', found: 'and 40 more problems' });
  });

  it.each([
    ['elements', changed((s) => (s.captions = many(MAX_ITEMS + 1, () => 1))), 'captions[30000]'],
    ['keys', `{${many(MAX_ITEMS + 1, (i) => `"k${i}":0`).join(',')}}`, 'k30000'],
  ])('ends where a list has endless %s', (what, json, path) => {
    expect(issuesOf(compileText(json))).toMatchObject([
      { code: 'too-many-items', path, found: expect.stringContaining(`more than 30000 ${what}`) },
    ]);
  });

  it('with more lines than a book has paragraphs is told so first', () => {
    const [first] = issuesOf(compileText(storyJson, 'a\n'.repeat(MAX_ITEMS + 1)));
    expect(first).toMatchObject({ code: 'article-line', path: 'line 30001', found: '30001 lines' });
  });
});
