import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/any-story');

it.each(readdirSync(FOLDER))('the %s story of the fixtures has no problem', async (slug) => {
  const result = await readStory(slug, FOLDER);
  expect(result.ok ? [] : result.error.map(formatIssue)).toEqual([]);
});
