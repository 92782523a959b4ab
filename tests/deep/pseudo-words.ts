import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Browser, Page } from '@playwright/test';
import { loadStories } from '../../lib/server/load-story';
import { watchPages } from '../e2e/support/page-watch';
import { expectNoViolations } from '../e2e/support/test';
import { buildIn } from './support/build-in';
import { catalogueNames } from './support/catalogue-names';
import { englishLeft } from './support/english-left';
import { layoutFaults } from './support/laid-out';
import { walkThrough } from './support/pseudo-walk';
import { openSite } from './support/site';

/**
 * The site in a made-up language: accented, two fifths longer, right to left. At three widths, light and dark, every kind of page has its
 * words from the catalogue and room for them, breaks no rule of axe, and can be used by the names of its controls. PSEUDO=390 takes one width.
 */
const WIDTHS = [
  [390, 844],
  [768, 1024],
  [1280, 800],
] as const;

const folder = process.env.PSEUDO_BUILD ?? buildIn('pseudo');
const name = await catalogueNames('pseudo');
// The one with the most to say.
const [story] = [...(await loadStories())].sort((a, b) => b.entities.length - a.entities.length);
ok(story);
const site = await openSite(folder);
const address = `${site.url}/stories/${story.slug}`;
const chosen = story.entities.find(({ kind }) => kind === 'flow') ?? story.entities[0];
const browser = await site.browser();

interface State {
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
  /** What axe looks at, where it lies over parts of other controls for a while. */
  readonly within?: string;
}

const STATES: Readonly<Record<string, State>> = {
  library: { path: '/' },
  about: { path: '/about' },
  borders: { path: '/about/borders' },
  'not found': { path: '/nothing-here' },
  offline: { path: '/offline' },
  article: { path: `/stories/${story.slug}` },
  ...Object.fromEntries(
    ['places', 'timeline', 'figures', 'voices', 'sources'].map((panel) => [
      panel,
      { path: `/stories/${story.slug}?v=1&p=${panel}` },
    ]),
  ),
  card: { path: `/stories/${story.slug}?v=1&s=${chosen?.id}` },
  embed: { path: `/embed/${story.slug}` },
  layers: {
    path: `/stories/${story.slug}`,
    open: (page) => page.getByRole('button', { name: name('reader.legend') }).click(),
  },
  settings: {
    path: `/stories/${story.slug}`,
    open: (page) => page.getByRole('button', { name: name('reader.settings') }).click(),
  },
  search: {
    within: 'search',
    path: `/stories/${story.slug}`,
    open: async (page) => {
      await page.getByRole('searchbox', { name: name('reader.find') }).fill(story.title.slice(0, 5));
      await page.getByText(name('reader.results')).waitFor();
    },
  },
  share: {
    path: `/stories/${story.slug}`,
    open: async (page) => {
      await page.getByRole('button', { name: name('reader.share'), exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('heading', { name: name('share.title') })
        .waitFor();
    },
  },
};

const languageOf = (element: SVGElement | HTMLElement) => [element.getAttribute('lang'), element.getAttribute('dir')];

let failed = 0;
for (const [width, height] of WIDTHS.filter(([width]) => (process.env.PSEUDO ?? String(width)) === String(width))) {
  for (const theme of ['light', 'dark'] as const) {
    for (const [state, { path, open, within }] of Object.entries(STATES)) {
      await withPage(browser, `${state}, ${width}, ${theme}`, { width, height, theme }, async (page) => {
        await page.goto(`${site.url}${path}`);
        if (/stories|embed/.test(path)) await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
        await open?.(page);
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
        );
        deepEqual(await page.locator('html').evaluate(languageOf), ['ar-XB', 'rtl']);
        for (const article of await page.locator('article[aria-labelledby="headline"]').all())
          deepEqual(await article.evaluate(languageOf), [story.lang, 'ltr']);
        deepEqual(await englishLeft(page), [], 'English words');
        deepEqual(await layoutFaults(page), [], 'layout');
        await expectNoViolations(page, within);
      });
    }
    await withPage(browser, `by name, ${width}, ${theme}`, { width, height, theme }, (page) =>
      walkThrough(page, address, story, name),
    );
  }
}
await site.close();
equal(failed, 0, `${failed} failed`);

interface Window {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

/** A page with nothing stored, which does not complain; what fails is told and the rest goes on. */
async function withPage(by: Browser, what: string, { theme, ...viewport }: Window, act: (page: Page) => Promise<void>) {
  const context = await by.newContext({
    viewport,
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    locale: 'ar',
  });
  const faults = watchPages(context, site.url, [/status of 404/]);
  // What runs these tests wraps functions in this, also those that are sent to the browser.
  await context.addInitScript('globalThis.__name = (it) => it');
  const page = await context.newPage();
  try {
    await act(page);
    deepEqual(faults, []);
    console.log(`ok  ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}: ${String(error).slice(0, 3000)}`);
    await page
      .screenshot({ path: `test-results/pseudo-words/${what.replace(/\W+/g, '-')}.png` })
      .catch(() => undefined);
  }
  await context.close();
}
