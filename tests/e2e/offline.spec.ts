import type { BrowserContext, Page } from '@playwright/test';
import { expectView, mapReady, markOf, openStory, STORY } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

test.use({
  serviceWorkers: 'allow',
  // Without a network the browser reports what it could not have, such as the view's picture.
  allowedFaults: [/net::ERR_|status of 503/],
});

async function kept(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 40_000 });
}

/** What the worker has on the device: the paths, and the bytes of all bodies. */
async function onDevice(page: Page): Promise<{ paths: string[]; bytes: number }> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    let bytes = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        paths.push(pathname + search);
        bytes += (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0;
      }
    }
    return { paths, bytes };
  });
}

const goOffline = (context: BrowserContext) => context.setOffline(true);

test.beforeEach(async ({ page, context, baseURL }) => {
  // Contexts are used again by the next test, with what they have stored.
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'all' });
});

test.afterEach(async ({ context }) => {
  await context.setOffline(false);
  for (const page of context.pages()) await page.close();
});

test('a story that was read opens without a network, at every view of it, with its map', async ({ page, context }) => {
  await openStory(page);
  await kept(page);
  await goOffline(context);
  for (const [query, mark] of [
    ['', 'dushanbe'],
    ['s=remittances-rus-tjk', 'remittances-rus-tjk'],
    ['l=icc&p=places&c=3/50/80', 'mng'],
    // Close enough for what is loaded only there.
    ['c=6/38.5/70&s=dushanbe', 'dushanbe'],
  ] as const) {
    await openStory(page, query);
    await expect(page.locator('[data-paragraph]')).toHaveCount(20);
    await expect(markOf(page, mark)).toBeVisible();
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
  }
  await expectView(page, 's=dushanbe');
});

test('panels and search that were never opened work without a network', async ({ page, context }) => {
  await openStory(page);
  await kept(page);
  await goOffline(context);
  await expect(page.getByRole('status')).toContainText('You are offline. This story works all the same.');
  for (const name of ['Timeline', 'Figures', 'Voices', 'Sources']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name }).locator('> div > *').first()).toBeVisible();
  }
  await page.getByRole('searchbox').fill('remittances');
  await expect(page.getByText(/\d+ found/)).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a story that was not read says so in plain words, and leads to those that were', async ({ page, context }) => {
  await openStory(page);
  await kept(page);
  await goOffline(context);
  await page.goto('/stories/remittances-central-asia?v=1');
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('list').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  await mapReady(page);
});

test('only stories, their map and the page’s own files are kept, once each, under 25 MB', async ({ page }) => {
  await openStory(page, 's=dushanbe');
  await kept(page);
  await openStory(page, 's=tjk&p=figures');
  await kept(page);
  await page.goto('/stories/remittances-central-asia');
  await kept(page);
  const { paths, bytes } = await onDevice(page);
  expect(paths.filter((path) => !/^\/(_next\/static|basemap)\//.test(path)).sort()).toEqual([
    '/offline',
    STORY,
    '/stories/remittances-central-asia',
    '/theme.js',
    '/worker-index',
  ]);
  expect(new Set(paths).size).toBe(paths.length);
  expect(bytes).toBeLessThan(25 * 1024 * 1024);
});

test('of many stories the ten read last are kept, and what is no index is forgotten', async ({ page }) => {
  await openStory(page);
  await kept(page);
  const paths = await page.evaluate(async (story) => {
    const cache = await caches.open('dateline-stories-1');
    const index = await (await cache.match('/worker-index'))?.json();
    const [real] = index.stories;
    const others = Array.from({ length: 12 }, (_, i) => ({ ...real, path: `/stories/other-${i}` }));
    for (const { path } of others) await cache.put(path, new Response('old'));
    await cache.put('/worker-index', Response.json({ stories: [...others, real] }));
    return [...others.map(({ path }) => path), story];
  }, STORY);
  await page.reload();
  await kept(page);
  const now = (await onDevice(page)).paths.filter((path) => path.startsWith('/stories/'));
  expect(now.sort()).toEqual(paths.slice(-10).sort());

  await page.evaluate(async () => {
    const cache = await caches.open('dateline-stories-1');
    await cache.put('/worker-index', new Response('{"stories":[{"path":"javascript:0"}]}'));
  });
  await page.reload();
  await kept(page);
  expect((await onDevice(page)).paths.filter((path) => path.startsWith('/stories/'))).toEqual([STORY]);
});

test('while the site answers, the page is the site’s and not what was kept', async ({ page }) => {
  await openStory(page);
  await kept(page);
  await page.evaluate(async (story) => {
    const cache = await caches.open('dateline-stories-1');
    await cache.put(story, new Response('<h1>of yesterday</h1>', { headers: { 'Content-Type': 'text/html' } }));
  }, STORY);
  await openStory(page, 's=dushanbe');
  await expect(page.getByText('of yesterday')).toHaveCount(0);
});

test('a newer version is offered and not forced: the page stays until the reader reloads', async ({
  page,
  context,
}) => {
  let stale = true;
  await context.route('**/offline.json', async (route) => {
    const response = await route.fetch();
    const list = await response.json();
    if (stale) for (const slug of Object.keys(list.stories)) list.stories[slug] += 1;
    await route.fulfill({ response, json: list });
  });
  await openStory(page, 's=dushanbe');
  const status = page.getByRole('status');
  await expect(status).toContainText('A newer version is ready.');
  await page.getByRole('tab', { name: 'Places' }).click();
  await expect(status).toContainText('A newer version is ready.');
  await expectView(page, 's=dushanbe');
  stale = false;
  await status.getByRole('button', { name: 'Reload' }).click();
  await mapReady(page);
  await kept(page);
  await expectView(page, 's=dushanbe');
  await expect(status).not.toContainText('newer');
});

test('the worker’s file is asked for anew each time, and the list of files too', async ({ request }) => {
  for (const path of ['/worker.js', '/offline.json']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toContain('no-cache');
  }
  const { files } = await (await request.get('/offline.json')).json();
  for (const [path, bytes] of files) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect((await answer.body()).length, path).toBe(bytes);
  }
});
