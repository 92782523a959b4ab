import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newStory } from '../../../tools/new-story';
import { setStoryState, withState } from '../../../tools/story-state';

const folder = mkdtempSync(join(tmpdir(), 'states-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'ferry', 'story.json');
const read = () => readFileSync(file, 'utf8');

describe('a new story', () => {
  test('is a draft, and is published once nothing of the template is left', async () => {
    const text = join(folder, 'text.txt');
    writeFileSync(text, 'Norway and Sweden met in Oslo on 3 May 2024.');
    await newStory({ slug: 'ferry', text, date: '2024-05-04', lang: 'en' }, folder);
    expect(JSON.parse(read()).state).toBe('draft');

    const before = read();
    const refused = await setStoryState('ferry', 'published', folder);
    const told = refused.ok ? [] : refused.error.map(({ code, path }) => `${code} ${path}`);
    expect(told).toContain('placeholder article.publisher');
    expect(told.every((one) => one.startsWith('placeholder '))).toBe(true);
    expect(read()).toBe(before);

    writeFileSync(file, before.replaceAll(/To be filled in/g, 'The Post').replaceAll('example.org', 'post.example'));
    expect((await setStoryState('ferry', 'published', folder)).ok).toBe(true);
    expect(JSON.parse(read()).state).toBe('published');
    expect((await setStoryState('ferry', 'draft', folder)).ok).toBe(true);
    expect(JSON.parse(read()).state).toBe('draft');
  });

  test('that is not there, or whose file is broken, is no story to publish', async () => {
    expect(await setStoryState('nowhere', 'draft', folder)).toMatchObject({ ok: false });
    const before = read();
    writeFileSync(file, before.replace('"slug": "ferry",', '"slug": "ferry"'));
    const broken = read();
    expect(await setStoryState('ferry', 'published', folder)).toMatchObject({ error: [{ code: 'json-syntax' }] });
    expect(read()).toBe(broken);
  });
});

test.each([
  ['{\n  "slug": "a",\n  "title": "b"\n}\n', '{\n  "slug": "a",\n  "state": "draft",\n  "title": "b"\n}\n'],
  ['{\r\n  "slug": "a",\r\n  "x": 1\r\n}', '{\r\n  "slug": "a",\r\n  "state": "draft",\r\n  "x": 1\r\n}'],
  [
    '{\n  "slug": "a",\n  "state": "published",\n  "l": [1,   2]\n}',
    '{\n  "slug": "a",\n  "state": "draft",\n  "l": [1,   2]\n}',
  ],
])('a state is written after the slug, and nothing else changes: %j', (before, after) => {
  expect(withState(before, 'draft')).toBe(after);
});
