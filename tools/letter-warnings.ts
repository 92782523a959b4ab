import { quoted } from '../lib/compile/issue';
import { placesOf } from '../lib/compile/place-issues';
import { jsonPath } from '../lib/compile/read-json';
import { drawWithFonts } from '../lib/server/draw-with-fonts';
import { lineOf } from '../lib/text/wrap-text';

/** How places in the text begin; others are paths in the story's file. */
const ARTICLE = 'article.txt line ';

interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/**
 * A line for each letter of a story's two files that no font has, at its first place: pictures say that they leave it out. No problem: the
 * story can be published.
 * @param storyJson of a story that has been read without problems
 */
export async function letterWarnings(articleText: string, storyJson: string): Promise<string[]> {
  const file: unknown = JSON.parse(storyJson);
  const lang = file !== null && typeof file === 'object' && 'lang' in file ? String(file.lang) : '';
  const texts = [...linesOf(articleText), ...stringsOf(file)];
  const lacking = await drawWithFonts(lang, (fonts) =>
    texts.map(({ text }) => fonts.outlines(lineOf(text), 'serif-400')?.missing ?? []),
  );
  const places = new Map<string, string[]>();
  for (const [i, letters] of lacking.entries())
    for (const letter of new Set(letters)) places.set(letter, [...(places.get(letter) ?? []), texts[i]?.place ?? '']);
  const inStory = [...places.values()].map(([first = '']) => first);
  const shown = placesOf(inStory, storyJson);
  return [...places].map(([letter, [first = '', ...more]], index) => {
    const also = more.length === 0 ? '' : `, also in ${more.length} more ${more.length === 1 ? 'place' : 'places'}`;
    return `${first.startsWith(ARTICLE) ? first : shown[index]}: warning: no font of the pictures has ${quoted(letter)} ${codePoint(letter)}${also} [letter-without-font]`;
  });
}

/** "U+ABC3" */
function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function linesOf(articleText: string): PlacedText[] {
  return articleText.split('\n').map((text, i) => ({ place: `${ARTICLE}${i + 1}`, text }));
}

function stringsOf(value: unknown, segments: readonly PropertyKey[] = []): PlacedText[] {
  if (typeof value === 'string') return [{ place: jsonPath(segments), text: value }];
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, child]) => stringsOf(child, [...segments, key]));
}
