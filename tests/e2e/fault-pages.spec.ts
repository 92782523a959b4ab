import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { observatoryScore } from './support/observatory-score';
import { type StandaloneServer, startStandalone } from './support/standalone-server';
import { expectView, mapReady, STORY } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

const BUILT = join(import.meta.dirname, '../../.next/standalone');
const VIEW = `${STORY}?v=1&s=dushanbe&p=places`;
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test.describe('a server that cannot make a page', () => {
  test.describe.configure({ mode: 'serial' });
  // The page is another server's than the tests' own.
  test.use({ allowedFaults: [/outside request|status of 500/] });
  let folder: string;
  let server: StandaloneServer;
  let whole: string;
  const file = () => join(folder, `data${STORY}/story.json`);

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-fault-'));
    cpSync(BUILT, folder, { recursive: true });
    whole = readFileSync(file(), 'utf8');
    // Not a story with problems, which is left out: a disk that fails.
    rmSync(file());
    symlinkSync('story.json', file());
    server = await startStandalone(folder);
  });
  test.afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test('answers 500 with words, its headers and a policy; no cache keeps it, and it tells nothing of the machine', async ({
    request,
  }) => {
    for (const path of [
      VIEW,
      STORY,
      `${STORY}/picture.png?v=1`,
      `${STORY}/export/csv`,
      `/oembed?url=${encodeURIComponent(server.url.replace('http:', 'https:') + STORY)}`,
    ]) {
      const answer = await request.get(server.url + path, { headers: { 'x-forwarded-proto': 'https' } });
      const headers = answer.headers();
      const text = await answer.text();
      const isPage = headers['content-type']?.startsWith('text/html') === true;
      expect(answer.status(), path).toBe(500);
      expect(isPage, path).toBe(path === VIEW || path === STORY);
      expect(text, path).toContain('Something went wrong');
      expect(observatoryScore(headers, isPage, false), path).toBeGreaterThanOrEqual(100);
      expect(headers['cache-control'], path).toBe('no-store');
      for (const tell of [folder, 'node_modules', '    at ', 'story.json', '.next/']) expect(text).not.toContain(tell);
      const head = await request.head(server.url + path);
      expect(head.headers()['cache-control'], path).toBe('no-store');
    }
    expect(server.log()).toContain('story.json');
  });

  test('leaves every other story, the library, the feed and what is kept for offline alone', async ({ request }) => {
    const other = '/stories/remittances-central-asia';
    for (const path of [
      '/',
      other,
      `${other}?v=1`,
      '/feed.xml',
      '/sitemap.xml',
      '/offline.json?story=remittances-central-asia',
      '/healthz',
    ]) {
      const answer = await request.get(server.url + path);
      expect(answer.status(), path).toBe(200);
      if (/feed|sitemap|offline/.test(path)) expect(await answer.text(), path).toContain('remittances-central-asia');
    }
  });

  test('gives a page that leads on, breaks no rule, and opens the same view once the story can be read', async ({
    page,
  }) => {
    await page.goto(server.url + VIEW);
    await expect(heading(page, 'Something went wrong here')).toBeVisible();
    await expect(page).toHaveTitle('Something went wrong here – Dateline');
    await expectNoViolations(page);
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(heading(page, 'Something went wrong here')).toBeVisible();
    await expect(page.getByRole('link', { name: 'All stories', exact: true })).toBeVisible();
    rmSync(file());
    writeFileSync(file(), whole);
    await page.getByRole('link', { name: 'Try again' }).click();
    await mapReady(page);
    await expectView(page, 's=dushanbe');
    await expectView(page, 'p=places');
  });
});

test.describe('a page that breaks in the browser', () => {
  // Each of the two errors is told on the console, by the browser and by what catches it.
  test.use({ allowedFaults: [/broken|Minified React error/] });

  /** Has scripts come with these words in the place of those. */
  async function spoil(page: Page, words: readonly (readonly [from: string, to: string])[]): Promise<void> {
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = words.reduce((script, [from, to]) => script.replaceAll(from, to), text);
      await route.fulfill({ response, body });
    });
  }
  const BREAK = `(()=>{throw new Error("broken")})()`;
  const PAGE = ['"data-view":', `"data-view":${BREAK}||`] as const;
  const FAULT = ['title:"Something went wrong here"', `get title(){return ${BREAK}}`] as const;

  for (const [what, words, title] of [
    ['says so', [PAGE], 'Something went wrong here'],
    ['says so also where not even that can be shown', [PAGE, FAULT], 'Dateline could not show this page'],
  ] as const) {
    test(`${what}, and opens the same view when it is tried again`, async ({ page }) => {
      await spoil(page, words);
      await page.goto(VIEW);
      await expect(heading(page, title)).toBeVisible();
      await expect(page).toHaveTitle(/Dateline/);
      await expectNoViolations(page);
      await page.unroute('**/_next/static/chunks/*.js');
      await page.getByRole('button', { name: 'Try again' }).click();
      await mapReady(page);
      await expectView(page, 's=dushanbe');
      await expectView(page, 'p=places');
    });
  }
});
