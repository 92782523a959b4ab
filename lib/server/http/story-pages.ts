import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import { pageHead } from '../../export/page-head';
import { jsonLdText, type PreviewWords, previewOf, previewWords, storyJsonLd } from '../../export/preview';
import type { Story } from '../../story/story';
import type { View } from '../../story/view';
import { TEMPLATE_SLUG } from '../../view/page-holes';
import { hasVersion, parseView } from '../../view/parse-view';
import { viewWithoutCamera } from '../../view/view-changes';
import { basemapHash } from '../basemap-files';
import { once } from '../concurrency-limit';
import { loadStory, storyDigest } from '../load-story';
import { ROUTER_HEADERS } from '../next-internals';
import { pageRenderer, type ViewPage } from '../page-renderer';
import { type FilledPage, fillTemplate, type PageTemplate, readTemplate } from '../page-template';
import { storyData } from '../story-data';
import { BufferedResponse } from './buffer-response';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page of a story, filled with a view. */
export interface FilledStoryPage extends FilledPage {
  readonly headers: Readonly<Record<string, string>>;
}

/** Whose page is asked for, and with which query. */
export interface StoryAddress {
  readonly kind: ViewPage;
  readonly slug: string;
  readonly query: string;
}

const PAGE = /^\/(stories|embed)\/([a-z0-9-]{1,64})$/;

/** What the browser's cache and those between must tell apart: Next's router gets its own data from the same addresses. */
const VARY = ROUTER_HEADERS.join(', ');

/**
 * The pages of stories. Next renders each kind once in this process, without a story; what a story and a view put into it is rendered here, so
 * a new story needs no build, and another view costs little more than a page that is kept.
 */
export function storyPages(handle: Handler) {
  const templates: Record<ViewPage, () => Promise<PageTemplate>> = {
    stories: once(() => templateOf(handle, 'stories')),
    embed: once(() => templateOf(handle, 'embed')),
  };

  /** Null for a story that is not there. */
  return async (address: StoryAddress, site: string): Promise<FilledStoryPage | null> => {
    const story = await loadStory(address.slug);
    return story && fill(address, await templates[address.kind](), story, site);
  };
}

/** Of a request for a story's page, as a reader's browser asks for it; null for all others. */
export function readStoryAddress({ method, url = '/', headers }: IncomingMessage): StoryAddress | null {
  const [path = '', query = ''] = url.split(/\?(.*)/s, 2);
  const [, kind, slug] = PAGE.exec(path) ?? [];
  const isPlain = (method === 'GET' || method === 'HEAD') && !ROUTER_HEADERS.some((name) => name in headers);
  return isPlain && kind && slug ? { kind: kind as ViewPage, slug, query } : null;
}

/** Names the files of the story whose page is asked for, so that no page outlives them; empty for a story that is not there. */
export async function storyVersion({ slug }: StoryAddress): Promise<string> {
  const story = await loadStory(slug).catch(() => null);
  return story ? storyDigest(story) : '';
}

async function fill(
  { kind, query }: StoryAddress,
  template: PageTemplate,
  story: Story,
  site: string,
): Promise<FilledStoryPage> {
  const isView = hasVersion(new URLSearchParams(query));
  const parsed = parseView(isView ? query : '', story);
  const view = isView ? parsed.view : null;
  const render = pageRenderer(kind);
  if (!render) throw new Error(`Nothing renders the pages below /${kind}.`);
  const content = await render(story, parsed, `/basemap/${await basemapHash()}`);
  const head = pageHead(story, view, site, wordsOf(story, parsed.view));
  const isStory = !view && kind === 'stories' && !story.isDraft;
  const values = {
    ...head,
    robots: isStory ? head.robots : 'noindex',
    slug: story.slug,
    data: storyData(story).address,
    structured: isStory ? structuredData(story, site) : '',
  };
  const filled = fillTemplate(template, values, content);
  return {
    ...filled,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': view ? 'public, s-maxage=86400, stale-while-revalidate=604800' : 's-maxage=31536000',
      Vary: VARY,
      ...(isStory ? {} : { 'X-Robots-Tag': 'noindex' }),
    },
  };
}

/** What a page's head says of a view in words, of the views that were asked for last. */
const knownWords = new WeakMap<Story, LRUCache<string, PreviewWords>>();
const MAX_WORDS = 256;

function wordsOf(story: Story, view: View): PreviewWords {
  const ofStory = knownWords.get(story) ?? new LRUCache<string, PreviewWords>({ max: MAX_WORDS });
  knownWords.set(story, ofStory);
  const key = viewWithoutCamera(view);
  const words = ofStory.get(key) ?? previewWords(story, view);
  ofStory.set(key, words);
  return words;
}

function structuredData(story: Story, site: string): string {
  const data = jsonLdText(storyJsonLd(story, previewOf(story, null, site), site));
  return `<script type="application/ld+json">${data}</script>`;
}

/** Has Next render the page of a kind with holes. */
async function templateOf(handle: Handler, kind: ViewPage): Promise<PageTemplate> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: `/${kind}/${TEMPLATE_SLUG}`, headers: { host: 'localhost' } });
  const response = new BufferedResponse(request);
  const page = new Promise<Buffer>((resolve) => {
    response.buffer({
      wantsBuffer: () => true,
      finish: async (body) => {
        resolve(body);
        return { status: response.statusCode, body };
      },
      onEnd: () => {},
    });
  });
  await handle(request, response);
  const html = (await page).toString();
  if (response.statusCode !== 200) throw new Error(`The page below /${kind} could not be rendered.`);
  return readTemplate(html);
}
