import type { Locator, Page } from '@playwright/test';
import jsqr from 'jsqr';
import { historyLength } from './support/history-log';
import { expectView, firstStory, mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

const QUERY = 'c=4/42/68&t=2024&s=dushanbe&p=places';

const shareButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: 'Share' });
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Share/ });

test.describe('the share dialog', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('opens by keyboard, copies the canonical link, and gives the focus back', async ({ page }) => {
    test.slow();
    await openStory(page, QUERY);
    const view = await shownView(page);
    const { origin } = new URL(page.url());
    const address = page.url();
    await shareButton(page).focus();
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[role="status"][data-notice]')).toContainText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}${STORY}?${view}&r=1`);

    await expect(dialog.getByText('around 42° N, 68° E, zoom 4')).toBeVisible();
    const picture = dialog.getByRole('img', { name: 'This view as a picture' });
    await expect(picture).toHaveAttribute('src', `${STORY}/picture.png?${view}`);
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await dialog.getByRole('radio', { name: '2400 × 1260' }).check();
    await expect(dialog.getByRole('link', { name: 'PNG' })).toHaveAttribute(
      'href',
      `${STORY}/picture.png?${view}&width=2400&height=1260&theme=dark`,
    );
    await expect(dialog.getByRole('link', { name: 'GeoJSON' })).toHaveAttribute(
      'href',
      `${STORY}/export/geojson?${view}`,
    );
    await dialog.getByRole('checkbox', { name: /whole story/ }).check();
    await expect(dialog.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', `${STORY}/export/csv`);
    await expect(dialog.getByRole('link', { name: 'RIS' })).toHaveAttribute(
      'href',
      `${STORY}/export/citation?${view}&as=ris`,
    );
    await dialog.getByRole('button', { name: 'Show citation' }).click();
    await expect(dialog.getByRole('blockquote')).toContainText('Tajikistan');

    await dialog.getByRole('radio', { name: 'Small' }).check();
    const code = await dialog.getByRole('textbox', { name: 'Code for your page' }).inputValue();
    const frame = await page.evaluate((html) => {
      const element = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
      return [element?.getAttribute('src'), element?.getAttribute('width')];
    }, code);
    expect(frame).toEqual([`${origin}/embed/${STORY.split('/').at(-1)}?${view}`, '480']);

    await expectNoViolations(page, 'dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(shareButton(page)).toBeFocused();
    expect(page.url(), 'sharing changes no view').toBe(address);
    await expectView(page, 's=dushanbe');
  });
});

test('where copying is denied, the link is shown selected with a plain line; its QR code is the same link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await openStory(page, QUERY);
  await shareButton(page).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('copy it by hand').first()).toBeVisible();
  const link = `${new URL(page.url()).origin}${STORY}?${await shownView(page)}&r=1`;
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);

  await dialog.getByRole('button', { name: 'QR code' }).click();
  const code = dialog.getByRole('img', { name: 'QR code of the link' });
  await code.waitFor();
  expect(await decoded(code)).toBe(link);
});

test('selected words of a paragraph are shared, and are highlighted when the link is opened', async ({ page }) => {
  const story = await firstStory();
  const text = story.paragraphs[8]?.text ?? '';
  const [start, end] = [3, 60];
  await openStory(page);
  const entries = await historyLength(page);
  await select(page, 9, start, end);
  await page.getByRole('button', { name: 'Share this passage' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share these words' });
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await expect(page.locator('main')).toHaveAttribute('data-view', new RegExp(`h=9\\.${start}-`));
  expect(await historyLength(page)).toBe(entries + 1);
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(shareButton(page), 'what opened it is gone').toBeFocused();

  await page.goto(link);
  await mapReady(page);
  const highlighted = await page.locator('[data-paragraph="9"] [data-highlight]').allTextContents();
  expect(highlighted.join('')).toBe(text.slice(start, end).trim());
});

test('the offer to share goes with the selection, also where none is left at all', async ({ page }) => {
  await openStory(page);
  await select(page, 9, 3, 60);
  const offer = page.getByRole('button', { name: 'Share this passage' });
  await expect(offer).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(offer).toBeHidden();
});

/** Selects characters of a paragraph, as a reader's mouse would. */
async function select(page: Page, paragraph: number, start: number, end: number): Promise<void> {
  const place = page.locator(`[data-paragraph="${paragraph}"]`);
  await place.scrollIntoViewIfNeeded();
  await place.evaluate(
    (element, [from, to]) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (from >= at && from < at + length) range.setStart(node, from - at);
        if (to > at && to <= at + length) range.setEnd(node, to - at);
        at += length;
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [start, end] as const,
  );
}

/** What a camera reads in a code that is drawn as SVG. */
async function decoded(code: Locator): Promise<string | undefined> {
  const { side, pixels } = await code.evaluate((svg) => {
    const side = (svg as SVGSVGElement).viewBox.baseVal.width * 4;
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.scale(4, 4);
    for (const shape of svg.querySelectorAll('rect, path')) {
      context.fillStyle = getComputedStyle(shape).fill;
      const path = shape.getAttribute('d') ?? `M0 0H${shape.getAttribute('width')}V${shape.getAttribute('height')}H0z`;
      context.fill(new Path2D(path));
    }
    return { side, pixels: [...context.getImageData(0, 0, side, side).data] };
  });
  return jsqr(Uint8ClampedArray.from(pixels), side, side)?.data;
}

test('a printed view has its map as wide as the sheet, in the page’s serif, with the numbers of the list', async ({
  page,
}) => {
  await openStory(page, 'l=icc~summits');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  const front = page.locator('[data-print="front"]');
  const map = front.locator('svg').filter({ hasText: 'RUSSIA' });
  await expect(map).toBeVisible();
  await expect(front.locator('#print-picture')).toBeHidden();
  const widths = await Promise.all([map, front].map(async (part) => (await part.boundingBox())?.width ?? 0));
  expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 1))).toBeLessThan(4);
  const name = map
    .locator('text')
    .filter({ has: page.locator('tspan[data-number]') })
    .first();
  const families = await Promise.all(
    [name, page.locator('[data-paragraph]').first()].map((part) =>
      part.evaluate((e) => getComputedStyle(e).fontFamily),
    ),
  );
  expect(families[0]).toBe(families[1]);
  const list = await page.locator('[data-print="places"] li').allTextContents();
  const numbered = await map.locator('tspan[data-number]').evaluateAll((numbers) =>
    numbers.map((number) => ({
      number: Number(number.textContent),
      name: (number.parentElement?.firstChild?.textContent ?? '').toLowerCase(),
    })),
  );
  expect(numbered.length).toBeGreaterThan(4);
  for (const { number, name: on } of numbered) expect(list[number - 1]?.toLowerCase()).toContain(on);
});

test('a presentation gives the map seven tenths of the width, and its words large', async ({ page }) => {
  await openStory(page);
  await page.locator('#present').click();
  const words = page.getByRole('region', { name: 'Presentation' });
  await expect(words).toBeVisible();
  const box = await page.locator('[data-map]').boundingBox();
  expect((box?.width ?? 0) / (page.viewportSize()?.width ?? 1)).toBeGreaterThanOrEqual(0.69);
  const size = await words
    .locator('p')
    .last()
    .evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
});
