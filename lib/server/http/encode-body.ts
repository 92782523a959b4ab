import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ByteCache } from '../byte-cache';
import { processState } from '../process-state';

type Encoding = 'br' | 'gzip';

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml|[a-z.]+\+(?:json|xml))|image\/svg\+xml|font\/ttf)/;
/** Less than this is not worth a header. */
const SMALL = 860;
/** What does not change under its address is compressed once, with care; a page anew for each view. */
const QUALITY = { fixed: 9, fresh: 5 };
const cache = new ByteCache<Buffer>(48 * 1024 * 1024);

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/** The best encoding that a request accepts, or null. `br;q=0` is a refusal. */
export function acceptedEncoding(accept: string): Encoding | null {
  const accepted = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, q === undefined ? 1 : Number(q)] as const;
    }),
  );
  const weight = (name: Encoding) => accepted.get(name) ?? accepted.get('*') ?? 0;
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : null;
}

/** A body in an encoding; the same body is compressed once. Null when that would not make it smaller. */
export async function encodeBody(
  body: Buffer,
  encoding: Encoding,
  fixed: boolean,
  digest = digestOf(body),
): Promise<Buffer | null> {
  if (body.length < SMALL) return null;
  const key = `${encoding} ${digest}`;
  const known = cache.get(key);
  processState().metrics.encodedCache.add({ result: known ? 'hit' : 'miss' });
  if (known) return known;
  const encoded = await (encoding === 'br' ? toBrotli(body, fixed) : zip(body, { level: fixed ? 9 : 6 }));
  if (encoded.length >= body.length) return null;
  cache.set(key, encoded, encoded.length);
  return encoded;
}

/** Names a body's bytes. */
export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64');
}

function toBrotli(body: Buffer, fixed: boolean): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: fixed ? QUALITY.fixed : QUALITY.fresh,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
