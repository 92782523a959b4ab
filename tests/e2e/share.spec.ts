import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expectView, mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

/** Pictures, exports and embeds have tests of their own: here only their addresses count. */
test.beforeEach(async ({ context }) => {
  await context.route(/\/picture\.(png|svg)\?/, (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="630"><path d="M0 0h9v9"/></svg>',
    }),
  );
  await context.route(/\/export\/citation/, (route) =>
    route.fulfill({ contentType: 'text/plain', body: 'A citation.' }),
  );
  await context.route(/\/embed\//, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Map</p>' }));
});

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const QUERY = 's=dushanbe&t=2025&l=summits';
const dialog = (page: Page) => page.getByRole('dialog');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const linkOf = async (page: Page) => `${new URL(page.url()).origin}${STORY}?${await shownView(page)}&r=1`;

test('by keyboard the dialog opens at Copy link, says what the link holds, and Escape gives the focus back', async ({
  page,
}) => {
  await openStory(page, QUERY);
  const button = page.getByRole('banner').getByRole('button', { name: 'Share' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Share this view' })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await expect(dialog(page).getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(await linkOf(page));
  await expect(dialog(page).getByRole('definition').filter({ hasText: 'Dushanbe' })).toBeVisible();
  await page.keyboard.press('Enter');
  // The page's one polite line is where a reader of the dialog finds it.
  await expect(dialog(page).locator('[role="status"][data-notice]')).toContainText('Link copied');
  expect(await copied(page)).toBe(await linkOf(page));
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expectView(page, 's=dushanbe');
});

test('the dialog’s files and code are of the view that is shown, in its one spelling', async ({ page }) => {
  await openStory(page, QUERY);
  await page.keyboard.press('s');
  const view = await shownView(page);
  const href = (name: string) => dialog(page).getByRole('link', { name, exact: true });
  await expect(href('PNG')).toHaveAttribute('href', `${STORY}/picture.png?${view}`);
  await expect(href('SVG')).toHaveAttribute('href', `${STORY}/picture.svg?${view}`);
  for (const [name, path] of [
    ['GeoJSON', 'geojson'],
    ['CSV', 'csv'],
    ['Annotations', 'annotations'],
  ] as const) {
    await expect(href(name)).toHaveAttribute('href', `${STORY}/export/${path}?${view}`);
  }
  await expect(href('RIS')).toHaveAttribute('href', `${STORY}/export/citation?${view}&as=ris`);
  await dialog(page).getByRole('radio', { name: 'Dark' }).check();
  await dialog(page).getByRole('radio', { name: '2400 × 1260' }).check();
  await dialog(page)
    .getByRole('checkbox', { name: /whole story/ })
    .check();
  await expect(href('PNG')).toHaveAttribute('href', `${STORY}/picture.png?${view}&width=2400&height=1260&theme=dark`);
  await expect(href('CSV')).toHaveAttribute('href', `${STORY}/export/csv`);

  await dialog(page).getByRole('radio', { name: 'Small' }).check();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  const frame = await page.evaluate(async () => {
    const holder = document.createElement('template');
    holder.innerHTML = await navigator.clipboard.readText();
    const [only, ...more] = holder.content.children;
    return only && more.length === 0
      ? Object.fromEntries([...only.attributes].map(({ name, value }) => [name, value]))
      : null;
  });
  expect(frame).toMatchObject({
    src: `${new URL(page.url()).origin}/embed/putin-in-tajikistan-2025?${view}`,
    width: '480',
    height: '400',
    loading: 'lazy',
  });
  await dialog(page).getByRole('button', { name: 'Show citation' }).click();
  await dialog(page).getByRole('button', { name: 'Copy citation' }).click();
  expect(await copied(page)).toBe('A citation.');
});

test('the QR code is the copied link', async ({ page }) => {
  await openStory(page, QUERY);
  await page.keyboard.press('s');
  await dialog(page).getByRole('button', { name: 'QR code' }).click();
  const code = dialog(page).getByRole('img', { name: 'QR code of the link' });
  const pixels = await code.evaluate(async (svg) => {
    const side = 480;
    const copy = svg.cloneNode(true) as SVGElement;
    // The page's colours are not in a copy of the code alone.
    const parts = [svg, ...svg.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((part, index) => {
      const from = parts[index];
      if (from) part.setAttribute('fill', getComputedStyle(from).fill);
    });
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image(side, side);
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, side, side);
    return [...(context?.getImageData(0, 0, side, side).data ?? [])];
  });
  expect(jsQR(new Uint8ClampedArray(pixels), 480, 480)?.data).toBe(await linkOf(page));
});

test('selected words are shared as exactly these words, also across the links in them', async ({ page }) => {
  await openStory(page);
  const words = await page.locator('[data-paragraph="5"]').evaluate((paragraph) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last) throw new Error('an empty paragraph');
    // From the middle of the first text to the middle of the last, with a space at the start.
    const from = first.data.indexOf(' ');
    const to = Math.ceil(last.data.length / 2);
    getSelection()?.setBaseAndExtent(first, from, last, to);
    return getSelection()?.toString().trim();
  });
  await page.getByRole('button', { name: 'Share this passage' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Share these words' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Copy link' }).click();
  const link = await copied(page);
  expect(new URL(link).searchParams.get('h')).toMatch(/^5\.\d+-\d+\.[0-9a-z]+$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Share' })).toBeFocused();
  await page.goto(link);
  await mapReady(page);
  expect((await page.locator('[data-highlight]').allTextContents()).join('')).toBe(words);

  // Words of two paragraphs are no passage.
  await page.evaluate(() => {
    const [a, b] = [4, 5].map((n) => document.querySelector(`[data-paragraph="${n}"]`));
    if (a && b) getSelection()?.setBaseAndExtent(a, 0, b, 1);
  });
  await expect(page.getByRole('button', { name: 'Share this passage' })).toHaveCount(0);
});

test('on paper are the view’s picture, its words, legend and link, then the text with numbered places', async ({
  page,
}) => {
  await openStory(page, `${QUERY}&p=timeline`);
  await page.emulateMedia({ media: 'print' });
  const front = page.locator('[data-print="front"]');
  await expect(front.getByRole('img', { name: 'This view as a picture' })).toHaveAttribute(
    'src',
    `${STORY}/picture.svg?${await shownView(page)}&width=720&layout=map`,
  );
  await expect(front).toContainText('Chosen: Dushanbe');
  await expect(front.getByRole('listitem').first()).toBeVisible();
  await expect(front).toContainText(`${new URL(page.url()).origin}${STORY}?${await shownView(page)}`);
  await expect(front.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expect(page.locator('[data-paragraph="1"]')).toBeVisible();
  for (const hidden of ['banner', 'tablist', 'search'] as const) await expect(page.getByRole(hidden)).toHaveCount(0);
  await expect(page.locator('[data-map]')).toBeHidden();
  const places = page.locator('[data-print="places"] li');
  const mention = page.locator('[data-paragraph] a[data-entity="dushanbe"]').first();
  const number = await mention.evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));
  await expect(places.nth(Number(number) - 1)).toContainText('Dushanbe');
});
