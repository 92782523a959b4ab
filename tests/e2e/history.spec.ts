import type { Page } from '@playwright/test';
import type { Story } from '../../lib/story/story';
import { parseView } from '../../lib/view/parse-view';
import { viewTitle } from '../../lib/words/view-title';
import { dragMap, expectMapAtLink, middleOfMap } from './support/frame';
import { historyLength, logHistory, writes } from './support/history-log';
import { card, expectView, firstStory, mapReady, markOf, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

interface Shows {
  /** The address has no query, and the story's own view is shown. */
  readonly bare?: boolean;
  readonly chosen: string | null;
  /** The highlighted words. */
  readonly words?: string;
  readonly panel?: string;
  readonly time?: string | null;
}

let story: Story;
let routerRequests: string[];

test.beforeEach(async ({ page }) => {
  await logHistory(page);
  story = await firstStory();
  routerRequests = [];
  page.on('request', (request) => {
    const headers = request.headers();
    if (headers.rsc || headers['next-router-prefetch'] || /[?&]_rsc=/.test(request.url()))
      routerRequests.push(request.url());
  });
});

test.afterEach(() => {
  expect(routerRequests, 'no move inside a story, into it or out of it asks the router').toEqual([]);
});

/** After a step, everything that shows the view says the same: address, title, card, text, panel, map. */
async function expectShown(
  page: Page,
  { bare = false, chosen, words, panel = 'article', time = null }: Shows,
): Promise<void> {
  await test.step(`shows ${chosen ?? 'nothing chosen'}${bare ? ', bare' : ''}`, async () => {
    const entity = story.entities.find(({ id }) => id === chosen);
    const main = page.locator('main');
    if (chosen) await expectView(page, `s=${chosen}`);
    else await expect(main).not.toHaveAttribute('data-view', /&s=/);
    await expectView(page, `p=${panel}`);
    if (time) await expectView(page, `t=${time}`);
    else await expect(main).not.toHaveAttribute('data-view', /&t=/);
    if (words === undefined) await expect(main).not.toHaveAttribute('data-view', /&h=/);
    await mapReady(page);

    const view = await shownView(page);
    await expect.poll(() => new URL(page.url()).search.slice(1), 'the address').toBe(bare ? '' : view);
    await expect(page).toHaveTitle(viewTitle(story, parseView(view, story).view));
    if (entity) await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(entity.name);
    else await expect(card(page)).toHaveCount(0);
    const current = await page
      .locator('[data-paragraph] a[aria-current="true"]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-entity')));
    const mentions = await page.locator(`[data-paragraph] a[data-entity="${chosen}"]`).count();
    expect(current, 'mentions marked as chosen').toEqual(Array(mentions).fill(chosen));
    expect((await page.locator('[data-highlight]').allTextContents()).join(''), 'highlighted').toBe(words ?? '');
    await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible();
    await expect(page.locator('[data-panel]:visible')).toHaveCount(1);
    const pressed = page.locator('[data-map] [data-entity][aria-pressed="true"]');
    for (const id of await pressed.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-entity')))) {
      expect(id, 'chosen on the map').toBe(chosen);
    }
    if (entity?.placement.kind === 'city' || entity?.placement.kind === 'country') await expect(pressed).toHaveCount(1);
    if (await markOf(page, 'dushanbe').count()) await expectMapAtLink(page);
  });
}

const choose = (page: Page, id: string) => page.locator(`[data-paragraph] a[data-entity="${id}"]`).first().click();

/** On the map and under no card. */
async function freePlace(page: Page) {
  const { x, y, width } = await middleOfMap(page);
  return { x: x - width * 0.28, y };
}

/** Drags the map, and waits until the address follows. */
async function pan(page: Page, x: number, y: number): Promise<string> {
  const before = await shownView(page);
  await dragMap(page, { x, y }, await freePlace(page));
  await expect.poll(() => shownView(page), 'the view follows the map').not.toBe(before);
  await expect.poll(() => new URL(page.url()).search.slice(1), 'the address follows').toBe(await shownView(page));
  return (await shownView(page)) ?? '';
}

test('Back undoes one choice at a time, down to the bare address, and Forward does them again', async ({ page }) => {
  await page.goto(STORY);
  await expectShown(page, { bare: true, chosen: null });
  await choose(page, 'dushanbe');
  await expectShown(page, { chosen: 'dushanbe' });
  await choose(page, 'putin');
  await expectShown(page, { chosen: 'putin' });
  await choose(page, 'mng');
  await expectShown(page, { chosen: 'mng' });
  await page.goBack();
  await expectShown(page, { chosen: 'putin' });
  await page.goBack();
  await expectShown(page, { chosen: 'dushanbe' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
  await page.goForward();
  await expectShown(page, { chosen: 'dushanbe' });
  await page.evaluate(() => history.go(2));
  await expectShown(page, { chosen: 'mng' });
  await page.evaluate(() => history.go(-3));
  await expectShown(page, { bare: true, chosen: null });
});

test('choices in quick succession and panels are steps of their own, a double click is one, and a list keeps its panel', async ({
  page,
}) => {
  await page.goto(STORY);
  await mapReady(page);
  const length = await historyLength(page);
  await page.evaluate(() => {
    for (const id of ['mng', 'berlin', 'berlin', 'putin']) {
      document.querySelector<HTMLElement>(`[data-paragraph] a[data-entity="${id}"]`)?.click();
    }
  });
  await expectShown(page, { chosen: 'putin' });
  expect(await historyLength(page)).toBe(length + 3);
  await page.locator('[data-paragraph] a[data-entity="hrw"]').dblclick();
  await expectShown(page, { chosen: 'hrw' });
  expect(await historyLength(page)).toBe(length + 4);
  await page.evaluate(() => {
    history.back();
    history.back();
  });
  await expectShown(page, { chosen: 'berlin' });
  await page.goBack();
  await expectShown(page, { chosen: 'mng' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });

  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expectShown(page, { chosen: null, panel: 'timeline' });
  await page.getByRole('tab', { name: 'Places' }).click();
  await expectShown(page, { chosen: null, panel: 'places' });
  await page.locator('[data-panel="places"] a[data-entity="uzb"]').click();
  await expectShown(page, { chosen: 'uzb', panel: 'places' });
  await page.getByRole('tab', { name: 'Article' }).click();
  await expectShown(page, { chosen: 'uzb' });
  await page.goBack();
  await expectShown(page, { chosen: 'uzb', panel: 'places' });
  await page.goBack();
  await expectShown(page, { chosen: null, panel: 'places' });
  await page.goBack();
  await expectShown(page, { chosen: null, panel: 'timeline' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
});

test('panning replaces the address, and Back goes past it', async ({ page }) => {
  await page.goto(`${STORY}?v=1&l=summits`);
  await mapReady(page);
  const opened = await shownView(page);
  await choose(page, 'dushanbe');
  await expectShown(page, { chosen: 'dushanbe' });
  const length = await historyLength(page);
  await pan(page, -60, 30);
  const panned = await pan(page, -20, 40);
  await expectShown(page, { chosen: 'dushanbe' });
  expect(await historyLength(page)).toBe(length);
  await page.goBack();
  await expect.poll(() => shownView(page)).toBe(opened);
  await mapReady(page);
  await expectMapAtLink(page);
  await page.goForward();
  await expect.poll(() => shownView(page)).toBe(panned);
  await expectShown(page, { chosen: 'dushanbe' });
});

test('Back from a choice gives the map as it was panned before, also when the choice came at once', async ({
  page,
}) => {
  await page.goto(STORY);
  await mapReady(page);
  const panned = await pan(page, -70, -40);
  await choose(page, 'tjk');
  await expectShown(page, { chosen: 'tjk' });
  await page.goBack();
  await expectShown(page, { chosen: null });
  expect(await shownView(page)).toBe(panned);

  // No time for the address to follow the pan.
  await dragMap(page, { x: 50, y: 50 }, await freePlace(page));
  await choose(page, 'putin');
  await expectShown(page, { chosen: 'putin' });
  const camera = /c=[^&]*/.exec((await shownView(page)) ?? '')?.[0] ?? '';
  expect(panned).not.toContain(camera);
  await page.goBack();
  await expectShown(page, { chosen: null });
  await expectView(page, camera);
});

test('a bare address stays bare until the reader does something', async ({ page }) => {
  await page.goto(STORY);
  await expectShown(page, { bare: true, chosen: null });
  const length = await historyLength(page);
  await page.locator('[data-paragraph] a[data-entity="mng"]').first().hover();
  await page.locator('[data-panel="article"]').hover();
  await page.mouse.wheel(0, 900);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find in story' }).fill('Dushanbe');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.getByRole('button', { name: 'Legend and sources' }).click();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  // Nothing may be written: more than the 300 ms after which a gesture would be.
  await page.waitForTimeout(500);
  await expectShown(page, { bare: true, chosen: null });
  expect(await historyLength(page)).toBe(length);
  await choose(page, 'icc');
  await expectShown(page, { chosen: 'icc' });
  expect(await historyLength(page)).toBe(length + 1);
});

test('a reload in the middle keeps the view and every step before it, over to the library and back', async ({
  page,
}) => {
  await page.goto('/');
  await page.goto(STORY);
  await expectShown(page, { bare: true, chosen: null });
  await choose(page, 'dushanbe');
  await expectShown(page, { chosen: 'dushanbe' });
  await choose(page, 'mng');
  await expectShown(page, { chosen: 'mng' });
  await page.reload();
  await expectShown(page, { chosen: 'mng' });
  await page.goBack();
  await expectShown(page, { chosen: 'dushanbe' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
  await page
    .getByRole('banner')
    .getByRole('link', { name: /all stories/ })
    .click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
  await page.goForward();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
  await choose(page, 'berlin');
  await expectShown(page, { chosen: 'berlin' });
  await page.reload();
  await expectShown(page, { chosen: 'berlin' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
});

test('from the library into the story, to a choice, to the library, and all the way back', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: story.title }) })
    .getByRole('link', { name: 'Read the story' })
    .click();
  await expectShown(page, { bare: true, chosen: null });
  await choose(page, 'ukr');
  await expectShown(page, { chosen: 'ukr' });
  await page
    .getByRole('banner')
    .getByRole('link', { name: /all stories/ })
    .click();
  await expect(page.locator('main[data-view]')).toHaveCount(0);
  await page.goBack();
  await expectShown(page, { chosen: 'ukr' });
  await choose(page, 'afg');
  await expectShown(page, { chosen: 'afg' });
  await page.goBack();
  await expectShown(page, { chosen: 'ukr' });
  await page.goBack();
  await expectShown(page, { bare: true, chosen: null });
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.locator('main[data-view]')).toHaveCount(0);
  await page.goForward();
  await expectShown(page, { bare: true, chosen: null });
});

test('a link opened directly is the first step: Back from a choice returns to it, and then leaves', async ({
  page,
}) => {
  await page.goto('about:blank');
  // Not in canonical form: stays as it was sent until the reader does something.
  const sent = `${STORY}?utm_source=mail&v=1&l=icc~summits&s=dushanbe&p=places`;
  await page.goto(sent);
  await mapReady(page);
  const opened = await shownView(page);
  expect(page.url().endsWith(sent)).toBe(true);
  await page.locator('[data-panel="places"] a[data-entity="mng"]').click();
  await expectShown(page, { chosen: 'mng', panel: 'places' });
  await page.goBack();
  await expect.poll(() => shownView(page)).toBe(opened);
  expect(page.url().endsWith(sent)).toBe(true);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Dushanbe');
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
  await page.goForward();
  await mapReady(page);
  expect(await shownView(page)).toBe(opened);
});

test('layers are steps, and the map follows them both ways', async ({ page }) => {
  await page.goto(`${STORY}?v=1&l=summits&s=tjk`);
  await mapReady(page);
  const war = page.getByRole('checkbox', { name: 'War in Ukraine' });
  const meetings = page.getByRole('checkbox', { name: 'Meetings' });
  await war.check();
  await expectShown(page, { chosen: 'tjk' });
  await expectView(page, 'l=summits~war');
  await expect(markOf(page, 'ukr')).toHaveCount(1);
  await meetings.uncheck();
  await expectShown(page, { chosen: 'tjk' });
  await expectView(page, 'l=war');
  await expect(markOf(page, 'dushanbe')).toHaveCount(0);
  await war.uncheck();
  await expectView(page, 'l=none');
  await page.goBack();
  await page.goBack();
  await expectShown(page, { chosen: 'tjk' });
  await expectView(page, 'l=summits~war');
  await expect(meetings).toBeChecked();
  await expect(war).toBeChecked();
  await expect(markOf(page, 'dushanbe')).toHaveCount(1);
  await page.goBack();
  await expect(war).not.toBeChecked();
  await expect(markOf(page, 'ukr')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?v=1&l=summits&s=tjk');
});

test('a date of the text sets the time, and Back gives all dates again', async ({ page }) => {
  await page.goto(`${STORY}?v=1&l=icc~summits`);
  await mapReady(page);
  const opened = await shownView(page);
  const time = page.getByRole('region', { name: 'Time' });
  await page.locator('[data-paragraph="3"]').getByRole('link', { name: 'September 2024' }).click();
  await expectShown(page, { chosen: null, time: '2024-09' });
  await expect(time).toContainText('September 2024');
  await expect(markOf(page, 'summit')).toHaveCount(0);
  await choose(page, 'mng');
  await expectShown(page, { chosen: 'mng', time: '2024-09' });
  await time.getByRole('link', { name: 'Show all dates' }).click();
  await expectShown(page, { chosen: 'mng' });
  await page.goBack();
  await expectShown(page, { chosen: 'mng', time: '2024-09' });
  await page.goBack();
  await expectShown(page, { chosen: null, time: '2024-09' });
  await page.goBack();
  await expect.poll(() => shownView(page)).toBe(opened);
  await expect(time).toContainText('All dates');
  await expect(markOf(page, 'summit')).toHaveCount(1);
});

test('a card’s quotation opens the article at its words; Escape clears both, and Back brings them back', async ({
  page,
}) => {
  await page.goto(`${STORY}?v=1&l=icc&p=places`);
  await mapReady(page);
  const opened = await shownView(page);
  await page.locator('[data-panel="places"] a[data-entity="mng"]').click();
  await expectShown(page, { chosen: 'mng', panel: 'places' });
  const quotation = card(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Paragraph 3' }) })
    .first();
  const words = (await quotation.locator('q').textContent()) ?? '';
  await quotation.getByRole('link', { name: 'Paragraph 3' }).click();
  await expectShown(page, { chosen: 'mng', words });
  await expect(page.locator('[data-highlight]').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expectShown(page, { chosen: null });
  await page.goBack();
  await expectShown(page, { chosen: 'mng', words });
  await page.goBack();
  await expectShown(page, { chosen: 'mng', panel: 'places' });
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expectShown(page, { chosen: null, panel: 'places' });
  await page.evaluate(() => history.go(-2));
  await expect.poll(() => shownView(page)).toBe(opened);
});

test('what changes nothing writes nothing', async ({ page }) => {
  await page.goto(`${STORY}?v=1&c=3/46/135&t=2024-09&l=icc&s=mng&p=article`);
  await mapReady(page);
  const length = await historyLength(page);
  const url = page.url();
  await choose(page, 'mng');
  await page.getByRole('tab', { name: 'Article' }).click();
  await page.locator('[data-paragraph="3"]').getByRole('link', { name: 'September 2024' }).click();
  await markOf(page, 'mng').press('Enter');
  // Nothing may be written: more than the 300 ms after which a gesture would be.
  await page.waitForTimeout(500);
  expect(await writes(page)).toEqual([]);
  expect(await historyLength(page)).toBe(length);
  expect(page.url()).toBe(url);
  // A choice that moved the map has nothing left to move.
  await page.goto(STORY);
  await mapReady(page);
  await choose(page, 'mng');
  await expectView(page, 's=mng');
  await mapReady(page);
  await choose(page, 'mng');
  await markOf(page, 'mng').press('Enter');
  // Nothing may be written: more than the 300 ms after which a gesture would be.
  await page.waitForTimeout(500);
  expect(await writes(page)).toHaveLength(1);
  // With nothing chosen, Escape has nothing to clear.
  await page.goto(`${STORY}?v=1&l=none`);
  await mapReady(page);
  const before = await historyLength(page);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Meetings' }).check();
  await page.getByRole('checkbox', { name: 'Meetings' }).uncheck();
  await expectView(page, 'l=none');
  expect(await historyLength(page)).toBe(before + 2);
});

test('the skip link and other places within the page leave the view alone', async ({ page }) => {
  await page.goto(`${STORY}?v=1&s=dushanbe`);
  await mapReady(page);
  const view = await shownView(page);
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#column$/);
  await mapReady(page);
  expect(await shownView(page)).toBe(view);
  await choose(page, 'mng');
  await expectShown(page, { chosen: 'mng' });
  await page.goBack();
  await expect.poll(() => shownView(page)).toBe(view);
  await page.goBack();
  await expect(page).not.toHaveURL(/#/);
  expect(await shownView(page)).toBe(view);
});
