import { foldText } from '../story/folded-text';
import type { Passage } from '../story/story';

/** Where words stand in the text, in its order: capitals, accents and the like do not matter, as in the reader's search. */
export function findInText(words: string, paragraphs: readonly string[]): Passage[] {
  const { text: wanted } = foldText(words.trim());
  if (wanted === '') return [];
  return paragraphs.flatMap((paragraph, index) => {
    const { text, offsets } = foldText(paragraph);
    const found: Passage[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({
        paragraph: index + 1,
        start: offsets[at] ?? 0,
        end: offsets[at + wanted.length] ?? paragraph.length,
      });
    }
    return found;
  });
}
