import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptedEncoding, encodeBody, isCompressible } from '@/lib/server/http/encode-body';

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1, br;q=0.2', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['br;q=nonsense', null],
    ['', null],
  ])('for "%s" is %s', (accept, encoding) => {
    expect(acceptedEncoding(accept)).toBe(encoding);
  });

  it.each([
    ['text/html; charset=utf-8', true],
    ['application/json; charset=utf-8', true],
    ['application/geo+json', true],
    ['application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', true],
    ['image/svg+xml', true],
    ['application/atom+xml', true],
    ['image/png', false],
    ['font/woff2', false],
    ['', false],
  ])('is used for %s: %s', (type, yes) => {
    expect(isCompressible(type)).toBe(yes);
  });

  it('gives the same body back when it is decoded', async () => {
    const body = Buffer.from('Dushanbe – Душанбе – '.repeat(200));
    const brotli = await encodeBody(body, 'br', true);
    const gzip = await encodeBody(body, 'gzip', false);
    expect(brotli && brotliDecompressSync(brotli).equals(body)).toBe(true);
    expect(gzip && gunzipSync(gzip).equals(body)).toBe(true);
  });

  it('leaves alone what is too small to gain', async () => {
    expect(await encodeBody(Buffer.from('ok'), 'br', true)).toBeNull();
  });
});
