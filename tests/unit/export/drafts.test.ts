import { expect, test } from 'vitest';
import { pageHead } from '../../../lib/export/page-head';
import { PICTURE_DEFAULTS, type PictureOptions } from '../../../lib/picture/picture-href';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { pictureBase } from '../../../lib/server/picture-base';
import type { Story } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';
import { FIRST, SITE, storyOf } from './subjects';

const published = await storyOf(FIRST);
const draft: Story = { ...published, isDraft: true };

test('the page of a draft is called one, and search engines are told to leave it out', () => {
  expect(pageHead(published, null, SITE).robots).toBe('all');
  const { robots, title, windowTitle } = pageHead(draft, null, SITE);
  expect(robots).toBe('noindex');
  expect(title).toBe(`Draft: ${published.title}`);
  expect(windowTitle).toContain(`Draft: ${published.title}`);
});

test.each<Partial<PictureOptions>>([{}, { layout: 'map', width: 600, height: 600 }])(
  'a picture of a draft says so in its words and in its name: %j',
  async (options) => {
    const base = await pictureBase('un');
    const picture = (story: Story) => {
      const svg = pictureSvg(story, parseView('', story).view, { ...PICTURE_DEFAULTS, ...options }, base);
      return [/<title[^>]*>(.*?)<\/title>/.exec(svg)?.[1], svg.replace(/<title.*?<\/title>/, '')];
    };
    const [name, drawn] = picture(draft);
    expect(name).toMatch(/^Draft: /);
    expect(drawn).not.toBe(picture(published)[1]);
  },
);
