import { describe, expect, test } from 'vitest';
import { jsonLdText, previewOf, storyJsonLd } from '../../../lib/export/preview';
import { parseView } from '../../../lib/view/parse-view';
import { FIRST, SERIES, SITE, storyOf } from './subjects';

describe('a link’s preview', () => {
  test('has the canonical address of the view, of its page and of its picture, whatever the link was', async () => {
    const story = await storyOf(FIRST);
    const canonical = 'v=1&c=5.2/38.54/68.78&l=icc~summits&s=dushanbe&p=places&b=un';
    for (const query of [canonical, `fbclid=1&${canonical}&utm_source=x`, canonical.split('&').reverse().join('&')]) {
      const { url, image, title } = previewOf(story, parseView(query, story).view, SITE);
      expect(url).toBe(`${SITE}/stories/${FIRST}?${canonical}`);
      expect(image).toMatchObject({
        url: `${SITE}/stories/${FIRST}/picture.png?${canonical}`,
        width: 1200,
        height: 630,
      });
      expect(title).toBe(`Dushanbe – ${story.title}`);
    }
  });

  test('of a bare address is the bare address', async () => {
    const story = await storyOf(FIRST);
    const { url, title, image, description } = previewOf(story, null, SITE);
    expect(url).toBe(`${SITE}/stories/${FIRST}`);
    expect(title).toBe(story.title);
    expect(image.alt).toBe(description);
  });
});

describe('structured data of a bare page', () => {
  test('is our page, based on the publisher’s article, whose text is not in it', async () => {
    const story = await storyOf(FIRST);
    const data = storyJsonLd(story, previewOf(story, null, SITE), SITE);
    expect(data).toMatchObject({
      '@type': 'WebPage',
      url: `${SITE}/stories/${FIRST}`,
      publisher: { name: 'Dateline' },
      dateModified: story.changes.at(-1)?.date,
      isBasedOn: {
        '@type': 'NewsArticle',
        url: story.article.url,
        datePublished: '2025-10-08',
        inLanguage: 'en',
        publisher: { name: 'bne IntelliNews' },
      },
    });
    for (const { text } of story.paragraphs) expect(JSON.stringify(data)).not.toContain(text.slice(0, 60));
    const own = await storyOf(SERIES);
    expect(storyJsonLd(own, previewOf(own, null, SITE), SITE)).not.toHaveProperty('isBasedOn');
  });

  test('gives coordinates to cities and sites, and none to a country', async () => {
    const story = await storyOf(FIRST);
    const { contentLocation } = storyJsonLd(story, previewOf(story, null, SITE), SITE);
    expect(contentLocation).toContainEqual({
      '@type': 'City',
      name: 'Dushanbe',
      geo: { '@type': 'GeoCoordinates', latitude: 38.53575, longitude: 68.77905 },
    });
    expect(contentLocation).toContainEqual({ '@type': 'Country', name: 'Tajikistan', identifier: 'TJK' });
  });

  test('cannot end its script element', () => {
    const text = jsonLdText({ name: '</script><script>alert(1)</script><!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--' });
  });
});
