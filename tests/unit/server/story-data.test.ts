import { expect, test } from 'vitest';
import { loadStory } from '../../../lib/server/load-story';
import { storySlugs } from '../../../lib/server/read-story';
import { storyData } from '../../../lib/server/story-data';
import type { Story } from '../../../lib/story/story';

test.each(storySlugs())('the browser reads the data of %s as the story that the server has', async (slug) => {
  const story = (await loadStory(slug)) as Story;
  const { json, address } = storyData(story);
  expect(JSON.parse(json)).toEqual(story);
  expect(address).toMatch(new RegExp(`^/stories/${slug}/data/[0-9a-f]{16}$`));
});

test('another content has another address', async () => {
  const [slug = ''] = storySlugs();
  const story = (await loadStory(slug)) as Story;
  expect(storyData({ ...story, title: 'Corrected' }).address).not.toBe(storyData(story).address);
  expect(storyData({ ...story }).address).toBe(storyData(story).address);
});
