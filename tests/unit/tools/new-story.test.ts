import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStory } from '../../../lib/server/read-story';
import { newStory } from '../../../tools/new-story';

const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const text = join(folder, 'text.txt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new story from a text passes the check as it is, and its words are the text’s', async () => {
  writeFileSync(
    text,
    '\uFEFFNorway and Sweden met in Oslo on 3 May 2024.\r\n\r\n  Norway paid; Norway’s ferries sail from Oslo.\n',
  );
  expect(await newStory({ slug: 'ferry', text, date: '2024-05-04' }, folder)).toBeNull();
  expect(readFileSync(join(folder, 'ferry', 'article.txt'), 'utf8')).toBe(
    'Norway and Sweden met in Oslo on 3 May 2024.\nNorway paid; Norway’s ferries sail from Oslo.',
  );
  const read = await readStory('ferry', folder);
  expect(read.ok ? read.value.entities.map(({ id }) => id).sort() : read.error).toEqual(['nor', 'oslo', 'swe']);
});

test('nothing is overwritten, and what cannot be made is said in a sentence', async () => {
  const request = { slug: 'ferry', text, date: '2024-05-04' };
  expect(await newStory(request, folder)).toMatch(/is there already; nothing was changed\.$/);
  expect(await newStory({ ...request, slug: 'No Slug' }, folder)).toMatch(/is no slug/);
  expect(await newStory({ ...request, slug: 'x', date: '2024-02-30' }, folder)).toMatch(/--date/);
  expect(await newStory({ ...request, slug: 'x', text: join(folder, 'none') }, folder)).toMatch(/There is no file/);
  writeFileSync(text, ' \n\n');
  expect(await newStory({ ...request, slug: 'x' }, folder)).toMatch(/no words/);
  writeFileSync(text, 'Nobody knows where.');
  expect(await newStory({ ...request, slug: 'x' }, folder)).toMatch(/names no country/);
});
