import { ok } from 'node:assert/strict';
import { loadStories } from '../../lib/server/load-stories';
import { openSite } from './support/site';

/** Things are chosen and closed 500 times: what the page holds afterwards is what it held before. */
const CYCLES = 500;
const WARM = 60;
const MOST_HEAP = 1_000_000;
const MOST_MORE = 5;

const [story] = await loadStories();
ok(story);
const site = await openSite();
const browser = await site.browser();
const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await session.send('Performance.enable');
await page.goto(`${site.url}/stories/${story.slug}`);
await page.locator('[data-map="ready"]').waitFor();
await page.waitForTimeout(5000);

const mentions = page.locator('[data-panel="article"] a[data-entity]');
const ids = [...new Set(await mentions.evaluateAll((all) => all.map((one) => one.getAttribute('data-entity') ?? '')))];

async function cycle(i: number): Promise<void> {
  const id = ids[i % ids.length] ?? '';
  // As a person's press would, without the pauses in which a driver looks at the page.
  await page.evaluate((entity) => {
    document.querySelector<HTMLElement>(`[data-panel="article"] a[data-entity="${entity}"]`)?.click();
  }, id);
  await page.locator('[data-card]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-card]').waitFor({ state: 'detached' });
}

async function held() {
  await page.locator('[data-map="ready"]').waitFor();
  await page.waitForTimeout(1000);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

for (let i = 0; i < WARM; i++) await cycle(i);
const before = await held();
for (let i = 0; i < CYCLES; i++) await cycle(i);
const after = await held();
const more = {
  heap: after.heap - before.heap,
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
};
console.log(`${CYCLES} cycles: heap ${(before.heap / 1e6).toFixed(1)} MB, then`, more);
ok(more.heap <= MOST_HEAP, `the heap grew by ${more.heap} bytes`);
ok(more.nodes <= MOST_MORE, `${more.nodes} nodes more`);
ok(more.listeners <= MOST_MORE, `${more.listeners} listeners more`);
await site.close();
