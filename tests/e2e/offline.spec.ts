import type { ServerResponse } from 'node:http';
import type { BrowserContext, Page } from '@playwright/test';
import { moody } from './support/moody';
import { expectView, mapReady, markOf, openStory, panel, STORY } from './support/story-page';
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

/** Has the worker think that it kept so many others before the story that it has, each of so many bytes; all their paths. */
function keepBefore(page: Page, count: number, bytes?: number): Promise<string[]> {
  return page.evaluate(
    async ([story, many, size]) => {
      const cache = await caches.open('dateline-stories-1');
      const index = await (await cache.match('/worker-index'))?.json();
      const [real] = index.stories;
      const others = Array.from({ length: many }, (_, i) => ({
        ...real,
        path: `/stories/other-${i}`,
        bytes: size ?? real.bytes,
      }));
      for (const { path } of others) await cache.put(path, new Response('old'));
      await cache.put('/worker-index', Response.json({ stories: [...others, real] }));
      return [...others.map(({ path }) => path), story];
    },
    [STORY, count, bytes] as const,
  );
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

const storyPages = ({ paths }: { readonly paths: readonly string[] }) =>
  paths.filter((path) => /^\/stories\/[^/]+$/.test(path));

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
    expect.stringMatching(new RegExp(`^${STORY}/data/[0-9a-f]{16}$`)),
    '/stories/remittances-central-asia',
    expect.stringMatching(/^\/stories\/remittances-central-asia\/data\/[0-9a-f]{16}$/),
    '/theme.js',
    '/worker-index',
  ]);
  expect(new Set(paths).size).toBe(paths.length);
  expect(bytes).toBeLessThan(25 * 1024 * 1024);
});

test('of many stories the ten read last are kept, and what is no index is forgotten', async ({ page }) => {
  await openStory(page);
  await kept(page);
  const paths = await keepBefore(page, 12);
  await page.reload();
  await kept(page);
  const now = storyPages(await onDevice(page));
  expect(now.sort()).toEqual(paths.slice(-10).sort());

  await page.evaluate(async () => {
    const cache = await caches.open('dateline-stories-1');
    await cache.put('/worker-index', new Response('{"stories":[{"path":"javascript:0"}]}'));
  });
  await page.reload();
  await kept(page);
  expect(storyPages(await onDevice(page))).toEqual([STORY]);
});

test('of large stories only those read last are kept, as many as 25 MB have room for', async ({ page }) => {
  await openStory(page);
  await kept(page);
  const paths = await keepBefore(page, 4, 9 * 1024 * 1024);
  await page.reload();
  await kept(page);
  const now = storyPages(await onDevice(page));
  expect(now.sort()).toEqual(paths.slice(-3).sort());
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
  await context.route('**/offline.json*', async (route) => {
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

moody.describe('a site that has its moods', () => {
  moody.use({ allowedFaults: [/net::ERR_|status of (?:404|410|500|502|503)/] });
  const isStory = (path: string) => path === STORY || path.startsWith(`${STORY}?`);
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const storiesOnDevice = async (page: Page) => storyPages(await onDevice(page));

  for (const status of [404, 410]) {
    moody(`a story that now answers ${status} is dropped from the device`, async ({ page, context, site }) => {
      await openStory(page);
      await kept(page);
      await page.goto('/stories/remittances-central-asia');
      await kept(page);
      site.behave({
        mood: (path, response) => {
          if (!isStory(path)) return false;
          response.writeHead(status, html).end('<!doctype html><html lang="en"><title>Gone</title><h1>Gone</h1>');
          return true;
        },
      });
      await page.goto(STORY);
      await expect(page.getByRole('heading', { name: 'Gone' })).toBeVisible();
      await expect.poll(() => storiesOnDevice(page)).toEqual(['/stories/remittances-central-asia']);
      expect((await onDevice(page)).paths.filter((path) => path.startsWith(STORY))).toEqual([]);
      await goOffline(context);
      await page.goto(`${STORY}?v=1&s=dushanbe`);
      await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
      await page.goto('/stories/remittances-central-asia');
      await mapReady(page);
    });
  }

  const FAULTS: Record<string, (response: ServerResponse) => unknown> = {
    'a fault of its own': (response) => response.writeHead(500, html).end('<h1>Broken</h1>'),
    'that it is too busy': (response) => response.writeHead(503, html).end('<h1>Busy</h1>'),
    'that what stands behind it is gone': (response) => response.writeHead(502, html).end('<h1>Nobody there</h1>'),
    'with a connection that breaks': (response) => response.destroy(),
    nothing: () => undefined,
  };
  for (const [answer, fail] of Object.entries(FAULTS)) {
    moody(`a site that answers ${answer} leaves the copy that was kept`, async ({ page, site }) => {
      await openStory(page);
      await kept(page);
      site.behave({
        mood: (path, response) => {
          if (!isStory(path) && !path.startsWith('/offline.json')) return false;
          fail(response);
          return true;
        },
      });
      await openStory(page, 's=dushanbe');
      await expectView(page, 's=dushanbe');
      await expect(page.locator('[data-paragraph]')).toHaveCount(20);
      if (answer !== 'nothing') await expect(page.getByRole('status')).toContainText('The site cannot be reached.');
      site.behave({});
      await openStory(page, 's=tjk');
      await kept(page);
      await expect(page.getByRole('status')).not.toContainText('cannot be reached');
    });
  }

  /** What a page says, wherever it says it. */
  const said = async (page: Page) => ((await page.getByRole('status').textContent()) ?? '').trim();
  const untouched = async (page: Page) => {
    await expect(page.locator('[data-paragraph]')).toHaveCount(20);
    await page.getByRole('tab', { name: 'Places' }).click();
    await panel(page, 'places').locator('[data-entity="dushanbe"]').first().click();
    await expectView(page, 's=dushanbe');
    await expect(page.locator('html')).not.toHaveAttribute('data-offline');
  };

  moody('storage that is full keeps nothing by halves, and the page works', async ({ page, context, site }) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 200_000 });
    await openStory(page);
    const first = await page.waitForResponse(/\/offline\.json\?story=/);
    expect(first.ok()).toBe(true);
    await expect.poll(async () => (await onDevice(page)).paths).toEqual([]);
    await untouched(page);
    expect(await said(page)).not.toMatch(/stor|device|offline|reached/i);

    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url });
    await page.reload();
    await kept(page);
  });

  moody('a story whose files are over 25 MB is not kept, and the page works', async ({ page, site, request }) => {
    const { files, stories } = await (await request.get('/offline.json')).json();
    const large = JSON.stringify({ files: [...files, ['/basemap/0123456789ab/large', 25 * 1024 * 1024]], stories });
    let asked = 0;
    site.behave({
      mood: (path, response) => {
        if (!path.startsWith('/offline.json')) return false;
        asked++;
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(large);
        return true;
      },
    });
    await openStory(page);
    // Once by the page, once by the worker.
    await expect.poll(() => asked).toBeGreaterThan(1);
    await untouched(page);
    await expect.poll(() => storiesOnDevice(page)).toEqual([]);
  });

  moody('storage that fills up later leaves what was kept whole', async ({ page, context, site }) => {
    await openStory(page);
    await kept(page);
    const before = await onDevice(page);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1 });
    await page.goto('/stories/remittances-central-asia');
    await mapReady(page);
    await goOffline(context);
    await openStory(page, 's=dushanbe');
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
    expect((await storiesOnDevice(page)).sort()).toEqual(storyPages(before).sort());
    await context.setOffline(false);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  });

  const DENIED: Record<string, string> = {
    'no workers': `delete Navigator.prototype.serviceWorker;`,
    'a worker that may not be registered': `ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));`,
    'no storage in the worker': '',
  };
  for (const [what, script] of Object.entries(DENIED)) {
    moody(`with ${what} the page works, and says nothing of it`, async ({ page, context, site, request }) => {
      const worker = await (await request.get('/worker.js')).text();
      const denied = `CacheStorage.prototype.open = CacheStorage.prototype.keys = () => Promise.reject(new DOMException('denied', 'SecurityError'));`;
      site.behave({
        mood: (path, response) => {
          if (path !== '/worker.js' || script !== '') return false;
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(denied + worker);
          return true;
        },
      });
      if (script) await page.addInitScript({ content: script });
      await openStory(page);
      await page.waitForResponse(/\/offline\.json\?story=/);
      await untouched(page);
      expect(await said(page)).not.toMatch(/stor|device|offline|reached/i);
      await goOffline(context);
      await expect(page.getByRole('status')).toContainText(
        'You are offline. What is already on this page can be read.',
      );
      await expect(page.getByText('You are offline.')).toHaveCount(1);
      await page.getByRole('tab', { name: 'Article' }).click();
      await expect(page.locator('[data-paragraph]').last()).toBeVisible();
    });
  }

  moody('two tabs keep both their stories, and each goes on with its own view', async ({ page, context }) => {
    const other = await context.newPage();
    await Promise.all([
      page.goto(`${STORY}?v=1&s=dushanbe`),
      other.goto('/stories/remittances-central-asia?v=1&p=places'),
    ]);
    await Promise.all([kept(page), kept(other)]);
    const device = await onDevice(page);
    expect(new Set(device.paths).size).toBe(device.paths.length);
    expect(storyPages(device).sort()).toEqual([STORY, '/stories/remittances-central-asia'].sort());
    await goOffline(context);
    await Promise.all([page.reload(), other.reload()]);
    await Promise.all([mapReady(page), mapReady(other)]);
    await expectView(page, 's=dushanbe');
    await expectView(other, 'p=places');
    await other.getByRole('tab', { name: 'Article' }).click();
    await expectView(other, 'p=article');
    await expectView(page, 's=dushanbe');
  });

  moody('a replaced worker takes over without a word, a reload or a loss', async ({ page, context, site, request }) => {
    await openStory(page, 's=dushanbe');
    await kept(page);
    const worker = await (await request.get('/worker.js')).text();
    site.behave({
      mood: (path, response) => {
        if (path !== '/worker.js') return false;
        const newer = `addEventListener('fetch', (event) => {
          if (event.request.url.endsWith('/which-worker')) event.respondWith(new Response('the newer one'));
        });`;
        response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(newer + worker);
        return true;
      },
    });
    const which = (tab: Page) => tab.evaluate(async () => (await fetch('/stories/which-worker')).text());
    await page.evaluate(() => {
      document.body.setAttribute('data-before', '');
      navigator.serviceWorker.addEventListener('controllerchange', () => document.body.setAttribute('data-after', ''));
    });
    const other = await context.newPage();
    await openStory(other, 's=tjk');
    await kept(other);
    // When a browser looks for a newer worker, and when the one it has is at rest, is its own affair: nothing is asked of it meanwhile.
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistration('/stories/'))?.update());
    await expect(page.locator('body')).toHaveAttribute('data-after', '', { timeout: 90_000 });
    expect(await which(page)).toBe('the newer one');
    await expect(page.locator('body')).toHaveAttribute('data-before');
    await expectView(page, 's=dushanbe');
    expect(await said(page)).not.toContain('newer');
    await goOffline(context);
    await page.getByRole('tab', { name: 'Voices' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Voices' }).locator('> div > *').first()).toBeVisible();
    await page.reload();
    await mapReady(page);
    await expectView(page, 's=dushanbe');
  });
});
