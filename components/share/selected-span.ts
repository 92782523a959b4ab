import type { Story } from '@/lib/story/story';
import type { Highlight } from '@/lib/story/view';
import { spanOfWords } from '@/lib/view/span-of-words';

/**
 * The words of the article that the reader has selected. A link holds words of one paragraph: a selection that has words
 * of two is none, one that only runs over into the next paragraph's start, as three clicks make it, is the first's.
 */
export function selectedSpan(story: Story): Highlight | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const spans: Highlight[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('[data-paragraph]')) {
    if (!range.intersectsNode(element)) continue;
    const paragraph = story.paragraphs.find(({ n }) => `${n}` === element.dataset.paragraph);
    // A translation has other words at these offsets.
    if (paragraph?.text !== element.textContent) return null;
    const span = spanOfWords(paragraph, offsetOf(element, range, 'start'), offsetOf(element, range, 'end'));
    if (span) spans.push(span);
  }
  const [only] = spans;
  return spans.length === 1 && only ? only : null;
}

/** How many of the element's characters lie before this end of the range. */
function offsetOf(element: Element, range: Range, end: 'start' | 'end'): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  const [node, offset] =
    end === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const place = before.comparePoint(node, offset);
  if (place < 0) return 0;
  if (place === 0) before.setEnd(node, offset);
  return before.toString().length;
}
