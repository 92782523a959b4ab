import { ok } from 'node:assert/strict';
import { loadStories } from '../../../lib/server/load-story';
import { openSite } from './site';

export const CYCLES = 500;
const WARM = 60;

/** What a page holds: bytes of its heap, nodes of all documents, listeners. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds before and after things were chosen and closed in it 500 times, with a processor that is so many times slower. */
export async function soakCycles(slowed = 1): Promise<{ readonly before: Held; readonly more: Held }> {
  const [story] = await loadStories();
  ok(story);
  const site = await openSite();
  const browser = await site.browser();
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(`${site.url}/stories/${story.slug}`);
  await page.locator('[data-map="ready"]').waitFor();
  await page.waitForTimeout(5000);

  const mentions = page.locator('[data-panel="article"] a[data-entity]');
  const ids = [
    ...new Set(await mentions.evaluateAll((all) => all.map((one) => one.getAttribute('data-entity') ?? ''))),
  ];

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

  async function held(): Promise<Held> {
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
  await site.close();
  return {
    before,
    more: {
      heap: after.heap - before.heap,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    },
  };
}
