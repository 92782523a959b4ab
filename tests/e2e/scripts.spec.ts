import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWithStories } from './support/fixture-stories';
import { readerMode } from './support/reader-mode';
import { mapReady, markOf } from './support/story-page';
import { expect, expectNoViolations } from './support/test';

/** A whole story in Arabic and one in Chinese, put on the shelf of a server that runs. */
const FIXTURES = join(import.meta.dirname, '../fixtures/any-story');

const test = testWithStories('arabic', 'chinese');

// A server with much to do draws no picture for the map to begin with.
test.use({ allowedFaults: [/status of 503/] });

const STORIES = [
  {
    slug: 'arabic',
    lang: 'ar',
    dir: 'rtl',
    /** Without points, as people type. */
    query: 'وقع الاردن',
    finds: 'وقّع الأردن',
    heading: 3,
    list: [5, 6],
    /** Of the fifth paragraph, in the middle of a word. */
    inWord: { paragraph: 5, words: 'نويبع' },
  },
  {
    slug: 'chinese',
    lang: 'zh-Hans',
    dir: 'ltr',
    query: '签署协议',
    finds: '签署协议',
    heading: 3,
    list: [],
    inWord: { paragraph: 6, words: '热带水果' },
  },
] as const;

interface StoryFile {
  readonly title: string;
  readonly entities: readonly { readonly id: string; readonly name: string; readonly passages: readonly unknown[] }[];
  readonly layers: readonly { readonly items: readonly { readonly entity: string }[] }[];
}

for (const { slug, lang, dir, query, finds, heading, list, inWord } of STORIES) {
  const path = `/stories/${slug}`;
  const lines = readFileSync(join(FIXTURES, slug, 'article.txt'), 'utf8').split('\n');
  const file = JSON.parse(readFileSync(join(FIXTURES, slug, 'story.json'), 'utf8')) as StoryFile;
  const marks = file.layers.flatMap(({ items }) => items.map(({ entity }) => entity));

  test.describe(`the ${slug} story`, () => {
    test('has each line as it is written, in its language and direction, with its headings and lists', async ({
      page,
    }) => {
      await page.goto(path);
      const article = page.getByRole('article');
      await expect(article).toHaveAttribute('lang', lang);
      await expect(article).toHaveAttribute('dir', dir);
      const texts = await article.locator('[data-paragraph]').evaluateAll((all) => all.map((one) => one.textContent));
      expect(texts).toEqual(lines);
      await expect(article.getByRole('heading', { level: 2 })).toHaveText([lines[heading - 1] ?? '']);
      await expect(article.getByRole('listitem').locator('[data-paragraph]')).toHaveText(
        list.map((n) => lines[n - 1] ?? ''),
      );
      await expectNoViolations(page, 'article');
    });

    test('is no wider than a phone, and sets no letter apart from its neighbours', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
      const styles = await page.locator('article h1, article [data-paragraph]').evaluateAll((all) =>
        all.map((one) => {
          const { letterSpacing, textAlign, hyphens, fontVariantNumeric } = getComputedStyle(one);
          return [letterSpacing, textAlign === 'justify', hyphens, fontVariantNumeric === 'oldstyle-nums'].join(' ');
        }),
      );
      expect([...new Set(styles)]).toEqual(['normal false manual false']);
    });

    test('has a card for each of its marks, chosen in the text and on the map', async ({ page }) => {
      await page.goto(path);
      await mapReady(page);
      for (const id of marks) {
        const entity = file.entities.find((one) => one.id === id);
        const link = page.locator(`article a[data-entity="${id}"]`).first();
        if (await link.isVisible()) await link.click();
        else
          await markOf(page, id)
            .first()
            .focus()
            .then(() => page.keyboard.press('Enter'));
        await expect(page.locator('[data-card] h2')).toHaveText(entity?.name ?? '');
        await page.keyboard.press('Escape');
        await expect(page.locator('[data-card]')).toHaveCount(0);
      }
    });

    test('is searched as its readers type', async ({ page }) => {
      await page.goto(path);
      await expect(async () => {
        await page.getByRole('searchbox').fill('');
        await page.getByRole('searchbox').fill(query);
        await expect(page.locator('#found mark').first()).toHaveText(finds);
      }).toPass();
    });

    test('has links to words in the middle of a word', async ({ page }) => {
      const text = lines[inWord.paragraph - 1] ?? '';
      const start = text.indexOf(inWord.words);
      await page.goto(`${path}?v=1&h=${inWord.paragraph}.${start}-${start + inWord.words.length}`);
      await mapReady(page);
      const marked = await page.locator('[data-highlight]').allTextContents();
      expect(marked.join('')).toBe(inWord.words);
      await expect(page.locator(`[data-paragraph="${inWord.paragraph}"]`)).toHaveText(text);
    });

    test('is exported, cited and drawn with every letter', async ({ request }) => {
      const text = async (part: string) => {
        const answer = await request.get(`${path}/${part}`);
        expect(answer.status(), part).toBe(200);
        return answer.text();
      };
      const { features } = JSON.parse(await text('export/geojson')) as { features: { id: string }[] };
      expect(features.map(({ id }) => id).sort()).toEqual([...marks].sort());
      const csv = await text('export/csv');
      for (const { id, name } of file.entities) expect(csv, id).toContain(name);
      const annotations = JSON.parse(await text('export/annotations')) as {
        first: { items: { target: { selector: { exact?: string; prefix?: string; suffix?: string }[] } }[] };
      };
      for (const { target } of annotations.first.items) {
        const { prefix = '', exact = '', suffix = '' } = target.selector[0] ?? {};
        expect(lines.some((line) => line.includes(prefix + exact + suffix))).toBe(true);
      }
      await text('export/citation?as=apa');
      for (const { id } of file.entities) {
        const svg = await text(`picture.svg?v=1&s=${id}`);
        expect(svg, id).not.toContain('[…]');
      }
    });

    test('prints with its text, its headings and the list of its places', async ({ page }) => {
      await page.goto(`${path}?v=1`);
      await page.emulateMedia({ media: 'print' });
      for (const [index] of lines.entries())
        await expect(page.locator(`[data-paragraph="${index + 1}"]`)).toBeVisible();
      const places = page.locator('[data-print="places"] li');
      expect(await places.count()).toBeGreaterThan(3);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });

    test('is whole in a reader mode', async ({ page, request }) => {
      const html = await (await request.get(path)).text();
      await page.goto('about:blank');
      // Readability tells a title from the text by words between spaces, so that it leaves a Chinese one in both places.
      const found = (await readerMode(page, html))?.lines ?? [];
      expect(found.filter((line) => line !== file.title)).toEqual(lines);
    });
  });
}

test('words in another language have it, and their own direction', async ({ page }) => {
  await page.goto('/stories/arabic');
  const words = page.locator('[data-paragraph="7"] [lang="en"]');
  await expect(words).toHaveText('“A ferry is a small bridge,”');
  await expect(words).toHaveAttribute('dir', 'ltr');
});
