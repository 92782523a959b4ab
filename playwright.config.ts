import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/support/browser';
import { freePort } from './tests/e2e/support/free-port';

// E2E_BASE_URL names a server that runs already; without it one is started here.
const running = process.env.E2E_BASE_URL;
// A page opens in two thirds of the time where the browser's caches outlive a test; cookies, storage and pages do not.
process.env.PW_TEST_REUSE_CONTEXT ??= '1';
// Workers read this file again: they get the first reading's port through the environment.
if (!running) process.env.E2E_PORT ??= String(await freePort());
const baseURL = running ?? `http://127.0.0.1:${process.env.E2E_PORT}`;
const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // A loaded machine may lose a race once; a real fault fails every time. Generous for the same reason: two cores share the
  // browser, the server and the tests.
  retries: process.env.CI ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // One test's page must not be answered from what another's has kept; tests/e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
    // Flights are many frames that are drawn without a graphics card; tests that are about motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      env,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--renderer-process-limit=1',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The production server; it builds first when the build is older than the sources.
  ...(running
    ? {}
    : {
        webServer: {
          command: 'node tools/serve.mjs',
          url: `${baseURL}/healthz`,
          // A busy machine must not make it give up a picture: the page would complain of a 503.
          env: { PORT: process.env.E2E_PORT ?? '', PICTURE_SECONDS: '600' },
          timeout: 300_000,
          reuseExistingServer: false,
          stdout: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
        },
      }),
});
