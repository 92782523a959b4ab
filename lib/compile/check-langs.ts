import type { Passage } from '../story/story';
import type { Anchors } from './anchor-passage';
import type { CheckContext } from './check-context';
import { quoted } from './issue';

/** Every language is that of one stretch, and no stretch cuts the words of a thing in two: those are one link. */
export function checkLangs({ draft, paragraphs, report }: CheckContext, anchors: Anchors): void {
  const own = new Set<unknown>();
  const paragraphsMet = new Set<number>();
  const spans: { passage: Passage; path: string; exact: string }[] = [];
  for (const { value, path } of draft.langs) {
    if (!value) continue;
    const { paragraph, passage } = value;
    if ((paragraph === undefined) === (passage === undefined)) {
      const found = passage ? 'both' : 'neither';
      report('lang-place', path, found, 'either "paragraph": 3 or "passage": { "exact": … }');
      continue;
    }
    if (paragraph !== undefined) {
      if (paragraphs[paragraph - 1] === undefined)
        report('unknown-paragraph', `${path}.paragraph`, `no paragraph ${paragraph}`, `1 to ${paragraphs.length}`);
      if (paragraphsMet.has(paragraph)) report('lang-place', `${path}.paragraph`, `${paragraph} again`, 'one language');
      paragraphsMet.add(paragraph);
    }
    const anchor = passage && anchors.get(passage);
    if (passage) own.add(passage);
    if (passage && anchor) spans.push({ passage: anchor, path, exact: passage.exact });
  }
  const inOrder = spans.sort((a, b) => a.passage.paragraph - b.passage.paragraph || a.passage.start - b.passage.start);
  inOrder.forEach(({ passage, path }, index) => {
    const before = inOrder[index - 1];
    if (before && before.passage.paragraph === passage.paragraph && before.passage.end > passage.start)
      report('lang-place', `${path}.passage`, `words of ${quoted(before.exact)} again`, 'one language');
  });
  const inParagraph = new Map<number, typeof inOrder>();
  for (const span of inOrder) {
    const { paragraph } = span.passage;
    inParagraph.set(paragraph, [...(inParagraph.get(paragraph) ?? []), span]);
  }
  for (const [quote, cut] of anchors) {
    if (own.has(quote)) continue;
    for (const { passage, path } of inParagraph.get(cut.paragraph) ?? [])
      if (cross(passage, cut))
        report('lang-cuts-passage', `${path}.passage`, `a part of ${quoted(quote.exact)}`, 'all of it');
  }
}

function cross(a: Passage, b: Passage): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.start < second.start && second.start < first.end && first.end < second.end;
}
