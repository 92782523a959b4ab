import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import sharp from 'sharp';

/**
 * The program of a process that makes one picture of an article in one width, on its output, and ends. Whatever a picture does to the decoder,
 * it does it here. Without arguments it only finds out whether there is a decoder. scaled-pictures.ts starts it.
 */

/** What whoever started it understands: the file is not there, or another one. */
const GONE = 3;
/** The check of stories has let no more pass; a file may have another number of pixels than it says. */
const MAX_PIXELS = 50_000_000;
/** A change of one step is not seen; at 90 files are half as large again. */
const QUALITY = 80;

const NICE = 5;

async function start([file, hash, width, format]: readonly string[]): Promise<void> {
  if (file === undefined) return;
  lowerPriority();
  const bytes = await readFile(file).catch(() => null);
  const own = bytes && createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (!bytes || own !== hash) process.exit(GONE);
  sharp.cache(false);
  sharp.concurrency(1);
  // Nothing of the file goes along but its pixels: no place, no name, no preview that shows more.
  const scaled = sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .autoOrient()
    .resize({ width: Number(width), withoutEnlargement: true })
    // What is clear was made for white paper, and would be lost on dark.
    .flatten({ background: '#ffffff' });
  const made = format === 'jpg' ? scaled.jpeg({ quality: QUALITY, mozjpeg: true }) : scaled.webp({ quality: QUALITY });
  process.stdout.write(await made.toBuffer());
}

/** Pages go first. Where memory runs out, this goes and not the server. */
function lowerPriority(): void {
  try {
    setPriority(Math.max(getPriority(), NICE));
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // A system that forbids it, or has no such file, still gets its pictures.
  }
}

await start(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
