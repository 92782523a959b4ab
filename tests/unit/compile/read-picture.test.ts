import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, readPicture } from '../../../lib/compile/read-picture';
import { readPictureHead } from '../../../lib/compile/read-picture-head';
import { drawnPicture } from '../../fixtures/drawn-picture';

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const codeOf = (bytes: Uint8Array) => {
  const read = readPicture(bytes, 'f'.repeat(64));
  return read.ok ? null : read.error.code;
};
const ground = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4f6d7a' } });
const text = (words: string) => new TextEncoder().encode(words);

describe.each(FORMATS)('a picture in %s', (format) => {
  it.each([1, 6] as const)('has the size that is seen, held as %i', async (orientation) => {
    const bytes = await drawnPicture({ width: 301, height: 200, format, orientation });
    expect(readPicture(bytes, '0123456789abcdef0123')).toEqual({
      ok: true,
      value: { hash: '0123456789abcdef', width: 301, height: 200 },
    });
  });

  it('that breaks off is refused, wherever it does', async () => {
    const bytes = await drawnPicture({ width: 300, height: 200, format });
    for (const part of [0.5, 0.9, 0.99])
      expect(codeOf(bytes.slice(0, Math.floor(bytes.length * part)))).toBe('picture-broken');
  });

  it('with something behind it is the same picture', async () => {
    const bytes = await drawnPicture({ width: 300, height: 200, format });
    const page = text('<script>alert(1)</script>');
    // A box of AVIF is as long as it says: what is none is no end of the file.
    const expected = format === 'avif' ? 'picture-broken' : null;
    expect(codeOf(Buffer.concat([bytes, page]))).toBe(expected);
  });
});

describe.each(['jpeg', 'png', 'webp'] as const)('a picture in %s', (format) => {
  it.each([0, 9, 255])('is not turned for %i, which is no way to hold a camera', async (orientation) => {
    const bytes = Buffer.from(await drawnPicture({ width: 301, height: 200, format, orientation: 6 }));
    // The tag, that it is a whole number, that it is one, and which.
    const entry = Buffer.from('120103000100000006', 'hex');
    expect(bytes.indexOf(entry)).toBeGreaterThan(0);
    bytes[bytes.indexOf(entry) + 8] = orientation;
    const { info } = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 200, height: 301 });
    expect(readPictureHead(bytes)).toMatchObject({ width: 200, height: 301 });
  });
});

describe('what is not shown', () => {
  it.each([
    ['nothing', text('')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing, which may hold scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a document', text('%PDF-1.7')],
    ['the beginning of a picture', Uint8Array.of(0xff, 0xd8, 0xff)],
    ['a GIF', Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex')],
  ])('is %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('picture-kind');
  });

  it('is a picture that moves', async () => {
    const frames = await sharp(
      await Promise.all([ground(20, 20).png().toBuffer(), ground(20, 20).negate().png().toBuffer()]),
      { join: { animated: true } },
    )
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(codeOf(frames)).toBe('picture-moves');
    const still = await ground(20, 20).png().toBuffer();
    // The chunk that makes a PNG move, behind its head.
    const moving = Buffer.concat([still.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), still.subarray(33)]);
    expect(codeOf(moving)).toBe('picture-moves');
  });

  it('is an AVIF of more than 16 million pixels, which takes more memory than the others', async () => {
    const avif = await drawnPicture({ width: 300, height: 200, format: 'avif' });
    const size = Buffer.from(avif).indexOf('ispe') + 8;
    for (const [height, code] of [
      [4000, null],
      [4001, 'picture-too-large'],
    ] as const) {
      new DataView(avif.buffer).setUint32(size, 4000);
      new DataView(avif.buffer).setUint32(size + 4, height);
      expect(codeOf(avif)).toBe(code);
    }
  });

  it('is more than there is room for, of bytes and of pixels, before anything is decoded', async () => {
    expect(codeOf(new Uint8Array(MAX_PICTURE_BYTES + 1))).toBe('picture-too-large');
    const bomb = Buffer.from(await ground(10, 10).png().toBuffer());
    for (const [width, height, code] of [
      [30_000, 30_000, 'picture-too-large'],
      [20_000, 10, 'picture-too-large'],
      [8000, 6000, null],
      [0, 10, 'picture-broken'],
    ] as const) {
      bomb.writeUInt32BE(width, 16);
      bomb.writeUInt32BE(height, 20);
      expect(codeOf(bomb)).toBe(code);
    }
  });
});

describe('whatever the bytes', () => {
  it('reading never throws, and ends', async () => {
    const real = await Promise.all(FORMATS.map((format) => drawnPicture({ width: 60, height: 40, format })));
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 12 }),
        fc.nat(4000),
        (bytes, changes, end) => {
          const broken = bytes.slice(0, Math.max(16, end));
          for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
          const head = readPictureHead(broken);
          expect(head === null || (head.width >= 0 && head.height >= 0)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readPictureHead(bytes)));
  });

  it('reading takes as long as there are bytes', () => {
    const all = (head: readonly number[], fill: number) => {
      const bytes = new Uint8Array(MAX_PICTURE_BYTES).fill(fill);
      bytes.set(head);
      return bytes;
    };
    for (const bytes of [
      all([0xff, 0xd8, 0xff], 0xff),
      all([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 0, 0, 0, 0xff, 0xda, 0, 2], 0xff),
      all([...text('RIFF'), 0xff, 0xff, 0xff, 0, ...text('WEBP')], 0),
      all([0, 0, 0, 16, ...text('ftypavif'), 0, 0, 0, 0], 8),
    ])
      expect(codeOf(bytes)).not.toBeNull();
  });
});

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}
