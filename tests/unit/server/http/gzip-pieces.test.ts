import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzipPieces, joinPieces, pieceOf } from '../../../../lib/server/http/gzip-pieces';

const bytes = fc.uint8Array({ maxLength: 400 });
const part = fc.oneof(
  bytes,
  fc.tuple(bytes, fc.constantFrom(1 as const, 9 as const)).map(([raw, level]) => pieceOf(raw, level)),
);

describe('a body of compressed pieces', () => {
  test('is unpacked to the same bytes, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (pieces) => {
        expect(gunzipSync(gzipPieces(pieces)).equals(joinPieces(pieces))).toBe(true);
      }),
    );
  });

  test.each([65_535, 65_536, 200_000])('holds %i fresh bytes, more than a stored block can', (length) => {
    const fresh = Uint8Array.from({ length }, (_, i) => (i * 7919) % 251);
    const pieces = [pieceOf(Buffer.from('before'), 9), fresh, pieceOf(Buffer.from('after'), 1)];
    expect(gunzipSync(gzipPieces(pieces)).equals(joinPieces(pieces))).toBe(true);
  });

  test('takes a piece in any place, since none looks back at what came before', () => {
    const piece = pieceOf(Buffer.from('the same words, the same words, the same words'), 9);
    const body = [piece, Buffer.from('-'), piece, piece];
    expect(gunzipSync(gzipPieces(body)).equals(joinPieces(body))).toBe(true);
  });
});
