import type { FrameLocator, Page } from '@playwright/test';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { type HostPage, serveFrame } from './support/host-page';
import { firstStory } from './support/story-page';
import { expect, test } from './support/test';

const SLUG = 'putin-in-tajikistan-2025';
const LINK = 'v=1&c=4.2/39/66&t=2024&l=migration~remittances&s=tjk';

/** Frames as other people's systems make them: in those with scripts the live map stands, in the others its picture. */
const FRAMES = [
  ['WordPress’s own embeds: an opaque origin', 'sandbox="allow-scripts" security="restricted"', '#?secret=abc', true],
  ['AMP’s frames', 'sandbox="allow-scripts allow-popups" layout="responsive" frameborder="0"', '', true],
  ['a frame without credentials', 'credentialless', '', true],
  ['a plain frame', '', '', true],
  ['a frame in which nothing is allowed', 'sandbox=""', '', false],
  ['a frame with its own origin and no scripts', 'sandbox="allow-same-origin"', '', false],
] as const;

// The host is another origin, and says what a sandbox refuses.
test.use({ allowedFaults: [/outside request: http:\/\/localhost:|sandbox|Blocked script/i] });

let host: HostPage | undefined;
test.afterEach(() => host?.close());

for (const [name, attributes, hash, live] of FRAMES) {
  test(`${name} shows the view of the link`, async ({ page, baseURL }) => {
    host = await serveFrame(baseURL ?? '', `/embed/${SLUG}?${LINK}${hash}`, attributes);
    await page.goto(host.url);
    const map = page.frameLocator('#map');
    await expectView(map);
    if (live) {
      await expect(map.locator('[data-map="ready"]')).toBeVisible();
      await expect(map.locator('[data-missing]')).toHaveCount(0);
      await expect(map.locator('[data-map] [data-entity="tjk"]').first()).toBeVisible();
      await expectView(map);
    } else {
      await expectPicture(map);
      // Playwright finds no text in it.
      await expect(map.locator('noscript p')).toHaveText(/^This is a picture of the map\. /);
      await expect(map.locator('noscript p')).toBeVisible();
    }
  });
}

test('a message about the link lies over no control, in a small frame neither', async ({ page, baseURL }) => {
  host = await serveFrame(baseURL ?? '', `/embed/${SLUG}?${LINK}~nothing&b=x`, 'sandbox="allow-scripts"');
  await page.goto(host.url);
  for (const [width, height] of [
    [720, 480],
    [340, 300],
  ] as const) {
    await page.locator('#map').evaluate((frame, size) => Object.assign(frame, size), { width, height });
    const map = page.frameLocator('#map');
    await expect(map.locator('[data-map="ready"]')).toBeVisible();
    const message = await map.locator('[data-notice]').boundingBox();
    expect(message?.height).toBeGreaterThan(20);
    for (const control of await map.locator('button, a[href]').all()) {
      const box = await control.boundingBox();
      if (!box || !message) continue;
      const apart =
        box.y >= message.y + message.height - 1 ||
        box.y + box.height <= message.y + 1 ||
        box.x >= message.x + message.width ||
        box.x + box.width <= message.x;
      expect(apart, (await control.textContent()) ?? '').toBe(true);
    }
  }
});

test.describe('where no script runs at all', () => {
  test.use({ javaScriptEnabled: false });

  test('the embed and the story’s page show the view of the link', async ({ page, baseURL }) => {
    host = await serveFrame(baseURL ?? '', `/embed/${SLUG}?${LINK}`, '');
    await page.goto(host.url);
    await expectView(page.frameLocator('#map'));
    await expectPicture(page.frameLocator('#map'));
  });
});

test('where storage and workers are refused, the map and its choices work all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
    Object.defineProperty(window, 'Worker', { value: refuse });
  });
  for (const path of [`/embed/${SLUG}`, `/stories/${SLUG}`]) {
    await page.goto(`${path}?${LINK}`);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    await page.locator('[data-map] [data-entity="rus"]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-card]')).toBeVisible();
    await expect(page.getByRole('main')).toHaveAttribute('data-view', /[?&]s=rus(?:&|$)/);
  }
});

async function expectView(map: FrameLocator | Page): Promise<void> {
  const story = await firstStory();
  const canonical = serializeView(parseView(LINK, story).view, story);
  await expect(map.getByRole('main')).toHaveAttribute('data-view', canonical);
}

/** The picture is there, and of the link's view. */
async function expectPicture(map: FrameLocator): Promise<void> {
  const picture = map.locator('[data-map] img');
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAttribute('src', /[?&]s=tjk(?:&|$)/);
  await expect(picture).toHaveAttribute('src', /[?&]t=2024(?:&|$)/);
}
