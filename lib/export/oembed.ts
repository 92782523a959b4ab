import { siteMessages } from '@words/fault';
import { PICTURE_DEFAULTS, pictureHref } from '../picture/picture-href';
import type { Result } from '../story/result';
import type { Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView } from '../view/fields';
import { parseView } from '../view/parse-view';
import { storyHref, viewHref } from '../view/serialize-view';
import { embedCode, embedHref, heightMessage } from './embed-code';
import { previewOf } from './preview';

/** A question by oEmbed 1.0, read. */
interface OembedRequest {
  readonly slug: string;
  /** Of the link that was asked about, as it was written. */
  readonly query: string;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

interface OembedRefusal {
  readonly status: 400 | 404 | 501;
  readonly reason: string;
}

const WIDTH = 720;
const STORY_PATH = /^\/(?:stories|embed)\/([a-z0-9-]{1,64})\/?$/;
const SIZE = /^0*[1-9]\d{0,5}$/;
/** The least that a picture may measure. */
const MIN_PICTURE = 200;
const CACHE_SECONDS = 86_400;

/** Of a repeated key the first counts. `site` is this site's own origin: links elsewhere are not ours to speak of. */
export function readOembed(params: URLSearchParams, site: string): Result<OembedRequest, OembedRefusal> {
  const format = params.get('format');
  if (format && format !== 'json') return refused(501, 'format has to be json.');
  const asked = params.get('url');
  if (!asked || !URL.canParse(asked)) return refused(400, 'url has to be the whole address of a story.');
  const maxWidth = readSize(params.get('maxwidth'));
  const maxHeight = readSize(params.get('maxheight'));
  if (maxWidth === null || maxHeight === null) {
    return refused(400, 'maxwidth and maxheight have to be whole numbers above 0.');
  }
  const url = new URL(asked);
  const slug = STORY_PATH.exec(url.pathname)?.[1];
  if (url.origin !== new URL(site).origin || !slug) return refused(404, 'That is no story of this site.');
  return { ok: true, value: { slug, query: url.search, maxWidth, maxHeight } };
}

function refused(status: OembedRefusal['status'], reason: string): Result<never, OembedRefusal> {
  return { ok: false, error: { status, reason } };
}

/** No limit is infinity, what is no size is null. */
function readSize(text: string | null): number | null {
  if (!text) return Number.POSITIVE_INFINITY;
  return SIZE.test(text) ? Number(text) : null;
}

/** The answer of type `rich`: the embed of the link's view, its picture and its title. */
export function oembed(story: Story, { query, maxWidth, maxHeight }: OembedRequest, site: string) {
  const parsed = parseView(query, story);
  const view = parsed.bare ? null : parsed.view;
  const width = Math.min(WIDTH, maxWidth);
  const height = Math.min(heightMessage(width).height, maxHeight);
  return {
    version: '1.0',
    type: 'rich',
    title: previewOf(story, view, site).title,
    author_name: story.article.publisher,
    provider_name: siteMessages.name,
    provider_url: site,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: embedCode({ src: `${site}${embedHref(story, view)}`, title: story.title, width, height }),
    ...thumbnail(story, view ?? defaultView(story), site, maxWidth, maxHeight),
  } as const;
}

/** The view's picture, no larger than was asked; none where that is too small for one. */
function thumbnail(story: Story, view: View, site: string, maxWidth: number, maxHeight: number) {
  const full = PICTURE_DEFAULTS;
  const scale = Math.min(1, maxWidth / full.width, maxHeight / full.height);
  const width = Math.floor(full.width * scale);
  const height = Math.floor(full.height * scale);
  if (Math.min(width, height) < MIN_PICTURE) return {};
  return {
    thumbnail_url: `${site}${pictureHref(story, view, { width, height })}`,
    thumbnail_width: width,
    thumbnail_height: height,
  };
}

/** Where applications that know oEmbed ask about a page. Only the path is escaped: the site's address is put in later. */
export function oembedHref(story: Story, view: View | null, site: string): string {
  const path = view ? viewHref(story, view) : storyHref(story);
  return `${site}/oembed?url=${site}${encodeURIComponent(path)}&format=json`;
}
