import { createHash } from 'node:crypto';
import type { PictureFormat } from '../picture/picture-href';
import { readPictureRequest } from '../picture/picture-request';
import { pictureSvg } from '../picture/picture-svg';
import { storyHref } from '../view/view-href';
import { basemapHash } from './basemap-files';
import { loadStory } from './load-story';
import { pictureBase } from './picture-base';
import { PictureStore } from './picture-store';
import { renderPng, TooBusy } from './render-png';

const MEBIBYTE = 2 ** 20;
const store = new PictureStore(64 * MEBIBYTE);
const TYPES = { png: 'image/png', svg: 'image/svg+xml; charset=utf-8' } as const;
const CACHE = 'public, max-age=86400, s-maxage=31536000';

/** A view's picture, at one address only: every other spelling leads to it, what cannot be read is told. */
export async function pictureResponse(request: Request, slug: string, format: PictureFormat): Promise<Response> {
  const story = await loadStory(slug);
  if (!story) return words(404, 'There is no such story.');
  const asked = readPictureRequest(new URL(request.url).search, story);
  if (asked.kind === 'bad') return words(400, asked.why);
  if (asked.kind === 'redirect') {
    const location = `${storyHref(story)}/picture.${format}?${asked.query}`;
    return new Response(null, {
      status: 308,
      headers: { Location: location, 'Cache-Control': 'public, max-age=3600' },
    });
  }
  const { view, options, query } = asked;
  const data = `${story.revision} ${await basemapHash()}`;
  try {
    const bytes = await store.get(`${format} ${slug} ${data} ${query}`, async () => {
      const svg = pictureSvg(story, view, options, await pictureBase(view.borders));
      return format === 'svg' ? new TextEncoder().encode(svg) : await drawn(svg, options.width);
    });
    return picture(request, bytes, format);
  } catch (error) {
    if (error instanceof TooBusy)
      return words(503, 'Too many pictures are being drawn. Try again.', { 'Retry-After': '2' });
    // biome-ignore lint/suspicious/noConsole: the operator's log is where a failed picture has to be seen
    console.error('A picture could not be drawn.', error);
    return words(500, 'The picture could not be drawn.');
  }
}

/** The renderer gives up on some bands that are cut along a border (its own fault): they are then drawn uncut, over the border too. */
async function drawn(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await renderPng(svg, width);
  } catch (error) {
    const uncut = svg.replaceAll(/ clip-path="url\(#in-[^"]+\)"/g, '');
    if (error instanceof TooBusy || uncut === svg) throw error;
    return await renderPng(uncut, width);
  }
}

function picture(request: Request, bytes: Uint8Array<ArrayBuffer>, format: PictureFormat): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': TYPES[format],
    'Cache-Control': CACHE,
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    ...(format === 'svg' && { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }),
  };
  const known = request.headers
    .get('if-none-match')
    ?.split(/,\s*/)
    .map((tag) => tag.replace(/^W\//, ''));
  return known?.includes(etag) ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers });
}

function words(status: number, text: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...more,
    },
  });
}
