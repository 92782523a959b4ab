import { readFileSync } from 'node:fs';
import { readerMode } from './support/reader-mode';
import { mapReady } from './support/story-page';
import { expect, test } from './support/test';

const STORIES = ['putin-in-tajikistan-2025', 'remittances-central-asia'];

const paragraphsOf = (slug: string) =>
  readFileSync(new URL(`../../data/stories/${slug}/article.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

for (const slug of STORIES) {
  test(`a reader mode keeps the article of ${slug} whole, and nothing else`, async ({ page, request }) => {
    const paragraphs = paragraphsOf(slug);
    // A page without a policy, in which the library may run.
    await page.goto('about:blank');
    const addresses = ['', '?v=1&c=4/40/66', '?v=1&p=places', '?v=1&p=sources', '?v=1&p=voices&s=rus'];
    for (const query of addresses) {
      const html = await (await request.get(`/stories/${slug}${query}`)).text();
      const found = await readerMode(page, html);
      expect(found?.lines, query).toEqual(paragraphs);
      expect(found?.byline).toBeTruthy();
      expect(found?.publishedTime).toMatch(/^\d{4}-\d{2}-\d{2}/);
    }
    for (const query of ['', '?v=1&p=places&s=rus']) {
      await page.goto(`/stories/${slug}${query}`);
      await mapReady(page);
      const live = await page.content();
      await page.goto('about:blank');
      expect((await readerMode(page, live))?.lines, `${query} live`).toEqual(paragraphs);
    }
  });
}

test('paragraphs that are copied are the article’s words alone', async ({ page, context }) => {
  const [slug = ''] = STORIES;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/stories/${slug}`);
  await mapReady(page);
  const copied = await page.evaluate(async () => {
    const [first, , third] = document.querySelectorAll('[data-paragraph]');
    if (!first || !third) return null;
    getSelection()?.setBaseAndExtent(first, 0, third, third.childNodes.length);
    document.execCommand('copy');
    return navigator.clipboard.readText();
  });
  expect(copied?.split('\n').filter((line) => line.trim() !== '')).toEqual(paragraphsOf(slug).slice(0, 3));
});

test('a word without an end never scrolls the page sideways', async ({ page }) => {
  test.setTimeout(240_000);
  const [slug = ''] = STORIES;
  await page.setViewportSize({ width: 320, height: 700 });
  const panels = ['article', 'places', 'timeline', 'figures', 'voices', 'sources'];
  const paths = ['/', ...panels.map((panel) => `/stories/${slug}?v=1&s=umarov&p=${panel}`), `/embed/${slug}?v=1&s=tjk`];
  const words =
    paragraphsOf(slug).join(' ') +
    readFileSync(new URL(`../../data/stories/${slug}/story.json`, import.meta.url), 'utf8');
  for (const path of paths) {
    await page.goto(path);
    if (path !== '/') await mapReady(page);
    const { tried, scrolled } = await page.evaluate(scrolledBy, [
      words,
      `https://example.org/${'a'.repeat(120)}`,
    ] as const);
    expect(tried, path).toBeGreaterThan(1);
    expect(scrolled, path).toEqual([]);
  }
});

/** Puts a long word after each text of a story, one at a time, and tells which of them make the page or a panel wider. */
function scrolledBy([words, long]: readonly [string, string]): { tried: number; scrolled: string[] } {
  const scrolled: string[] = [];
  let tried = 0;
  const root = document.documentElement;
  const boxes = () => [root, ...document.querySelectorAll<HTMLElement>('[data-scroller]')];
  for (const element of document.querySelectorAll('p, li, dd, h1, h2, h3, blockquote, [data-entity]')) {
    // Tables and tabs scroll by themselves.
    if (!element.checkVisibility() || element.closest('svg, table, [role="tablist"], .visually-hidden')) continue;
    const text = [...element.childNodes].find((node) => node instanceof Text && node.data.trim().length > 3);
    if (!(text instanceof Text) || !words.includes(text.data.trim().slice(0, 40))) continue;
    const before = boxes().map(({ scrollWidth }) => scrollWidth);
    const old = text.data;
    tried++;
    text.data = `${old} ${long}`;
    if (boxes().some(({ scrollWidth }, i) => scrollWidth > (before[i] ?? 0) + 1)) scrolled.push(old);
    text.data = old;
  }
  return { tried, scrolled };
}
