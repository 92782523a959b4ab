import type { Page } from '@playwright/test';

/**
 * What is wrong with a page as it stands now: it runs over the window's side, words of the interface are cut off, or one control lies
 * over another. What a story says is its own affair.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, [inert]') &&
      [...element.getClientRects()].some(({ width, height }) => width > 2 && height > 2);

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);

    const worded = 'button, label, summary, legend, dt, th, h1, h2, h3, [role="tab"], .site-header a, select';
    for (const element of document.querySelectorAll<HTMLElement>(worded)) {
      if (!isSeen(element) || element.closest('[lang="en"]') || element.querySelector('[lang="en"]')) continue;
      const { overflowX } = getComputedStyle(element);
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        faults.push(`${name(element)}: ${element.scrollWidth} in ${element.clientWidth}, overflow ${overflowX}`);
    }

    // On the page itself, or in the dialog that covers it.
    const top = document.querySelector('dialog[open]') ?? document;
    const controls = [...top.querySelectorAll('button, input, select, summary, [role="tab"], header a')].filter(
      (element) => isSeen(element) && !element.closest('[data-map] .leaflet-pane'),
    );
    for (const element of controls) {
      const { left, right, top: above, bottom } = element.getBoundingClientRect();
      // Near each corner and in the middle.
      const inset = Math.min(4, (right - left) / 4, (bottom - above) / 4);
      const points = [
        [left + inset, (above + bottom) / 2],
        [(left + right) / 2, (above + bottom) / 2],
        [right - inset, (above + bottom) / 2],
      ] as const;
      for (const [x, y] of points) {
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || isScrolledAway(element, x, y)) continue;
        const hit = document.elementFromPoint(x, y)?.closest('button, input, select, summary, label, [role="tab"], a');
        const isOther = hit && hit !== element && !hit.contains(element) && !element.contains(hit);
        if (isOther && sameLayer(hit, element)) faults.push(`${name(hit)} lies over ${name(element)}`);
      }
    }
    return [...new Set(faults)];

    /** Out of sight in something that scrolls. */
    function isScrolledAway(element: Element, x: number, y: number): boolean {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (!/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflow)) continue;
        const box = at.getBoundingClientRect();
        if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
      }
      return false;
    }

    /** A menu, a card or a sheet is there to lie over the page. */
    function sameLayer(a: Element, b: Element): boolean {
      const layer = 'dialog, [data-card], [data-sheet], #settings, search, #time-control, [data-open] > div';
      return a.closest(layer) === b.closest(layer);
    }
  });
}
