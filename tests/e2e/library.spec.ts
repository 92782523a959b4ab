import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { madeStory, putMadeStories } from '../fixtures/made-stories/made-story.mjs';
import { type StandaloneServer, startStandalone } from './support/standalone-server';
import { expect, expectNoViolations, test } from './support/test';

const BUILT = join(import.meta.dirname, '../../.next/standalone');
const COUNT = 45;

test.describe('a library of many stories', () => {
  test.describe.configure({ mode: 'serial' });
  // The page is another server's than the tests' own.
  test.use({ allowedFaults: [/outside request/] });
  let folder: string;
  let server: StandaloneServer;
  const stories = () => join(folder, 'data/stories');

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-library-'));
    cpSync(BUILT, folder, { recursive: true });
    rmSync(stories(), { recursive: true });
    putMadeStories(stories(), COUNT);
    server = await startStandalone(folder);
    await expect.poll(slugsOfSitemap).toHaveLength(COUNT);
  });
  test.afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  async function slugsOfSitemap(): Promise<string[]> {
    const text = await (await fetch(`${server.url}/sitemap.xml`)).text();
    const { url } = new XMLParser({ isArray: (name) => name === 'url' }).parse(text).urlset;
    return url.flatMap(({ loc }: { loc: string }) => loc.split('/stories/')[1] ?? []);
  }
  const home = async () => (await fetch(`${server.url}/`)).text();

  test('comes in pages of twenty, each of which leads to the next one', async ({ page }) => {
    const seen: string[] = [];
    await page.goto(server.url);
    for (const [shown, range] of [
      [20, '1 to 20 of 45'],
      [20, '21 to 40 of 45'],
      [5, '41 to 45 of 45'],
    ] as const) {
      await expect(page.getByText(range)).toBeVisible();
      const titles = await page.getByRole('article').getByRole('heading').allTextContents();
      expect(titles).toHaveLength(shown);
      seen.push(...titles);
      const older = page.getByRole('link', { name: 'Older stories' });
      if (shown === 20) await older.click();
      else await expect(older).toHaveCount(0);
    }
    expect(new Set(seen).size).toBe(COUNT);
    await expectNoViolations(page);
    await page.getByRole('link', { name: 'Newer stories' }).click();
    await expect(page).toHaveURL(`${server.url}/?page=2`);
  });

  test('shows its last page for a number that is too high, and its first for what is no number', async ({ page }) => {
    await page.goto(`${server.url}/?page=999`);
    await expect(page.getByText('41 to 45 of 45')).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/\?page=3$/);
    await page.goto(`${server.url}/?page=x`);
    await expect(page.getByText('1 to 20 of 45')).toBeVisible();
  });

  test('has a story that is put on the shelf while it runs, its correction, and no more once it is taken off', async () => {
    const { slug, files } = madeStory(COUNT);
    putMadeStories(stories(), COUNT + 1);
    await expect.poll(slugsOfSitemap).toContain(slug);
    const story = JSON.parse(files['story.json']);
    const file = join(stories(), slug, 'story.json');
    writeFileSync(file, JSON.stringify({ ...story, title: 'A corrected title', date: '2031-01-01' }));
    await expect.poll(home).toContain('A corrected title');

    writeFileSync(file, '{');
    await expect.poll(server.log).toContain(`data/stories/${slug} has problems`);
    expect(await home()).toContain('A corrected title');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/stories/${slug}/export/csv`)).status).toBe(200);

    rmSync(join(stories(), slug), { recursive: true });
    await expect.poll(slugsOfSitemap).not.toContain(slug);
    expect((await fetch(`${server.url}/stories/${slug}/export/csv`)).status).toBe(404);
    expect(server.log().match(/has problems/g)).toHaveLength(1);
  });
});
