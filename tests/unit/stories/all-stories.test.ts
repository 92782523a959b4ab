import { expect, test } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory, storySlugs } from '../../../lib/server/read-story';

// The server leaves a broken story out and serves the rest, so that nothing else would fail.
test.each(storySlugs())('%s has no problem', async (slug) => {
  const read = await readStory(slug);
  expect(read.ok ? [] : read.error.map(formatIssue)).toEqual([]);
});
