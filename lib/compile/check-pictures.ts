import type { Block } from '../story/paragraph-shape';
import type { CheckContext } from './check-context';
import { isSure, type PictureEntry } from './draft';
import { quoted } from './issue';
import type { PictureFile, PictureFiles } from './read-picture';

/** The files that pictures name, by their entry, with all that is wrong with pictures. */
export function checkPictures(
  context: CheckContext,
  blocks: ReadonlyMap<number, Block>,
  pictureFiles: PictureFiles,
): ReadonlyMap<PictureEntry, PictureFile> {
  const { draft, report } = context;
  const files = new Map<PictureEntry, PictureFile>();
  const [usedFiles, usedCaptions] = [new Map<string, string>(), new Map<number, string>()];
  for (const [index, slot] of draft.pictures.entries()) {
    const { value, path } = slot;
    if (!value) continue;
    const { file, caption } = value;
    const own = `picture ${index + 1}`;
    const once = <K>(used: Map<K, string>, key: K, at: string, what: string) => {
      const other = used.get(key);
      if (other) report('picture-twice', `${path}.${at}`, `${what} again, after ${other}`, 'each once');
      else used.set(key, own);
    };
    if (isSure(slot, 'file')) {
      once(usedFiles, file, 'file', quoted(file));
      const read = pictureFiles(file);
      if (read.ok) files.set(value, read.value);
      else report(read.error.code, `${path}.file`, `pictures/${file}: ${read.error.found}`, read.error.expected);
    }
    if (caption !== undefined) once(usedCaptions, caption, 'caption', `caption ${caption}`);
    checkPlace(value, path, context, blocks);
    checkAlt(value, path, context);
  }
  return files;
}

/** The paragraph behind which a picture stands: one with a caption stands before that. Null where neither is said. */
export function pictureAfter({ after, caption }: PictureEntry): number | null {
  return after ?? (caption === undefined ? null : caption - 1);
}

function checkPlace(
  value: PictureEntry,
  path: string,
  { paragraphs, report }: CheckContext,
  blocks: ReadonlyMap<number, Block>,
): void {
  const { caption } = value;
  const after = pictureAfter(value);
  if (after === null) {
    report('picture-place', path, 'neither', '"after": 3, or "caption": 4 for the paragraph that is its caption');
    return;
  }
  const last = paragraphs.length;
  if (value.after !== undefined && after > last)
    report('unknown-paragraph', `${path}.after`, `no paragraph ${after}`, `0 to ${last}`);
  if (caption !== undefined && caption > last)
    report('unknown-paragraph', `${path}.caption`, `no paragraph ${caption}`, `1 to ${last}`);
  else if (caption !== undefined && caption !== after + 1)
    report('picture-place', `${path}.after`, `${after}, with caption ${caption}`, `${caption - 1}: a caption is next`);
  const [before, behind] = [blocks.get(after), blocks.get(after + 1)];
  const isInside = before && behind && 'to' in before && 'to' in behind && before.from === behind.from;
  if (isInside) {
    const expected = `${before.from - 1} or ${before.to}: before the ${before.kind}, or behind it`;
    report('picture-place', `${path}.after`, `${after}, inside a ${before.kind}`, expected);
  }
}

function checkAlt({ file, alt, decorative }: PictureEntry, path: string, { report }: CheckContext): void {
  const expected = 'what the picture shows, in a few words';
  if (decorative && alt !== undefined) report('picture-alt', `${path}.decorative`, '"alt" as well', 'one of the two');
  else if (!decorative && alt === undefined)
    report('picture-alt', path, 'no "alt"', `${expected}; or "decorative": true, where it says nothing`);
  else if (alt !== undefined && isFileName(alt, file)) report('picture-alt', `${path}.alt`, quoted(alt), expected);
}

/** Whether the words are no more than a name: what programs fill in. */
function isFileName(alt: string, file: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\.[a-z]{3,4}$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(alt) === plain(file);
}
