import { LRUCache } from 'lru-cache';
import { byteLimits } from './byte-limits';
import { TooBusy } from './concurrency-limit';
import { PictureTimeout } from './picture-timeout';
import { processState } from './process-state';

type Picture = Uint8Array<ArrayBuffer>;
type Draw = () => Promise<Picture>;

/** Drawn pictures by key, up to `maxBytes`. A picture that is being drawn is shared by all who ask for it. */
export class PictureStore {
  readonly #pictures: LRUCache<string, Picture, Draw>;

  constructor(maxBytes: number) {
    this.#pictures = new LRUCache({
      ...byteLimits(maxBytes, (picture: Picture) => picture.byteLength),
      fetchMethod: (_key, _stale, { context }) => counted(context),
      // One that is dropped from the cache while it is drawn still goes to those who wait for it.
      ignoreFetchAbort: true,
    });
  }

  get(key: string, draw: Draw): Promise<Picture> {
    const status: LRUCache.Status<string, Picture> = {};
    const picture = this.#pictures.forceFetch(key, { context: draw, status });
    const result = status.fetch === 'inflight' ? 'joined' : status.fetch === 'hit' ? 'hit' : 'miss';
    processState().metrics.pictureCache.add({ result });
    return picture;
  }
}

async function counted(draw: Draw): Promise<Picture> {
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
