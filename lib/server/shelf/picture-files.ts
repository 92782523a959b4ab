import { createHash } from 'node:crypto';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import {
  MAX_PICTURE_BYTES,
  missingPicture,
  pictureElsewhere,
  pictureTooLarge,
  type ReadPicture,
  readPicture,
} from '../../compile/read-picture';
import type { Disk } from './disk';

/** A story is compiled again now and then, and its pictures need not be read each time. */
const known = new LRUCache<string, ReadPicture>({ max: 5000 });

/** What a story needs to know of one of its pictures. A link that leads out of the story's folder shows nothing of what is there. */
export async function readPictureFile(directory: string, name: string, disk: Disk): Promise<ReadPicture> {
  const file = path.join(/* turbopackIgnore: true */ directory, 'pictures', name);
  try {
    const [own, real] = [await disk.real(directory), await disk.real(file)];
    if (own === null || real === null) return missingPicture;
    if (!real.startsWith(own + path.sep)) return pictureElsewhere;
    const state = await disk.state(file);
    if (!state?.isFile) return missingPicture;
    if (state.size > MAX_PICTURE_BYTES) return pictureTooLarge(state.size);
    const { size, mtimeMs, ctimeMs, ino } = state;
    const key = [real, size, mtimeMs, ctimeMs, ino].join('\0');
    const before = known.get(key);
    if (before) return before;
    const bytes = await disk.bytes(file);
    if (!bytes) return missingPicture;
    const read = readPicture(bytes, createHash('sha256').update(bytes).digest('hex'));
    known.set(key, read);
    return read;
  } catch (error) {
    const found = `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
    return { ok: false, error: { ...missingPicture.error, found } };
  }
}
