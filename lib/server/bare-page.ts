import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { jsonLdText, previewOf, storyJsonLd } from '../export/preview';
import type { Story } from '../story/story';
import { BUILD, BUILT_PAGES } from './next-internals';
import { SITE_PLACEHOLDER } from './site-url';
import { etagOf } from './text-response';

/** A bare story's page for one address of the site, ready to send. */
export interface BarePage {
  readonly html: Buffer<ArrayBuffer>;
  readonly etag: string;
}

/** Whoever asks under made-up hosts must not fill the memory. */
const MAX_PAGES = 16;

const pages = new LRUCache<string, BarePage, { readonly story: Story; readonly site: string }>({
  max: MAX_PAGES,
  fetchMethod: (_key, _stale, { context }) => make(context.story, context.site),
  ignoreFetchAbort: true,
});

/**
 * The static page as the build left it, with the site's own address in its preview, which the build could not know, and with
 * its structured data. Made once for each address.
 */
export function barePage(story: Story, site: string): Promise<BarePage> {
  return pages.forceFetch(`${story.slug} ${site}`, { context: { story, site } });
}

async function make(story: Story, site: string): Promise<BarePage> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), BUILD, ...BUILT_PAGES, 'stories');
  const built = await readFile(path.join(/* turbopackIgnore: true */ folder, `${story.slug}.html`), 'utf8');
  const html = Buffer.from(finishedPage(built, story, site));
  return { html, etag: etagOf(html) };
}

/** The address holds only letters, digits and `.:-[]/`, so it is itself in an attribute and in a script's text. */
export function finishedPage(built: string, story: Story, site: string): string {
  const data = jsonLdText(storyJsonLd(story, previewOf(story, null, site), site));
  return built
    .replaceAll(SITE_PLACEHOLDER, () => site)
    .replace('</head>', () => `<script type="application/ld+json">${data}</script></head>`);
}
