import type { Page } from '@playwright/test';

export interface Write {
  readonly method: 'pushState' | 'replaceState';
  readonly query: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
}

declare global {
  interface Window {
    historyLog: Write[];
  }
}

/** Keeps every change of the address that scripts make from the next document on. */
export async function logHistory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.historyLog = [];
    for (const method of ['pushState', 'replaceState'] as const) {
      const original = History.prototype[method];
      History.prototype[method] = function (this: History, state: unknown, unused: string, url?: string | URL | null) {
        const before = location.href;
        original.call(this, state, unused, url);
        if (location.href === before) return;
        window.historyLog.push({ method, query: location.search.slice(1), at: performance.now() });
      };
    }
  });
}

export const writes = (page: Page): Promise<Write[]> => page.evaluate(() => window.historyLog);

export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);
