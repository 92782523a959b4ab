import type { Page } from '@playwright/test';

/** A view to look at: `s` is what it chooses, `query` all of it. */
export interface Look {
  readonly query: string;
  readonly chosen: string | null;
  /** Entities whose countries are all chosen with it. */
  readonly parts: readonly string[];
}

/**
 * Opens one view after another in the page, without a load, and says of each what the card on the map hides: the head of a flow,
 * the middle of a chosen symbol, more than three tenths of a chosen country's outline in sight. Measured on what is drawn.
 */
export function hiddenByCard(page: Page, path: string, looks: readonly Look[]): Promise<string[]> {
  return page.evaluate(
    async ([base, all]) => {
      const found: string[] = [];
      for (const { query, chosen, parts } of all) {
        await show(`${base}?v=1&${query}`, query);
        const card = document.querySelector('[data-card]');
        const map = document.querySelector('[data-map]');
        if (!map) throw new Error('no map');
        const box = map.getBoundingClientRect();
        const over = card?.getBoundingClientRect();
        if (chosen && (!over || over.height < 100)) found.push(`${query}: no card`);
        if (!over || over.right <= box.left || over.bottom <= box.top || over.top >= box.bottom) continue;
        const under = ({ x, y }: DOMPoint) => x > over.left && x < over.right && y > over.top && y < over.bottom;
        const seen = ({ x, y }: DOMPoint) => x > box.left && x < box.right && y > box.top && y < box.bottom;
        for (const mark of map.querySelectorAll<SVGElement>('[data-entity]')) {
          const id = mark.dataset.entity ?? '';
          const isChosen = id === chosen;
          const kind = mark.dataset.kind;
          if (kind === 'flow') {
            const line = mark.querySelector<SVGPathElement>('path[class*="hitLine"]');
            if (!line) throw new Error(`${id} has no line`);
            const length = line.getTotalLength();
            if (under(onScreen(line, line.getPointAtLength(length)))) found.push(`${query}: the head of ${id}`);
            if (isChosen && under(onScreen(line, line.getPointAtLength(length / 2))))
              found.push(`${query}: the middle of ${id}`);
          } else if (kind === 'area' && (isChosen || parts.includes(id))) {
            const outline = mark.querySelector<SVGPathElement>('path[class*="areaEdge"]');
            const points = outline ? inside(outline).filter(seen) : [];
            const hidden = points.filter(under).length;
            if (hidden > 0.3 * points.length) found.push(`${query}: ${hidden} of ${points.length} points of ${id}`);
          } else if (isChosen) {
            const { left, top, width, height } = (mark.querySelector('circle') ?? mark).getBoundingClientRect();
            if (under(new DOMPoint(left + width / 2, top + height / 2))) found.push(`${query}: ${id}`);
          }
        }
      }
      return found;

      async function show(url: string, wanted: string) {
        History.prototype.pushState.call(history, { dateline: 1 }, '', url);
        dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
        const end = performance.now() + 20_000;
        const parts = wanted.split('&');
        for (;;) {
          await new Promise((next) => requestAnimationFrame(next));
          const view = document.querySelector('main')?.dataset.view?.split('&') ?? [];
          const ready = document.querySelector('[data-map]')?.getAttribute('data-map') === 'ready';
          if (ready && parts.every((part) => view.includes(part))) return;
          if (performance.now() > end) throw new Error(`${url} is not shown: ${view.join('&')}`);
        }
      }

      function onScreen(path: SVGPathElement, point: DOMPointInit): DOMPoint {
        return DOMPoint.fromPoint(point).matrixTransform(path.getScreenCTM() ?? undefined);
      }

      /** Points on a grid that lie in an outline, on the screen. */
      function inside(path: SVGPathElement): DOMPoint[] {
        const { x, y, width, height } = path.getBBox();
        const grid = Array.from({ length: 400 }, (_, i) => ({
          x: x + (width * ((i % 20) + 0.5)) / 20,
          y: y + (height * (Math.floor(i / 20) + 0.5)) / 20,
        }));
        return grid.filter((point) => path.isPointInFill(point)).map((point) => onScreen(path, point));
      }
    },
    [path, looks] as const,
  );
}
