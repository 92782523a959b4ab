const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/** A scroll this soon after the reader's hand, or after a scroll that was theirs, is theirs too: wheels and flicks run on. */
const RUNS_ON_MS = 400;

/** Calls back when the reader scrolls, by wheel, touch, key or scrollbar, and not when the page does. */
export function listenUserScroll(scroller: HTMLElement, onScroll: () => void): () => void {
  let own = Number.NEGATIVE_INFINITY;
  const hand = () => {
    own = performance.now();
  };
  const key = (event: KeyboardEvent) => {
    if (SCROLL_KEYS.includes(event.key)) hand();
  };
  // Only the scrollbar is the scroller itself and not its content.
  const pointer = (event: PointerEvent) => {
    if (event.target === scroller && event.offsetX >= scroller.clientWidth) held = true;
  };
  let held = false;
  const release = () => {
    held = false;
  };
  const scroll = () => {
    if (held) hand();
    if (performance.now() - own > RUNS_ON_MS) return;
    hand();
    onScroll();
  };
  scroller.addEventListener('wheel', hand, { passive: true });
  scroller.addEventListener('touchmove', hand, { passive: true });
  scroller.addEventListener('keydown', key);
  scroller.addEventListener('pointerdown', pointer);
  scroller.addEventListener('scroll', scroll, { passive: true });
  addEventListener('pointerup', release);
  return () => {
    scroller.removeEventListener('wheel', hand);
    scroller.removeEventListener('touchmove', hand);
    scroller.removeEventListener('keydown', key);
    scroller.removeEventListener('pointerdown', pointer);
    scroller.removeEventListener('scroll', scroll);
    removeEventListener('pointerup', release);
  };
}
