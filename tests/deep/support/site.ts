import { equal } from 'node:assert/strict';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../e2e/support/browser';
import { startStandalone } from '../../e2e/support/standalone-server';

const STANDALONE = join(import.meta.dirname, '../../../.next/standalone');

interface Site {
  readonly url: string;
  readonly browser: () => Promise<Browser>;
  /** Ends browser and server, which has to end well. */
  readonly close: () => Promise<void>;
}

/** The built site on a port of its own, and a browser when it is wanted. */
export async function openSite(folder = STANDALONE): Promise<Site> {
  const server = await startStandalone(folder);
  let browser: Promise<Browser> | undefined;
  return {
    url: server.url,
    browser: () => {
      browser ??= launch();
      return browser;
    },
    async close() {
      await (await browser)?.close();
      server.process.kill('SIGTERM');
      equal(await server.ended, 0);
    },
  };
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
}
