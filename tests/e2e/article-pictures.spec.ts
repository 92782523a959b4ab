import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { drawnPicture, SECRETS } from '../fixtures/drawn-picture';
import { watchPages } from './support/page-watch';
import { readerMode } from './support/reader-mode';
import { type StandaloneServer, startStandalone } from './support/standalone-server';
import { mapReady } from './support/story-page';
import { expectNoViolations } from './support/test';

/** A story with pictures and links of its publisher, on a server that runs. */
const BUILT = join(import.meta.dirname, '../../.next/standalone');
const FIXTURE = join(import.meta.dirname, '../fixtures/any-story/harbour');
const LINES = readFileSync(join(FIXTURE, 'article.txt'), 'utf8').split('\n');
const STORY = '/stories/harbour';
const QUAY = 'A red ferry lies at a quay with a small lighthouse under a grey sky.';
const RAMP = 'The stern of a red ferry, seen from the quay.';

interface Server {
  readonly site: StandaloneServer;
  /** Where its stories are. */
  readonly stories: string;
}

interface Opened {
  /** A page of that server which complains of nothing and asks nobody else. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly allowedFaults: readonly RegExp[];
}

const test = base.extend<Opened, { readonly server: Server }>({
  allowedFaults: [[], { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'dateline-pictured-'));
      cpSync(BUILT, folder, { recursive: true });
      const stories = join(folder, 'data/stories');
      cpSync(FIXTURE, join(stories, 'harbour'), { recursive: true });
      const site = await startStandalone(folder, { PICTURE_SECONDS: '600' });
      await use({ site, stories });
      site.process.kill();
      await site.ended;
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, server, allowedFaults }, use) => {
    const faults: (readonly string[])[] = [];
    const contexts = new Set<Awaited<ReturnType<typeof browser.newContext>>>();
    await use(async (path = STORY, options = {}) => {
      const context = await browser.newContext({ baseURL: server.site.url, serviceWorkers: 'block', ...options });
      contexts.add(context);
      faults.push(watchPages(context, server.site.url, allowedFaults));
      const page = await context.newPage();
      await page.goto(path);
      if (options.javaScriptEnabled !== false && path.startsWith('/stories/')) await mapReady(page);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults.flat(), 'pages stay quiet and at home').toEqual([]);
  },
});

const picture = (page: Page, name: string) => page.getByRole('img', { name });
/** What is drawn of it, in pixels of the file; 0 before it is there. */
const drawnWidth = (page: Page, name: string) =>
  picture(page, name).evaluate((img: HTMLImageElement) => (img.complete ? img.naturalWidth : 0));
const shown = (page: Page, name: string) => expect.poll(() => drawnWidth(page, name)).toBeGreaterThan(0);
const fileOf = (page: Page, name: string) =>
  picture(page, name).evaluate((img: HTMLImageElement) => img.currentSrc.split('/').at(-1) ?? '');

test.describe('a picture of an article', () => {
  test('stands with its caption, its credit and its terms, and no word of the text is changed', async ({ open }) => {
    const page = await open();
    const figure = page.getByRole('figure').filter({ has: picture(page, QUAY) });
    await shown(page, QUAY);
    await expect(figure.locator('[data-paragraph="2"]')).toHaveText(LINES[1] ?? '');
    await expect(figure).toContainText('Drawing: The Coast Paper. CC BY 4.0');
    await expect(figure.getByRole('link', { name: 'Drawing: The Coast Paper' })).toHaveAttribute(
      'href',
      'https://coast.paper.test/pictures/quay',
    );
    expect(await page.locator('[data-paragraph]').evaluateAll((all) => all.map((one) => one.textContent))).toEqual(
      LINES,
    );
    // What a caption names is on the map as anything else is.
    await figure.getByRole('link', { name: 'Hirtshals' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-view', /s=hirtshals/);
  });

  for (const [width, density, wide, small] of [
    [390, 1, '480', '420'],
    [390, 2, '960', '420'],
    [820, 1, '960', '420'],
    [1440, 1, '960', '420'],
    [1440, 2, '1440', '420'],
  ] as const) {
    test(`is as large as ${width} pixels with ${density} dots each need, and never larger than it is`, async ({
      open,
    }) => {
      const page = await open(STORY, { viewport: { width, height: 900 }, deviceScaleFactor: density });
      await shown(page, QUAY);
      expect(await fileOf(page, QUAY)).toMatch(new RegExp(`^[0-9a-f]{16}-${wide}\\.webp$`));
      await picture(page, RAMP).scrollIntoViewIfNeeded();
      await shown(page, RAMP);
      expect(await fileOf(page, RAMP)).toMatch(new RegExp(`-${small}\\.webp$`));
      const [box, text] = [await picture(page, RAMP).boundingBox(), await page.locator('#p3').boundingBox()];
      expect(box?.width).toBeLessThanOrEqual(420);
      const large = await picture(page, QUAY).boundingBox();
      expect(Math.round(large?.width ?? 0)).toBe(Math.round(text?.width ?? 0));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }

  test('has its room before it is there, so that nothing moves', async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.site.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    let send = () => {};
    const wait = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/pictures\//, async (route) => {
      await wait;
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(STORY, { waitUntil: 'commit' });
    await mapReady(page);
    const places = () =>
      page
        .locator('[data-paragraph], img')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const before = await places();
    send();
    await shown(page, QUAY);
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThanOrEqual(0.01);
    await context.close();
  });

  test('is not loaded before it is near, but at once on paper', async ({ open }) => {
    const page = await open(STORY, { viewport: { width: 1440, height: 500 } });
    expect(await picture(page, QUAY).getAttribute('loading')).toBeNull();
    await expect(picture(page, RAMP)).toHaveAttribute('loading', 'lazy');
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    await shown(page, RAMP);
    await expect(page.getByText('Drawing: Kim Holt. Shown with permission')).toBeVisible();
  });

  test('is as bright in the dark', async ({ open }) => {
    const page = await open(STORY, { colorScheme: 'dark' });
    await shown(page, QUAY);
    const looks = await picture(page, QUAY).evaluate((img) => {
      const all: string[] = [];
      for (let one: Element | null = img; one; one = one.parentElement) {
        const { filter, opacity, mixBlendMode } = getComputedStyle(one);
        all.push(filter, opacity, mixBlendMode);
      }
      return [...new Set(all)].sort();
    });
    expect(looks).toEqual(['1', 'none', 'normal']);
  });

  test('is there without scripts, in reader modes and at every view', async ({ open }) => {
    const page = await open(STORY, { javaScriptEnabled: false });
    await shown(page, QUAY);
    const view = await open(`${STORY}?v=1&s=hirtshals`, { javaScriptEnabled: false });
    await shown(view, QUAY);
    const html = await page.content();
    const blank = await open('/about');
    await blank.goto('about:blank');
    const found = await readerMode(blank, html);
    expect(found?.lines.filter((line) => LINES.includes(line))).toEqual(LINES);
    expect(found?.lines[2]).toBe('Drawing: The Coast Paper. CC BY 4.0');
  });

  test('breaks no rule of accessibility, nor does a link of the publisher', async ({ open }) => {
    for (const width of [1440, 390]) {
      const page = await open(STORY, { viewport: { width, height: 844 } });
      await shown(page, QUAY);
      await expectNoViolations(page);
    }
  });

  test('is no part of the map in a frame, of the preview card, or of a page in which only extracts are shown', async ({
    open,
    server,
  }) => {
    const frame = await open('/embed/harbour');
    await expect(frame.getByRole('figure')).toHaveCount(0);
    const page = await open();
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /\/picture\.png/);
    const own = join(server.stories, 'harbour-extracts');
    cpSync(FIXTURE, own, { recursive: true });
    const story = JSON.parse(readFileSync(join(own, 'story.json'), 'utf8'));
    story.rights.show = 'extracts';
    writeFileSync(join(own, 'story.json'), JSON.stringify(story));
    await expect.poll(async () => (await fetch(`${server.site.url}/stories/harbour-extracts`)).status).toBe(200);
    const extracts = await open('/stories/harbour-extracts');
    await expect(picture(extracts, RAMP)).toHaveCount(1);
    await expect(picture(extracts, QUAY)).toHaveCount(0);
    const html = await (await fetch(`${server.site.url}${STORY}`)).text();
    const [, name = ''] = /\/stories\/harbour\/pictures\/([0-9a-f]{16}-960\.webp)/.exec(html) ?? [];
    expect((await fetch(`${server.site.url}${STORY}/pictures/${name}`)).status).toBe(200);
    expect((await fetch(`${server.site.url}/stories/harbour-extracts/pictures/${name}`)).status).toBe(404);
  });
});

test.describe('without a network', () => {
  test.use({ allowedFaults: [/net::ERR_/] });

  test('a story that is kept has its pictures, in whatever width a screen wants', async ({ open }) => {
    const page = await open(STORY, { serviceWorkers: 'allow', deviceScaleFactor: 2 });
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 60_000 });
    await page.context().setOffline(true);
    await page.goto(STORY);
    await mapReady(page);
    await shown(page, QUAY);
    await picture(page, RAMP).scrollIntoViewIfNeeded();
    await shown(page, RAMP);
  });
});

test.describe('a link of the publisher', () => {
  test('says where it leads, is reached with the keyboard, and is in no other link', async ({ open }) => {
    const page = await open();
    const link = page.getByRole('link', { name: 'The harbour’s report', exact: true });
    await expect(link).toHaveAttribute('href', 'https://harbour.paper.test/report-2024');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer external');
    await expect(link).toHaveAttribute('title', 'Opens harbour.paper.test');
    await page.getByRole('link', { name: 'Denmark' }).first().focus();
    const reached: (string | null)[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? null));
    }
    expect(reached).toContain('https://harbour.paper.test/report-2024');
    expect(await page.locator('a a').count()).toBe(0);
  });

  test('leaves words that lead to the map to the map, and stands behind them', async ({ open }) => {
    const page = await open();
    await page.locator('[data-paragraph="5"]').getByRole('link', { name: 'Norway' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-view', /s=nor/);
    await expect(
      page.locator('[data-paragraph="5"]').getByRole('link', { name: 'Opens ministry.paper.test' }),
    ).toHaveAttribute('href', 'https://ministry.paper.test/ramp');
  });
});

test.describe('whatever a picture is', () => {
  test.describe.configure({ mode: 'serial' });
  const slug = 'hostile-harbour';
  const ask = (server: Server, path: string) => fetch(server.site.url + path);
  const own = (server: Server, name: string) => join(server.stories, slug, name);

  test('it is sent as pixels alone, under names that never change, and nothing else is there', async ({ server }) => {
    const html = await (await ask(server, STORY)).text();
    const names = [...new Set(html.match(/\/stories\/harbour\/pictures\/[0-9a-f]{16}-\d+\.(?:webp|jpg)/g))];
    expect(names).toHaveLength(8);
    expect(readFileSync(join(FIXTURE, 'pictures/quay.jpg')).includes(SECRETS.owner)).toBe(true);
    for (const name of names) {
      const answer = await ask(server, name);
      expect(answer.headers.get('cache-control'), name).toBe('public, max-age=31536000, immutable');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.includes(SECRETS.owner)).toBe(false);
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
    for (const name of [
      'quay.jpg',
      '0123456789abcdef-960.webp',
      '..%2fstory.json',
      `${names[0]?.split('/').at(-1)}x`,
    ]) {
      const answer = await ask(server, `${STORY}/pictures/${name}`);
      expect([answer.status, answer.headers.get('cache-control')], name).toEqual([404, 'no-store']);
    }
  });

  test('what is said of it is text, and runs nothing', async ({ server, open }) => {
    const payload = '"><img src=x onerror="document.title=1"><script>document.title=1</script>';
    const folder = join(server.stories, 'said-of-pictures');
    cpSync(FIXTURE, folder, { recursive: true });
    const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'));
    Object.assign(story.pictures[0], { alt: payload, credit: payload, terms: payload });
    story.links[0].url = `https://harbour.paper.test/"onclick="x?${encodeURIComponent(payload)}`;
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story));
    await expect.poll(async () => (await ask(server, '/stories/said-of-pictures')).status).toBe(200);
    const page = await open('/stories/said-of-pictures');
    await expect(picture(page, payload)).toHaveCount(1);
    await expect(page.getByRole('figure').first()).toContainText(`${payload}. ${payload}`);
    expect(await page.locator('[data-panel="article"] img').count()).toBe(2);
    expect(await page.locator('[onclick], [onerror]').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
  });

  test('a file that is no picture, breaks off, or would fill the memory is not taken in, and the rest is served', async ({
    server,
  }) => {
    cpSync(FIXTURE, join(server.stories, slug), { recursive: true });
    await expect.poll(async () => (await ask(server, `/stories/${slug}`)).status).toBe(200);
    const good = readFileSync(own(server, 'pictures/quay.jpg'));
    const bomb = await drawnPicture({ width: 60, height: 40, format: 'png' });
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    for (const [bytes, code] of [
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'no such picture'],
      [good.subarray(0, good.length / 2), 'breaks off'],
      [bomb, '60000 × 60000 pixels'],
      [Buffer.alloc(20_000_001), '20000001 bytes'],
    ] as const) {
      writeFileSync(own(server, 'pictures/quay.jpg'), bytes);
      const log = async () => {
        // The story is as it was: asking for it has the server look at its files.
        expect((await ask(server, `/stories/${slug}`)).status).toBe(200);
        return server.site.log();
      };
      await expect.poll(log, { timeout: 20_000 }).toContain(code);
      expect(await (await ask(server, '/healthz')).text()).toContain('ok');
    }
  });

  test('one that is torn inside is missing from its page, which says what it shows', async ({ server, browser }) => {
    const torn = Buffer.from(await drawnPicture({ width: 900, height: 600, format: 'png' }));
    torn.fill(0, Math.floor(torn.length * 0.6), Math.floor(torn.length * 0.7));
    writeFileSync(own(server, 'pictures/quay.jpg'), torn);
    const heights = async () => (await (await ask(server, `/stories/${slug}`)).text()).includes('width="900"');
    await expect.poll(heights, { timeout: 20_000 }).toBe(true);
    const page = await (await browser.newContext({ baseURL: server.site.url, serviceWorkers: 'block' })).newPage();
    await page.goto(`/stories/${slug}`);
    await mapReady(page);
    await expect(picture(page, QUAY)).toBeVisible();
    await expect.poll(() => server.site.log()).toContain(`A picture cannot be shown: ${slug}/pictures/quay.jpg`);
    await expect(page.locator('[data-paragraph="2"]')).toBeVisible();
    expect((await ask(server, STORY)).status).toBe(200);
    await page.context().close();
  });
});

test('the studio gives back the pictures of a folder byte for byte', async ({ open }) => {
  const files = Object.fromEntries(
    ['article.txt', 'story.json', 'pictures/quay.jpg', 'pictures/ramp.png'].map((name) => [
      name,
      new Uint8Array(readFileSync(join(FIXTURE, name))),
    ]),
  );
  const page = await open('/studio');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'harbour.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(files)),
  });
  await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
  await expect(page.locator('html')).toHaveAttribute('data-suggestions', /ready|failed/, { timeout: 60_000 });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('banner').getByRole('button', { name: 'Download' }).click(),
  ]);
  const back = unzipSync(new Uint8Array(readFileSync(await file.path())));
  for (const name of ['pictures/quay.jpg', 'pictures/ramp.png'])
    expect(Buffer.from(back[name] ?? []).equals(Buffer.from(files[name] ?? [])), name).toBe(true);
  const story = JSON.parse(new TextDecoder().decode(back['story.json']));
  expect(story.pictures.map((one: { file: string }) => one.file)).toEqual(['quay.jpg', 'ramp.png']);
  expect(story.links).toHaveLength(3);
});
