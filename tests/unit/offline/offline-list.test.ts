import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewer, type OpenPage, readOfflineList } from '@/lib/offline/offline-list';

const LIST = {
  files: [
    ['/_next/static/chunks/a.js', 10],
    ['/theme.js', 0],
  ],
  stories: { 'a-story': 3, another: 1 },
} as const;
const PAGE: OpenPage = { files: ['/_next/static/chunks/a.js'], slug: 'a-story', revision: 3 };

describe('the list of what the site is made of', () => {
  it('is read as it was written, whatever else stands beside it', () => {
    expect(readOfflineList(JSON.parse(JSON.stringify({ ...LIST, later: true })))).toEqual(LIST);
    expect(readOfflineList({ files: [], stories: {} })).toEqual({ files: [], stories: {} });
  });

  it.each([
    ['nothing', null],
    ['a text', 'not found'],
    ['a list of files alone', LIST.files],
    ['no files', { stories: {} }],
    ['files by name', { ...LIST, files: { '/a.js': 10 } }],
    ['a file without a size', { ...LIST, files: [['/a.js']] }],
    ['a file with more than a size', { ...LIST, files: [['/a.js', 1, 2]] }],
    ['a size that is text', { ...LIST, files: [['/a.js', '10']] }],
    ['a size that is no whole number', { ...LIST, files: [['/a.js', 0.5]] }],
    ['a path that is a number', { ...LIST, files: [[1, 1]] }],
    ['one bad file among good ones', { ...LIST, files: [...LIST.files, 'a.js'] }],
    ['no stories', { files: [] }],
    ['stories that are nothing', { files: [], stories: null }],
    ['a revision that is text', { files: [], stories: { a: '3' } }],
    ['one bad revision among good ones', { files: [], stories: { a: 3, b: null } }],
  ])('is not %s', (_, json) => {
    expect(readOfflineList(json)).toBeNull();
  });

  it('is read from anything without throwing, and what is read has its shape', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ files: fc.jsonValue(), stories: fc.jsonValue() })), (json) => {
        const list = readOfflineList(json);
        for (const [path, bytes] of list?.files ?? [])
          expect([typeof path, typeof bytes]).toEqual(['string', 'number']);
        for (const revision of Object.values(list?.stories ?? {})) expect(Number.isSafeInteger(revision)).toBe(true);
      }),
    );
  });
});

describe('a newer version', () => {
  it('is not there while the site has the page’s files and revision', () => {
    expect(isNewer(LIST, PAGE)).toBe(false);
    expect(isNewer(LIST, { ...PAGE, files: [] })).toBe(false);
  });

  it('is there when one of the page’s files is gone', () => {
    expect(isNewer(LIST, { ...PAGE, files: ['/theme.js', '/_next/static/chunks/old.js'] })).toBe(true);
  });

  it('is there when the story was corrected, and not when another one was', () => {
    expect(isNewer({ ...LIST, stories: { 'a-story': 4 } }, PAGE)).toBe(true);
    expect(isNewer({ ...LIST, stories: { 'a-story': 3, another: 9 } }, PAGE)).toBe(false);
  });

  it('is not there while a server of the time before still answers', () => {
    expect(isNewer({ ...LIST, stories: { 'a-story': 2 } }, PAGE)).toBe(false);
  });

  it('is not there for a story that the list does not have, whatever it is called', () => {
    for (const slug of ['new', 'constructor', '__proto__']) expect(isNewer(LIST, { ...PAGE, slug })).toBe(false);
  });
});
