import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Bytes that are part of many bodies, with what they are compressed to. */
export interface ReadyPiece {
  readonly raw: Uint8Array;
  /** Whole blocks of deflate, of which none is the last and none looks back beyond its beginning. */
  readonly deflated: Uint8Array;
}

/** A body in order: pieces that are ready, and fresh bytes between them. */
export type Pieces = readonly (ReadyPiece | Uint8Array)[];

/** @param level of deflate: 9 takes five times as long as 1, and makes a page a quarter smaller */
export function pieceOf(raw: Uint8Array, level: 1 | 9): ReadyPiece {
  return { raw, deflated: deflateRawSync(raw, { level, finishFlush: constants.Z_FULL_FLUSH }) };
}

const rawOf = (part: ReadyPiece | Uint8Array): Uint8Array => ('raw' in part ? part.raw : part);

export function joinPieces(pieces: Pieces): Buffer {
  return Buffer.concat(pieces.map(rawOf));
}

/** RFC 1952: magic number, deflate, no flags, no time, no level, no system. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** RFC 1951, section 3.2.4: the last block, stored, empty. */
const LAST = Buffer.from([1, 0, 0, 0xff, 0xff]);
const MAX_STORED = 0xffff;

/**
 * A body as gzip without compressing it: pieces are taken as they are, and what is fresh, which is little, is stored.
 */
export function gzipPieces(pieces: Pieces): Buffer {
  const out: Uint8Array[] = [HEADER];
  let check = 0;
  let length = 0;
  for (const part of pieces) {
    const raw = rawOf(part);
    // The checksum of nothing would be that of a new beginning.
    if (raw.length === 0) continue;
    check = crc32(raw, check);
    length += raw.length;
    if ('raw' in part) out.push(part.deflated);
    else out.push(...stored(raw));
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(check, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...out, LAST, trailer]);
}

/** Stored blocks: each begins at a byte, with its length and the complement of that. */
function stored(bytes: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MAX_STORED) {
    const block = bytes.subarray(at, at + MAX_STORED);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(~block.length & 0xffff, 3);
    blocks.push(head, block);
  }
  return blocks;
}
