import { expect, test } from './support/test';

const JS_BUDGET_BYTES = 230_000;
const REQUESTS_BEFORE_READY = 20;

test('a story’s map stands after at most 20 requests, all to this site, and 230 kB of JavaScript', async ({
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page);
  const scripts = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type !== 'Script' && !/javascript/.test(response.mimeType)) return;
    scripts.set(requestId, response.url);
    // What has come by now are the headers.
    sizes.set(response.url, (sizes.get(response.url) ?? 0) - response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url) sizes.set(url, (sizes.get(url) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/stories/putin-in-tajikistan-2025');
  await expect(page.locator('[data-map="ready"]')).toBeVisible();
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(REQUESTS_BEFORE_READY);
  expect(requests.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
  await page.waitForLoadState('networkidle');

  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const largestFirst = [...sizes].sort((a, b) => b[1] - a[1]).map(([url, size]) => `${size} ${new URL(url).pathname}`);
  expect(total, 'scripts were counted, and came over the wire').toBeGreaterThan(100_000);
  expect(total, largestFirst.join('\n')).toBeLessThanOrEqual(JS_BUDGET_BYTES);
});
