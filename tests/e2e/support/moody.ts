import { type MoodySite, serveMoodySite } from './moody-site';
import { test } from './test';

/** A test whose pages open at a site that has its moods. */
export const moody = test.extend<{ site: MoodySite }>({
  // Of the same name as the one that it takes the place of: pages are opened at this one.
  baseURL: async ({ site }, use) => use(site.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument
  site: async ({}, use, { project }) => {
    const site = await serveMoodySite(project.use.baseURL ?? '');
    await use(site);
    await site.close();
  },
});
