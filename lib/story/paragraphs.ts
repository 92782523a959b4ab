import { type Issue, quoted } from './issue';

/** One paragraph a line, verbatim. A line break at the very end ends the last line and starts no other. */
export function splitParagraphs(articleText: string): string[] {
  const lines = articleText.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

/** HTML would swallow or change these, and then the page's text would not be the article's. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff\ufffd]/;

export function checkParagraphs(paragraphs: readonly string[]): Issue[] {
  return paragraphs.flatMap((text, index): Issue[] => {
    const hit = UNSHOWABLE.exec(text);
    const found =
      text.trim() === '' ? 'an empty line' : hit ? `the character ${codePoint(hit[0])} in ${quoted(text)}` : null;
    if (found === null) return [];
    const expected = 'one paragraph a line, with \\n between';
    return [{ code: 'article-line', file: 'article.txt', path: `line ${index + 1}`, found, expected }];
  });
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
