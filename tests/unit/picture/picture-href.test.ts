import { expect, test } from 'vitest';
import { pictureHref } from '@/lib/picture/picture-href';
import { defaultView } from '@/lib/view/fields';
import { serializeView } from '@/lib/view/serialize-view';
import { firstStory } from '../scene/first-story';

test('a picture’s address is the view’s link, then only what is not the default', async () => {
  const story = await firstStory();
  const view = defaultView(story);
  const query = serializeView(view, story);
  expect(pictureHref(story, view)).toBe(`/stories/${story.slug}/picture.png?${query}`);
  expect(pictureHref(story, view, { width: 1200, height: 630, theme: 'light', layout: 'card', format: 'svg' })).toBe(
    `/stories/${story.slug}/picture.svg?${query}`,
  );
  expect(pictureHref(story, view, { layout: 'map', theme: 'dark', height: 300, width: 390 })).toBe(
    `/stories/${story.slug}/picture.png?${query}&width=390&height=300&theme=dark&layout=map`,
  );
});
