import { paragraphsOf } from '@/lib/studio/pasted-text';

/** What a dropped or chosen file gave. */
export type ReadFile =
  | { readonly kind: 'text'; readonly text: string; readonly title: string | null }
  | {
      readonly kind: 'story';
      readonly articleText: string;
      readonly storyJson: string;
      readonly files: Readonly<Record<string, Uint8Array>>;
    }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

export type FileProblem = 'not-text' | 'too-large' | 'damaged' | 'no-story' | 'no-words';

export const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
/** What a compressed file may become. */
const MOST_UNPACKED = 60 * 1024 * 1024;

const problem = (code: FileProblem): ReadFile => ({ kind: 'problem', problem: code });

/** Reads an article out of a file, in the browser: its words alone, never its markup. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return problem('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.toLowerCase();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (name.endsWith('.docx')) return isZip ? readWord(bytes) : problem('damaged');
  if (name.endsWith('.zip') || isZip) return isZip ? readFolder(bytes) : problem('damaged');
  const text = decoded(bytes);
  if (text === null) return problem('not-text');
  if (/\.x?html?$/.test(name) || /^\s*<(?:!doctype|html)\b/i.test(text)) return withWords(await htmlText(text));
  if (/\.(?:md|markdown)$/.test(name)) return withWords({ text: markdownText(text), title: null });
  return withWords({ text, title: null });
}

function withWords({ text, title }: { text: string; title: string | null }): ReadFile {
  return paragraphsOf(text).length === 0 ? problem('no-words') : { kind: 'text', text, title };
}

/** Null for what is no text in UTF-8, or UTF-16 with its mark. */
function decoded(bytes: Uint8Array): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(mark, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** Blocks whose words are a paragraph each. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, dt, dd, td, pre';
const LEFT_OUT =
  'script, style, noscript, template, iframe, object, embed, svg, nav, form, button, [hidden], [aria-hidden="true"]';

/**
 * The article of a web page. The page is parsed into a document of its own, which loads and runs nothing; only the text of its blocks is
 * taken.
 */
async function htmlText(html: string): Promise<{ text: string; title: string | null }> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability(page.cloneNode(true) as Document, { charThreshold: 100 }).parse();
  const found = article?.content ? new DOMParser().parseFromString(article.content, 'text/html') : page;
  for (const element of found.querySelectorAll(LEFT_OUT)) element.remove();
  const title = (article?.title ?? page.title).replace(/\s+/g, ' ').trim() || null;
  const blocks = [...found.body.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
  const text = blocks.length > 0 ? blocks.join('\n') : (found.body.textContent ?? '');
  return { text: title && blocks[0] !== title ? `${title}\n${text}` : text, title };
}

/** Headings, lists and links without their signs. */
function markdownText(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,4}[.)]) /gm, '')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
}

/** Parts of a Word document that hold words; the others, as pictures, are never unpacked. */
const WORD_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/.*|word\/[^/]*\.xml|word\/_rels\/.*)$/;

async function readWord(bytes: Uint8Array): Promise<ReadFile> {
  const size = await unpackedSize(bytes, WORD_PARTS);
  if (size === null) return problem('damaged');
  if (size > MOST_UNPACKED) return problem('too-large');
  try {
    const [{ unzipSync, zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
    const parts = unzipSync(bytes, { filter: ({ name }) => WORD_PARTS.test(name) });
    // Packed anew, as it was read here: what the file says of its sizes is no longer relied on.
    const arrayBuffer = zipSync(parts, { level: 0 }).slice().buffer;
    const { value } = await mammoth.extractRawText({ arrayBuffer });
    return withWords({ text: value, title: null });
  } catch {
    return problem('damaged');
  }
}

const FOLDER_FILES = /(?:^|\/)(?:article\.txt|story\.json|(?:series|geometry|pictures)\/[^/]+)$/;

/** A story's folder, with its files at the top or in one folder. */
async function readFolder(bytes: Uint8Array): Promise<ReadFile> {
  const size = await unpackedSize(bytes, FOLDER_FILES);
  if (size === null) return problem('damaged');
  if (size > MOST_UNPACKED) return problem('too-large');
  try {
    const { unzipSync } = await import('fflate');
    const files = unzipSync(bytes, { filter: ({ name }) => FOLDER_FILES.test(name) });
    const top = Object.keys(files)
      .find((name) => /(?:^|\/)story\.json$/.test(name))
      ?.slice(0, -'story.json'.length);
    const [article, story] = [files[`${top}article.txt`], files[`${top}story.json`]];
    if (top === undefined || !article || !story) return problem('no-story');
    const others = Object.entries(files).flatMap(([name, data]) => {
      const path = name.slice(top.length);
      return name.startsWith(top) && path.includes('/') ? [[path, data] as const] : [];
    });
    const [articleText, storyJson] = [decoded(article), decoded(story)];
    return articleText === null || storyJson === null
      ? problem('damaged')
      : { kind: 'story', articleText, storyJson, files: Object.fromEntries(others) };
  } catch {
    return problem('damaged');
  }
}

/** What files of a zip say that they become, without unpacking any; null where it is no zip. */
async function unpackedSize(bytes: Uint8Array, parts: RegExp): Promise<number | null> {
  try {
    const { unzipSync } = await import('fflate');
    let sum = 0;
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (parts.test(name)) sum += originalSize;
        return false;
      },
    });
    return sum;
  } catch {
    return null;
  }
}
