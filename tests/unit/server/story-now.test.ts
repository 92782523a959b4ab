import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestNow, storyNow } from '../../../lib/server/story-now';
import { newStory } from '../../../tools/new-story';

const folder = mkdtempSync(join(tmpdir(), 'now-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a story that is being written is shown as its files are, at once, or all that is wrong with them', async () => {
  const text = join(folder, 'text.txt');
  writeFileSync(text, 'Norway and Sweden met in Oslo on 3 May 2024.');
  await newStory({ slug: 'ferry', text, date: '2024-05-04', lang: 'en' }, folder);
  const first = await storyNow('ferry', folder);
  if (!first?.ok) throw new Error('no story');
  expect(await storyNow('ferry', folder)).toBe(first);
  const file = join(folder, 'ferry/story.json');
  const edited = JSON.stringify({ ...JSON.parse(JSON.stringify(first.value)), title: 'x' });
  writeFileSync(file, edited);
  const broken = await storyNow('ferry', folder);
  expect(broken?.ok === false && broken.error.length).toBeGreaterThan(1);
  expect(digestNow(first.value)).not.toBeNull();
});

test('what is no story is none', async () => {
  expect(await storyNow('nowhere', folder)).toBeNull();
  expect(await storyNow('../ferry', folder)).toBeNull();
});
