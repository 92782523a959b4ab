import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readStory, storySlugs } from '../../../lib/server/read-story';
import { LONG_SIZE, madeStory, putMadeStories } from '../../fixtures/made-stories/made-story.mjs';

const folder = mkdtempSync(join(tmpdir(), 'made-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('made-up stories have no problem, and are the same each time', async () => {
  putMadeStories(folder, 12);
  expect(storySlugs(folder)).toHaveLength(12);
  for (const slug of storySlugs(folder)) expect(await readStory(slug, folder)).toMatchObject({ ok: true });
  expect(madeStory(7)).toEqual(madeStory(7));
});

it('a made-up story is as long as it is asked to be', async () => {
  putMadeStories(join(folder, 'long'), 1, LONG_SIZE);
  const read = await readStory(madeStory(0).slug, join(folder, 'long'));
  if (!read.ok) throw new Error('It has problems.');
  const { paragraphs, entities } = read.value;
  const passages = entities.reduce((sum, entity) => sum + entity.passages.length, 0);
  expect({ paragraphs: paragraphs.length, entities: entities.length, passages }).toEqual(LONG_SIZE);
});
