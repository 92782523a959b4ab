import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { TooBusy } from '../../../lib/server/concurrency-limit';
import {
  canScalePictures,
  PictureBroken,
  PictureGone,
  ScaledPictures,
  type ScaleJob,
} from '../../../lib/server/scaled-pictures';
import { drawnPicture, SECRETS } from '../../fixtures/drawn-picture';

const folder = mkdtempSync(join(tmpdir(), 'scaled-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Nothing here depends on how busy the machine is. */
const LIMITS = { cacheBytes: 2 ** 24, queue: 24, timeoutMs: 3_600_000 };
const scaled = new ScaledPictures(LIMITS);

function put(name: string, bytes: Uint8Array): Pick<ScaleJob, 'file' | 'hash'> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return { file, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
}

describe('a picture of an article', () => {
  it('is made in the width that was asked for, upright, without what its camera wrote down', async () => {
    const original = await drawnPicture({ width: 1200, height: 800, orientation: 6 });
    expect(Buffer.from(original).includes(SECRETS.owner)).toBe(true);
    const job = put('quay.jpg', original);
    for (const [format, kind] of [
      ['webp', 'webp'],
      ['jpg', 'jpeg'],
    ] as const) {
      const bytes = await scaled.get({ ...job, width: 480, format });
      const found = await sharp(bytes).metadata();
      expect(found).toMatchObject({ format: kind, width: 480, height: 320, space: 'srgb' });
      expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual(Array(4).fill(undefined));
      expect(Buffer.from(bytes).includes(SECRETS.owner)).toBe(false);
    }
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be in %s', async (format) => {
    const job = put(`a.${format}`, await drawnPicture({ width: 300, height: 200, format, orientation: 6 }));
    const found = await sharp(await scaled.get({ ...job, width: 300, format: 'webp' })).metadata();
    expect(found).toMatchObject({ width: 300, height: 200 });
  });

  it('is never made larger than it is', async () => {
    const job = put('small.png', await drawnPicture({ width: 60, height: 40, format: 'png' }));
    expect(await sharp(await scaled.get({ ...job, width: 480, format: 'webp' })).metadata()).toMatchObject({
      width: 60,
    });
  });

  it('without ground stands on white, also beside dark', async () => {
    const job = put('chart.png', await drawnPicture({ width: 90, height: 60, format: 'png', isClear: true }));
    const { data, info } = await sharp(await scaled.get({ ...job, width: 90, format: 'webp' }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    expect(Math.min(...data.subarray(0, 3))).toBeGreaterThan(250);
  });

  it('that was asked for before, or by many at once, is made once', async () => {
    const job = {
      ...put('once.jpg', await drawnPicture({ width: 600, height: 400 })),
      width: 480,
      format: 'webp',
    } as const;
    const own = new ScaledPictures({ ...LIMITS, queue: 1 });
    const all = await Promise.all([own.get(job), own.get(job), own.get(job)]);
    expect(new Set(all).size).toBe(1);
    rmSync(job.file);
    expect(await own.get(job)).toBe(all[0]);
  });

  it('waits its turn, and is refused where too many wait', async () => {
    const job = put('queue.jpg', await drawnPicture({ width: 1000, height: 600 }));
    const own = new ScaledPictures({ ...LIMITS, queue: 2 });
    const asked = ([480, 960, 1000] as const).map((width) => own.get({ ...job, width, format: 'webp' }));
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(asked[2]).rejects.toThrow(TooBusy);
  });
});

describe('a file that is no good', () => {
  const job = (name: string, bytes: Uint8Array) => ({ ...put(name, bytes), width: 480, format: 'webp' }) as const;

  it('is gone when it is not there, or another one', async () => {
    const other = job('changed.jpg', await drawnPicture({ width: 300, height: 200 }));
    writeFileSync(other.file, await drawnPicture({ width: 200, height: 300 }));
    await expect(scaled.get(other)).rejects.toThrow(PictureGone);
    rmSync(other.file);
    await expect(scaled.get(other)).rejects.toThrow(PictureGone);
  });

  it('is broken where its pixels are: cut, torn, or more than its head says; and is told once', async () => {
    const whole = await drawnPicture({ width: 900, height: 600, format: 'png' });
    const torn = whole.slice();
    torn.fill(0, 0.6 * torn.length, 0.7 * torn.length);
    // An end behind half of the pixels: its head reads as that of a whole picture.
    const half = Buffer.concat([
      (await drawnPicture({ width: 900, height: 600 })).slice(0, 5000),
      Buffer.of(0xff, 0xd9),
    ]);
    for (const [name, bytes] of [
      ['torn.png', torn],
      ['half.jpg', half],
      ['no.jpg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/>')],
    ] as const) {
      const first = await scaled.get(job(name, bytes)).catch((error: unknown) => error);
      expect(first).toBeInstanceOf(PictureBroken);
      expect(first).toMatchObject({ message: expect.stringMatching(/\S/) });
      await expect(scaled.get(job(name, bytes))).rejects.toMatchObject({ message: '' });
    }
  });

  it('that would fill the memory is not decoded', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    await expect(scaled.get(job('bomb.png', new Uint8Array(bomb)))).rejects.toThrow(/pixel limit/);
  });

  it('that keeps its decoder busy is given up', async () => {
    const own = new ScaledPictures({ ...LIMITS, timeoutMs: 1 });
    const late = job('late.jpg', await drawnPicture({ width: 300, height: 200 }));
    await expect(own.get(late)).rejects.toThrow(PictureBroken);
  });

  it('leaves the next one alone', async () => {
    const good = job('good.jpg', await drawnPicture({ width: 300, height: 200 }));
    expect((await scaled.get({ ...good, width: 300 })).length).toBeGreaterThan(100);
  });
});

it('this machine can make pictures', async () => {
  expect(await canScalePictures()).toBe(true);
});
