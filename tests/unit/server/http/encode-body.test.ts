import { readFileSync } from 'node:fs';
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

  it('is left out for what would fit into one packet anyway', async () => {
    expect(await encodeBody(Buffer.alloc(859, 'a'), 'br', 'often')).toBeNull();
    expect(await encodeBody(Buffer.alloc(860, 'a'), 'br', 'often')).not.toBeNull();
  });

  it('gives the same body back when it is decoded', async () => {
    const body = Buffer.from('Dushanbe – Душанбе – '.repeat(200));
    const brotli = await encodeBody(body, 'br', 'never');
    const gzip = await encodeBody(body, 'gzip', 'often');
    expect(brotli && brotliDecompressSync(brotli).equals(body)).toBe(true);
    expect(gzip && gunzipSync(gzip).equals(body)).toBe(true);
  });

  it('takes more care with what changes less', async () => {
    const body = readFileSync('package-lock.json');
    const sizes = await Promise.all((['never', 'seldom', 'often'] as const).map((one) => encodeBody(body, 'br', one)));
    const [never = 0, seldom = 0, often = 0] = sizes.map((one) => one?.length);
    expect(never).toBeLessThan(seldom);
    expect(seldom).toBeLessThanOrEqual(often);
  });

  it('leaves alone what is too small to gain', async () => {
    expect(await encodeBody(Buffer.from('ok'), 'br', 'seldom')).toBeNull();
  });
});
