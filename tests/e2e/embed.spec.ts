import { type HostPage, serveHostPage } from './support/host-page';
import { expect, expectNoViolations, test } from './support/test';

const SLUG = 'putin-in-tajikistan-2025';
const VIEW = 'v=1&c=3.7/45/66&l=icc~remittances~summits&p=article&b=un';

test.describe('on somebody’s page', () => {
  // The host is another origin, which may not frame our other pages; the browser reports that refusal.
  test.use({
    allowedFaults: [
      /outside request: http:\/\/localhost:|frame-ancestors|X-Frame-Options|Refused to (?:frame|display)/i,
    ],
  });
  let host: HostPage;
  test.beforeEach(async ({ baseURL }) => {
    host = await serveHostPage(baseURL ?? '', `/embed/${SLUG}?${VIEW}`);
  });
  test.afterEach(() => host.close());

  test('the map is drawn, has the height that it asks for, leaves the wheel to the page, and keeps its steps to itself', async ({
    page,
  }) => {
    await page.goto(host.url);
    const map = page.frameLocator('#map');
    await expect(map.locator('[data-map="ready"]')).toBeVisible();
    await expect(page.locator('#map')).toHaveCSS('height', '540px');
    await expect(map.getByRole('main')).toHaveAttribute('data-view', VIEW);

    // A message that is not of the frame itself changes nothing.
    await page.evaluate(() => postMessage({ type: 'dateline:height', height: 900 }, '*'));
    await page
      .frameLocator('#stranger')
      .locator('body')
      .evaluate(() => parent.postMessage({ type: 'dateline:height', height: 900 }, '*'));
    await page.locator('#map').hover();
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(map.getByRole('main')).toHaveAttribute('data-view', VIEW);
    await expect(page.locator('#map')).toHaveCSS('height', '540px');

    // The wheel is the map's with Ctrl, or from a click in it until the pointer leaves.
    const steps = await page.evaluate(() => history.length);
    const zoom = async () =>
      Number(/c=([\d.]+)/.exec((await map.getByRole('main').getAttribute('data-view')) ?? '')?.[1]);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(3.7);
    const near = await zoom();
    await page.locator('#map').click({ position: { x: 60, y: 380 } });
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 150);
    await expect.poll(zoom).toBeLessThan(near);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await map.getByRole('button', { name: 'Show the story’s own view' }).click();
    await expect(map.getByRole('main')).toHaveAttribute('data-view', VIEW);
    await expect(map.locator('[data-map="ready"]')).toBeVisible();

    await map.locator('[data-map] [data-entity="tjk"]').focus();
    await page.keyboard.press('Enter');
    await expect(map.getByRole('main')).toHaveAttribute('data-view', /&s=tjk&/);
    await expect(map.locator('[data-card]')).toContainText('Tajikistan');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expect(map.getByRole('link', { name: 'Open in Dateline' })).toHaveAttribute(
      'href',
      new RegExp(`^/stories/${SLUG}\\?v=1&.*&s=tjk&.*&r=\\d+$`),
    );
    await page.keyboard.press('Escape');
    await expect(map.getByRole('main')).toHaveAttribute('data-view', VIEW);

    // No other page of ours stands in a frame.
    await expect(page.frameLocator('#whole').getByRole('heading', { level: 1 })).toHaveCount(0);
  });
});

test('the embed has the hooks of the story’s page, breaks none of axe’s rules, and answers only for stories', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 720, height: 540 });
  await page.goto(`/embed/${SLUG}?${VIEW}&s=dushanbe`);
  await expect(page.locator('[data-map="ready"]')).toBeVisible();
  const onMap = page.locator('[data-map] [data-entity]');
  expect(await onMap.count()).toBeGreaterThan(5);
  expect(await page.locator('[data-layer]').count()).toBeGreaterThan(5);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page);
  }
  const answer = await request.get(`/embed/${SLUG}`);
  expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  expect((await request.get('/embed/no-such-story')).status()).toBe(404);
});

test('oEmbed answers for this site’s stories, which name it in their head', async ({ request, baseURL }) => {
  const html = await (await request.get(`/stories/${SLUG}?v=1&s=tjk`)).text();
  const link =
    /<link[^>]+type="application\/json\+oembed"[^>]*>/.exec(html.slice(0, html.indexOf('</head>')))?.[0] ?? '';
  const href = /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const answer = await request.get(href.replace(new URL(href).origin, baseURL ?? ''));
  expect(answer.status()).toBe(200);
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const { type, html: code, thumbnail_url: thumbnail } = await answer.json();
  expect(type).toBe('rich');
  expect(code).toContain(`/embed/${SLUG}?v=1&amp;`);
  expect((await request.get(thumbnail)).headers()['content-type']).toBe('image/png');
  const foreign = await request.get(`/oembed?url=${encodeURIComponent('https://example.org/stories/x')}`);
  expect(foreign.status()).toBe(404);
  expect(
    (await request.get(`/oembed?format=xml&url=${encodeURIComponent(`${baseURL}/stories/${SLUG}`)}`)).status(),
  ).toBe(501);
});
