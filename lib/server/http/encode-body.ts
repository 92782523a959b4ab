import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../concurrency-limit';
import { processState } from '../process-state';

export type Encoding = 'br' | 'gzip';

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml|[a-z.]+\+(?:json|xml))|image\/svg\+xml|font\/ttf)/;
/** Bytes below which a body is not compressed. */
const SMALL = 860;
/**
 * How often the body of an address changes: a file with a hash in its name never, a built page with the next build, a view's page with each
 * request. The rarer, the better it is compressed: a page of a view takes 0.7 ms at quality 3, 2.3 at 5, which saves an eighth.
 */
export type Changes = 'never' | 'seldom' | 'often';
const QUALITY = { never: 11, seldom: 9, often: 3 } as const satisfies Record<Changes, number>;
const cache = new LRUCache<string, Buffer>(byteLimits(16 * 2 ** 20, ({ length }) => length));

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/** The best encoding that a request accepts, or null. `br;q=0` is a refusal. Of two, which is all that `negotiator` would choose from. */
export function acceptedEncoding(accept: string): Encoding | null {
  const weight = weights(accept);
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : null;
}

export const acceptsGzip = (accept: string): boolean => weights(accept)('gzip') > 0;

function weights(accept: string): (name: Encoding) => number {
  const accepted = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, q === undefined ? 1 : Number(q)] as const;
    }),
  );
  return (name) => accepted.get(name) ?? accepted.get('*') ?? 0;
}

/** Compresses a body; one with a digest is kept, and compressed once. Null when that does not make it smaller. */
export async function encodeBody(
  body: Buffer,
  encoding: Encoding,
  changes: Changes,
  digest: string | null = digestOf(body),
): Promise<Buffer | null> {
  if (body.length < SMALL) return null;
  const key = `${encoding} ${changes} ${digest}`;
  const known = digest === null ? undefined : cache.get(key);
  if (digest !== null) processState().metrics.encodedCache.add({ result: known ? 'hit' : 'miss' });
  if (known) return known;
  const encoded = await (encoding === 'br'
    ? toBrotli(body, changes)
    : zip(body, { level: changes === 'often' ? 4 : 9 }));
  if (encoded.length >= body.length) return null;
  if (digest !== null) cache.set(key, encoded);
  return encoded;
}

/** A key for a body's bytes. */
export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64');
}

function toBrotli(body: Buffer, changes: Changes): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY[changes],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
