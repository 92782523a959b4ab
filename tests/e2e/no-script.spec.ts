import { scene } from '../../lib/scene/scene';
import { parseView } from '../../lib/view/parse-view';
import { card, entitiesIn, firstStory, panel, STORY } from './support/story-page';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test('the whole article can be read, word for word', async ({ page }) => {
  const story = await firstStory();
  await page.goto(STORY);
  const lines = await page.locator('[data-paragraph]').allTextContents();
  expect(lines).toEqual(story.paragraphs.map((paragraph) => paragraph.text));
  await expect(page.locator('[data-paragraph="20"]')).toBeVisible();
});

test('every mention is a link that opens the same story at what it names', async ({ page }) => {
  await page.goto(STORY);
  const links = await page
    .locator('[data-paragraph] a[data-entity]')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('data-entity'), link.getAttribute('href')] as const));
  expect(links.length).toBeGreaterThan(150);
  for (const [id, href] of links) {
    const url = new URL(href ?? '', 'http://test');
    expect(url.pathname).toBe(STORY);
    expect(url.searchParams.get('s')).toBe(id);
  }
});

test('a mention leads to a page with its card, its words marked and its view in the HTML', async ({ page }) => {
  await page.goto(STORY);
  await page.locator('[data-paragraph="5"] a[data-entity="dushanbe"]').click();
  await expect(page).toHaveURL(/s=dushanbe/);
  await expect(page.locator('main')).toHaveAttribute('data-view', /s=dushanbe/);
  await expect(card(page).getByRole('heading', { name: 'Dushanbe' })).toBeVisible();
  await expect(card(page)).toContainText('City. The article names no venue.');
  await expect(page.locator('[data-paragraph="5"] a[data-entity="dushanbe"]')).toHaveAttribute('aria-current', 'true');
});

test('every panel opens by its tab', async ({ page }) => {
  await page.goto(STORY);
  for (const name of ['Places', 'Timeline', 'Figures', 'Voices', 'Sources', 'Article']) {
    await page.getByRole('tab', { name }).click();
    await expect(page).toHaveURL(new RegExp(`p=${name.toLowerCase()}`));
    await expect(panel(page, name.toLowerCase())).toBeVisible();
  }
});

test('where the map would be, the page says how to do without', async ({ page }) => {
  await page.goto(STORY);
  const words = page.locator('[data-map] noscript p');
  await expect(words).toBeVisible();
  await expect(words).toContainText('the live one needs JavaScript');
});

test('a link’s highlighted words, time, layers and list are in the HTML', async ({ page }) => {
  const story = await firstStory();
  const query = 'v=1&t=2025-10-08/2025-10-10&l=summits~war&s=summit&h=5.14-36&p=places';
  await page.goto(`${STORY}?${query}`);
  const words = await page.locator('[data-highlight]').allTextContents();
  expect(words.join('')).toBe(story.paragraphs[4]?.text.slice(14, 36));
  const marks = scene(story, parseView(query, story).view).marks.map((mark) => mark.id);
  expect(await entitiesIn(panel(page, 'places'))).toEqual(marks.sort());
});

test('nothing says for ever that it is loading', async ({ page }) => {
  for (const path of [STORY, `${STORY}?v=1&s=dushanbe&p=places`, '/', '/about']) {
    await page.goto(path);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts, and scripts stand in the text too
    expect(await page.locator('body').innerText()).not.toMatch(/loading|please wait/i);
  }
});

test('the library leads to the story', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('article')
    .getByRole('heading', { name: /Tajikistan/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
