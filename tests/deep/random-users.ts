import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { loadStories } from '../../lib/server/load-story';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { watchPages } from '../e2e/support/page-watch';
import { pick, randomFrom, runSeed } from './support/random';
import { openSite } from './support/site';

/**
 * Twenty users who press, type, scroll and go back two hundred times each without a plan. Nothing is thrown, no page is blank, the
 * article stays as it is, and the address stays a link that can be read.
 */
const USERS = 20;
const ACTIONS = 200;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
];
const KEYS =
  'Tab Tab Tab Shift+Tab Enter Space Escape ArrowLeft ArrowRight ArrowUp ArrowDown Home End + - n p a m / ?'.split(' ');
const WORDS = ['tajik', 'Putin', 'base', 'ICC', 'ж', '   ', '<b>', '2025'];

const [story] = await loadStories();
ok(story);
const site = await openSite();
const address = `${site.url}/stories/${story.slug}`;
const browser = await site.browser();

/** What happened, for the message of a failure. */
let diary: string[] = [];

const ACTS: Record<string, (page: Page, random: () => number) => Promise<unknown>> = {
  async press(page, random) {
    const things = page.locator('a[href^="/stories"], button, [role="tab"], input, summary, [data-map] [data-entity]');
    const thing = things.nth(Math.floor(random() * (await things.count())));
    diary.push((await thing.getAttribute('aria-label')) ?? (await thing.textContent())?.slice(0, 40) ?? '');
    await thing.click({ timeout: 400, force: random() < 0.3 });
  },
  async key(page, random) {
    const key = pick(random, KEYS);
    diary.push(key);
    await page.keyboard.press(key);
  },
  async point(page, random) {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.click(random() * width, random() * height);
  },
  async drag(page, random) {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.move(random() * width, random() * height);
    await page.mouse.down();
    await page.mouse.move(random() * width, random() * height, { steps: 4 });
    await page.mouse.up();
  },
  async wheel(page, random) {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.move(random() * width, random() * height);
    await page.mouse.wheel(0, (random() - 0.5) * 1500);
  },
  async type(page, random) {
    await page.keyboard.type(pick(random, WORDS));
  },
  back: (page) => page.goBack({ timeout: 3000 }),
  forward: (page) => page.goForward({ timeout: 3000 }),
  resize: (page, random) => page.setViewportSize(pick(random, SCREENS)),
  reload: (page) => page.reload(),
};
/** Most of what people do is press and turn the wheel. */
const HABITS = [
  ...Array.from({ length: 9 }, () => 'press'),
  ...Array.from({ length: 5 }, () => 'key'),
  'point',
  'point',
  'drag',
  'wheel',
  'wheel',
  'type',
  'back',
  'back',
  'forward',
  'resize',
];

for (let user = 0; user < USERS; user++) {
  const random = randomFrom(runSeed() + user);
  const context = await browser.newContext({
    viewport: pick(random, SCREENS),
    reducedMotion: pick(random, ['reduce', 'no-preference']),
    colorScheme: pick(random, ['light', 'dark']),
    serviceWorkers: 'block',
  });
  const faults = watchPages(context, site.url, [/Failed to load resource|ERR_ABORTED/]);
  const page = await context.newPage();
  // Nothing is printed, sent or saved, and nobody leaves for a source.
  await page.addInitScript(() => {
    window.print = () => undefined;
    addEventListener(
      'click',
      (event) => {
        const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
        if (link && link.origin !== location.origin) event.preventDefault();
      },
      true,
    );
    // A dragged link or picture would leave the driver waiting for where it is dropped.
    addEventListener('dragstart', (event) => event.preventDefault(), true);
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.setDefaultTimeout(2000);
  diary = [];
  await page.goto(address, { timeout: 30_000 });
  await page.locator('[data-map="ready"]').waitFor({ timeout: 30_000 });
  for (let i = 0; i < ACTIONS; i++) {
    const habit = i === ACTIONS / 2 ? 'reload' : pick(random, HABITS);
    diary.push(habit);
    // What is covered or gone cannot be pressed: so it is for people.
    await ACTS[habit]?.(page, random).catch(() => undefined);
    if (!page.url().startsWith(address)) {
      await page.goto(address, { timeout: 30_000 });
      diary.push('came back');
    }
    deepEqual(faults, [], diary.slice(-12).join(', '));
  }
  const where = `user ${user}, at ${page.url()}, after ${diary.slice(-12).join(', ')}`;
  await page
    .locator('[data-map="ready"]')
    .waitFor({ timeout: 20_000 })
    .catch(() => {
      throw new Error(`the map is not ready: ${where}`);
    });
  const texts = await page
    .locator('[data-panel="article"] [data-paragraph]')
    .evaluateAll((all) => all.map((one) => one.textContent));
  deepEqual(
    texts,
    story.paragraphs.map(({ text }) => text),
    where,
  );
  const { view, notices } = parseView(new URL(page.url()).search, story);
  deepEqual(notices, [], where);
  equal(await page.locator('main').getAttribute('data-view'), serializeView(view, story), where);
  equal(await page.locator('[role="status"]').count(), 1, where);
  ok(await page.locator('main').isVisible(), where);
  await context.close();
  console.log(`user ${user + 1} of ${USERS}: ${ACTIONS} actions`);
}
await site.close();
