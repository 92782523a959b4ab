import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { type PictureFormat, pictureFileName } from '../picture/picture-href';
import { readPictureRequest } from '../picture/picture-request';
import { storyHref } from '../view/serialize-view';
import { basemapHash } from './basemap-files';
import { byteLimits, ConcurrencyLimit, once, TooBusy } from './concurrency-limit';
import { loadStory, storyDigest } from './load-story';
import { logProblem } from './log-event';
import { BUILD, BUILD_ID_FILE } from './next-internals';
import { PicturePool, PictureTimeout } from './picture-pool';
import { processState } from './process-state';
import { settings } from './settings/settings';
import { textResponse, withEtag } from './text-response';

/** Made for the first picture, as a build has no settings to read. */
const shared = once(async () => {
  const { cacheBytes, queue, renderers, limitMs } = settings().pictures;
  return {
    store: new PictureStore(cacheBytes),
    limit: new ConcurrencyLimit(queue),
    pool: new PicturePool(renderers, limitMs),
  };
});
const OWN_HEADERS = {
  png: { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' },
  svg: {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  },
} as const;
const CACHE = 'public, max-age=86400, s-maxage=31536000';

type Draw = PicturePool['draw'];

/** A view's picture, at one address only: every other spelling leads to it, what cannot be read is told. */
export async function pictureResponse(
  request: Request,
  slug: string,
  format: PictureFormat,
  draw: Draw = async (...job) => (await shared()).pool.draw(...job),
): Promise<Response> {
  const story = await loadStory(slug);
  if (!story) return textResponse(404, 'There is no such story.');
  const asked = readPictureRequest(new URL(request.url).search, story);
  if (asked.kind === 'bad') return textResponse(400, asked.why);
  if (asked.kind === 'redirect') {
    const location = `${storyHref(story)}/picture.${format}?${asked.query}`;
    return new Response(null, {
      status: 308,
      headers: { Location: location, 'Cache-Control': 'public, max-age=3600' },
    });
  }
  const { query, view, options, download } = asked;
  const key = [format, slug, query, story.revision, storyDigest(story), await basemapHash(), await buildId()].join(' ');
  const { store, limit } = await shared();
  try {
    const bytes = await store.get(key, () => limit.run(() => draw(story, query, format)));
    return withEtag(request, bytes, {
      ...OWN_HEADERS[format],
      'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="${pictureFileName(story, view, format, options)}"`,
      'Cache-Control': CACHE,
    });
  } catch (error) {
    if (error instanceof TooBusy)
      return textResponse(503, 'Too many pictures are being drawn. Try again.', { 'Retry-After': '2' });
    if (error instanceof PictureTimeout) {
      logProblem('A picture was given up', error);
      return textResponse(503, 'The picture took too long. Try again.', { 'Retry-After': '10' });
    }
    logProblem('A picture could not be drawn', error);
    return textResponse(500, 'The picture could not be drawn.');
  }
}

type Picture = Uint8Array<ArrayBuffer>;
type DrawPicture = () => Promise<Picture>;

/** Drawn pictures by key, up to `maxBytes`. A picture that is being drawn is shared by all who ask for it. */
class PictureStore {
  readonly #pictures: LRUCache<string, Picture, DrawPicture>;

  constructor(maxBytes: number) {
    this.#pictures = new LRUCache({
      ...byteLimits(maxBytes, (picture: Picture) => picture.byteLength),
      fetchMethod: (_key, _stale, { context }) => counted(context),
      // One that is dropped from the cache while it is drawn still goes to those who wait for it.
      ignoreFetchAbort: true,
    });
  }

  get(key: string, draw: DrawPicture): Promise<Picture> {
    const status: LRUCache.Status<string, Picture> = {};
    const picture = this.#pictures.forceFetch(key, { context: draw, status });
    const result = status.fetch === 'inflight' ? 'joined' : status.fetch === 'hit' ? 'hit' : 'miss';
    processState().metrics.pictureCache.add({ result });
    return picture;
  }
}

async function counted(draw: DrawPicture): Promise<Picture> {
  const { metrics } = processState();
  metrics.waiting.pictures++;
  try {
    const picture = await draw();
    metrics.pictures.add({ outcome: 'drawn' });
    return picture;
  } catch (error) {
    metrics.pictures.add({ outcome: outcomeOf(error) });
    throw error;
  } finally {
    metrics.waiting.pictures--;
  }
}

function outcomeOf(error: unknown): 'refused' | 'given-up' | 'failed' {
  return error instanceof TooBusy ? 'refused' : error instanceof PictureTimeout ? 'given-up' : 'failed';
}

let reading: Promise<string> | null = null;

/** Names the build that answers; a server under development has none. */
function buildId(): Promise<string> {
  reading ??= readFile(path.join(process.cwd(), BUILD, BUILD_ID_FILE), 'utf8').then(
    (id) => id.trim(),
    () => 'development',
  );
  return reading;
}
