import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { type StorySources, storySources } from './story-sources';

/** Room for some thousands of stories, packed: so many can go on being served after their files broke. */
const MOST_BYTES = 32 * 2 ** 20;

interface Packed {
  readonly digest: string;
  readonly pictures: StorySources['pictures'];
  readonly names: readonly (readonly [name: string, bytes: number])[];
  readonly body: Buffer;
}

/**
 * The last good files of stories, compressed. The disk has them too, until somebody breaks them there: then a story that has left the cache
 * of compiled ones is made of these.
 */
export class KeptSources {
  readonly #packed = new LRUCache<string, Packed>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1,
  });

  async keep(slug: string, { files, pictures, digest }: StorySources): Promise<void> {
    const names = [...files].map(([name, content]) => [name, content.length] as const);
    // The quickest level: it is done for every story at a start.
    const body = await promisify(deflateRaw)(Buffer.concat([...files.values()]), { level: 1 });
    this.#packed.set(slug, { digest, pictures, names, body });
  }

  /** The files with this digest; null when they are not kept. */
  async find(slug: string, digest: string): Promise<StorySources | null> {
    const packed = this.#packed.get(slug);
    if (packed?.digest !== digest) return null;
    const whole = await promisify(inflateRaw)(packed.body);
    const files = new Map<string, Buffer<ArrayBuffer>>();
    let at = 0;
    for (const [name, bytes] of packed.names) {
      files.set(name, Buffer.from(whole.subarray(at, at + bytes)));
      at += bytes;
    }
    return storySources(files, { pictures: packed.pictures });
  }

  drop(slug: string): void {
    this.#packed.delete(slug);
  }
}
