import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatCamera } from '../../lib/geo/camera';
import { scene } from '../../lib/scene/scene';
import { parseView } from '../../lib/view/parse-view';
import { historyLength } from './support/history-log';
import { card, expectView, firstStory, mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

interface Link {
  readonly about: string;
  readonly query: string;
  readonly canonical: string;
  readonly notices: readonly string[];
}

const file = new URL('../fixtures/links/first-story.json', import.meta.url);
const { links }: { readonly links: readonly Link[] } = JSON.parse(readFileSync(file, 'utf8'));
/** What the server cannot see the browser must read: links without a version. Of the others, every fifteenth. */
const opened = links.filter(({ query }, i) => !hasVersion(query) || i % 15 === 0);
/** Links that one test opens. */
const BATCH = 12;

test.describe('every published link opens what it says', () => {
  for (let from = 0; from < opened.length; from += BATCH) {
    const batch = opened.slice(from, from + BATCH);
    test(`in the browser: ${batch[0]?.about} … ${batch.at(-1)?.about}`, async ({ page }) => {
      test.setTimeout(240_000);
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      for (const link of batch) {
        await test.step(link.about, async () => {
          const answer = await page.goto(link.query ? `${STORY}?${link.query}` : STORY);
          expect(answer?.status(), link.about).toBe(200);
          // The map's script runs, so the page has read the address itself.
          await page.locator('[data-map] .leaflet-container').waitFor();
          await expect(page.locator('main'), link.about).toHaveAttribute('data-view', await filled(link.canonical));
          await expectNotice(page, link);
        });
      }
      expect(dialogs, 'nothing of a link runs').toEqual([]);
      await expect(page.locator('[onerror], [src="x"]')).toHaveCount(0);
    });
  }

  test('the server’s own page already shows the view, before any script', async ({ request }) => {
    for (const link of links.filter(({ query }) => hasVersion(query))) {
      const answer = await request.get(`${STORY}?${link.query}`);
      expect(answer.status(), link.about).toBe(200);
      expect(attribute(await answer.text(), 'data-view'), link.about).toBe(await filled(link.canonical));
    }
  });
});

test.describe('a view’s page without any script', () => {
  const VIEWS = [
    'v=1&s=dushanbe',
    'v=1&s=mohammed&p=places',
    'v=1&l=remittances&t=2024&s=remittances-rus-tjk',
    'v=1&l=none',
    'v=1&c=5/40/70&l=war~icc&p=timeline&b=control',
  ];

  test('has its own title and description, the bare story as canonical address, and is not indexed', async ({
    request,
  }) => {
    const story = await firstStory();
    const bare = await (await request.get(STORY)).text();
    const seen = new Set([meta(bare, 'description')]);
    expect(canonicalOf(bare)).toMatch(new RegExp(`^(https?://[^/]+)?${STORY}$`));
    expect(meta(bare, 'robots') ?? '').not.toContain('noindex');
    for (const query of VIEWS) {
      const answer = await request.get(`${STORY}?${query}`);
      const html = await answer.text();
      const { selected } = scene(story, parseView(query, story).view);
      const title = unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
      expect(title).toContain(story.title);
      if (selected) expect(title.startsWith(selected.name), title).toBe(true);
      const description = meta(html, 'description') ?? '';
      expect(description.length, query).toBeGreaterThan(20);
      expect(seen, 'no two views are described alike').not.toContain(description);
      seen.add(description);
      expect(meta(html, 'robots')).toContain('noindex');
      expect(answer.headers()['x-robots-tag']).toBe('noindex');
      expect(canonicalOf(html)).toMatch(new RegExp(`^(https?://[^/]+)?${STORY}$`));
    }
  });

  test('has the card of what is chosen, and the panel that the link opens', async ({ browser, baseURL }) => {
    const story = await firstStory();
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    for (const query of VIEWS) {
      await page.goto(`${STORY}?${query}`);
      const { view } = parseView(query, story);
      const chosen = story.entities.find(({ id }) => id === view.selection);
      if (chosen) await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(chosen.name);
      else await expect(card(page)).toHaveCount(0);
      for (const panel of await page.locator('[data-panel]').all()) {
        await expect(panel).toBeVisible({ visible: (await panel.getAttribute('data-panel')) === view.panel });
      }
    }
    await context.close();
  });

  test('leads to other views by plain links', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(STORY);
    await page.locator('[data-paragraph="5"] a[data-entity="dushanbe"]').click();
    await expectView(page, 's=dushanbe');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Dushanbe');
    await page.getByRole('tab', { name: 'Places' }).click();
    await expectView(page, 'p=places');
    await expectView(page, 's=dushanbe');
    await page.locator('[data-panel="places"] a[data-entity="kaz"]').click();
    await expectView(page, 's=kaz');
    await expectView(page, 'p=places');
    await context.close();
  });

  test('without a version the page is the bare story’s, and the browser applies what the link says', async ({
    page,
    request,
  }) => {
    const bare = attribute(await (await request.get(STORY)).text(), 'data-view');
    for (const query of ['s=tjk&p=places', 'v=&s=tjk&p=places']) {
      const answer = await request.get(`${STORY}?${query}`);
      expect(attribute(await answer.text(), 'data-view')).toBe(bare);
      expect(answer.headers()['x-robots-tag']).toBeUndefined();
      await page.goto(`${STORY}?${query}`);
      await expectView(page, 's=tjk');
      await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Tajikistan');
    }
  });
});

test.describe('a copied link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const copy = async (page: Page) => {
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  };
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('is the view that is shown and the story’s revision, and copying changes nothing', async ({ page }) => {
    await openStory(page);
    const length = await historyLength(page);
    await copy(page);
    await expect(page.locator('[role="status"][data-notice]')).toContainText('Link copied');
    const origin = new URL(page.url()).origin;
    expect(await clipboard(page)).toBe(`${origin}${STORY}?${await shownView(page)}&r=1`);
    expect(page.url(), 'a bare address stays bare').toBe(`${origin}${STORY}`);
    await page.keyboard.press('Escape');

    await page.locator('[data-paragraph] a[data-entity="mng"]').first().click();
    await mapReady(page);
    await card(page).getByRole('button', { name: 'Copy link' }).click();
    expect(await clipboard(page)).toBe(`${origin}${STORY}?${await shownView(page)}&r=1`);
    expect(await clipboard(page)).toContain('s=mng');
    expect(await historyLength(page)).toBe(length + 1);
  });

  test('opens the same view; its revision is no part of it and goes with the first choice', async ({
    page,
    context,
  }) => {
    await openStory(page, 'c=5/40/70&l=icc~summits&s=dushanbe&p=places');
    const view = await shownView(page);
    await copy(page);
    await expect.poll(() => clipboard(page)).toContain('r=1');
    const link = await clipboard(page);

    const other = await context.newPage();
    await other.goto(link);
    await mapReady(other);
    expect(await shownView(other)).toBe(view);
    expect(other.url()).toBe(link);
    await expectNotice(other, { notices: [] });
    await other.locator('[data-panel="places"] a[data-entity="mng"]').click();
    await expectView(other, 's=mng');
    expect(new URL(other.url()).searchParams.has('r')).toBe(false);
    expect(new URL(other.url()).search.slice(1)).toBe(await shownView(other));
  });

  test('loses its revision with the first pan too', async ({ page }) => {
    await openStory(page, 'l=summits&r=1');
    await page.getByRole('group', { name: /^Live map/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.has('r')).toBe(false);
    expect(new URL(page.url()).search.slice(1)).toBe(await shownView(page));
  });

  test('says nothing of corrections while the story is at the revision that its sender saw, or says none', async ({
    page,
  }) => {
    for (const query of ['s=tjk&r=1', 's=tjk', 's=tjk&r=0', 's=tjk&r=latest', 's=tjk&r=99']) {
      await openStory(page, query);
      await expectNotice(page, { notices: [] });
      expect(await shownView(page)).not.toContain('r=');
    }
  });
});

/** One line for each thing that could not be read, and the page's one status element holds them all. */
async function expectNotice(page: Page, { about, notices }: Pick<Link, 'notices'> & { about?: string }): Promise<void> {
  await expect(page.getByRole('status')).toHaveCount(1);
  const notice = page.locator('[role="status"][data-notice]');
  await expect(notice.locator('p'), about).toHaveCount(notices.length);
  if (notices.length === 0) await expect(notice, about).toHaveText('');
  else await expect(notice.locator('p').first(), about).toBeInViewport();
}

async function filled(canonical: string): Promise<string> {
  const { defaults } = await firstStory();
  return canonical.replace('{c}', formatCamera(defaults.camera)).replace('{l}', [...defaults.layers].sort().join('~'));
}

function attribute(html: string, name: string): string | undefined {
  const value = new RegExp(`<main [^>]*${name}="([^"]*)"`).exec(html)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function meta(html: string, name: string): string | undefined {
  const value = new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function canonicalOf(html: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function hasVersion(query: string): boolean {
  return /(^|&)v=[^&]/.test(query);
}
