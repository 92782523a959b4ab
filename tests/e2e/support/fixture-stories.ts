import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandaloneServer, startStandalone } from './standalone-server';
import { test as base } from './test';

const BUILT = join(import.meta.dirname, '../../../.next/standalone');
/** Whole stories that are on no shelf of the site. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/any-story');

/** A test whose server has some of the fixtures on its shelf. */
export function testWithStories(...slugs: readonly string[]) {
  return base.extend<object, { readonly server: StandaloneServer }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures this one needs
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'dateline-stories-'));
        cpSync(BUILT, folder, { recursive: true });
        for (const slug of slugs) cpSync(join(FIXTURES, slug), join(folder, 'data/stories', slug), { recursive: true });
        const server = await startStandalone(folder);
        await use(server);
        server.process.kill();
        await server.ended;
        rmSync(folder, { recursive: true, force: true });
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    baseURL: async ({ server }, use) => use(server.url),
  });
}
