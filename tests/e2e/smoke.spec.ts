import { expect, test } from './support/test';

const STORY = '/stories/putin-in-tajikistan-2025';
const VIEW = `${STORY}?v=1&s=dushanbe`;

test.describe('pages', () => {
  test('the library leads to the story', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('link', { name: /Tajikistan/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  });

  test('a story draws its map', async ({ page }) => {
    await page.goto(STORY);
    await expect(page.locator('main[data-view]')).toBeVisible();
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    await expect(page.locator('[data-paragraph]')).toHaveCount(20);
  });

  test('about', async ({ page }) => {
    const answer = await page.goto('/about');
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test.describe('a page that is not there', () => {
    test.use({ allowedFaults: [/status of 404/] });

    test('leads home', async ({ page }) => {
      const answer = await page.goto('/nowhere');
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', '/');
    });
  });
});

test.describe('answers', () => {
  test('healthz says ok', async ({ request }) => {
    const answer = await request.get('/healthz');
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toBe('ok');
  });

  test('the story format is served as a JSON Schema', async ({ request }) => {
    const answer = await request.get('/schema/story.json');
    expect(answer.headers()['content-type']).toContain('json');
    expect(await answer.json()).toHaveProperty('$schema');
  });

  test('a view is kept out of search engines and may be cached; the bare story is indexed', async ({ request }) => {
    const view = (await request.get(VIEW)).headers();
    expect(view['x-robots-tag']).toBe('noindex');
    expect(view['cache-control']).toContain('public');
    const bare = (await request.get(STORY)).headers();
    expect(bare['x-robots-tag']).toBeUndefined();
  });

  for (const path of ['/stories/no-such-story', '/stories/no-such-story?v=1']) {
    test(`${path} is a 404 that is not publicly cached`, async ({ request }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(404);
      expect(answer.headers()['cache-control']).not.toMatch(/public|s-maxage=[1-9]/);
    });
  }

  test('a request that calls itself the router’s is not publicly cached', async ({ request }) => {
    const answer = await request.get(VIEW, { headers: { RSC: '1' }, maxRedirects: 0 });
    expect(answer.headers()['cache-control'] ?? '').not.toMatch(/public|s-maxage=[1-9]/);
  });

  test('the page of a view and the embed of one have no address of their own', async ({ request }) => {
    for (const path of [STORY, STORY.replace('/stories/', '/embed/')]) {
      const answer = await request.get(`${path}/view`, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(answer.headers().location).toBe(path);
    }
  });
});
