import { prefersReducedMotion } from '../ui/prefers-reduced-motion';

/** How far down the column the reader's eye is taken to be. */
const LINE = 0.3;

/** The article's scrolling column. */
export function articleScroller(): HTMLElement | null {
  return document.getElementById('panel-article');
}

/** The paragraph at the reading line, the last one at the text's end, the first one over its headline. */
export function paragraphInView(scroller: HTMLElement): number {
  const lines = [...scroller.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const box = scroller.getBoundingClientRect();
  const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4;
  const line = atEnd ? box.bottom : box.top + box.height * LINE;
  const above = lines.findLast((element) => element.getBoundingClientRect().top <= line);
  return Number((above ?? lines[0])?.dataset.paragraph ?? 1);
}

/** Puts a paragraph on the reading line; where only extracts are shown and it is in none, the next one that is. */
export function scrollToParagraph(n: number): void {
  const scroller = articleScroller();
  const lines = [...(scroller?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [])];
  const element = lines.find((line) => Number(line.dataset.paragraph) >= n) ?? lines.at(-1);
  if (!scroller || !element) return;
  const box = scroller.getBoundingClientRect();
  const by = element.getBoundingClientRect().top - box.top - box.height * LINE + 8;
  scroller.scrollBy({ top: by, behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
}
