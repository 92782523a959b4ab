import type { Page } from '@playwright/test';
import type { LonLat } from '../../../lib/geo/mercator';
import type { Rect } from '../../../lib/geo/rect';
import type { Px, SeenLeader, SeenMap, SeenSymbol, SeenText } from '../../truth/seen';

/** A place on the live map, and whether nothing lies over it. */
export interface Spot {
  readonly at: Px;
  readonly inViewport: boolean;
}

interface Read {
  readonly seen: Omit<SeenMap, 'link' | 'size'>;
  readonly spots: readonly Spot[];
  /** Buttons and links on the map, each as far as it lies on it. */
  readonly buttons: readonly Rect[];
}

/** Goes to another view of the page's story without loading it anew, as Back and Forward do, and waits until the map shows it. */
export async function goTo(page: Page, address: string, query: string): Promise<void> {
  await page.evaluate(
    async ([to, wanted, frames]) => {
      History.prototype.pushState.call(history, { dateline: 1 }, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: { dateline: 1 } }));
      const until = performance.now() + 20_000;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const stands = () =>
        document.querySelector('main')?.getAttribute('data-view') === wanted &&
        document.querySelector('[data-map="ready"]') !== null;
      const look = () => {
        const region = document.querySelector('[data-map]');
        return `${region?.getAttribute('data-drawn')} ${region?.querySelector('.leaflet-map-pane')?.textContent}`;
      };
      await frame();
      // What makes room for a card or a plate does so a frame later, and the map may be drawn for it once more.
      let [before, still] = ['', 0];
      while (still < frames) {
        if (performance.now() > until) throw new Error(`the map does not show ${wanted}`);
        await frame();
        const now = look();
        still = stands() && now === before ? still + 1 : 0;
        before = now;
      }
    },
    [address, query, 3] as const,
  );
}

/** What the eye finds on the live map, by the page's own boxes; and whether these places can be seen. */
export async function readMap(page: Page, places: readonly LonLat[] = []): Promise<Read> {
  return page.evaluate((wanted) => {
    const region = document.querySelector('[data-map]');
    const panes = document.querySelector('.leaflet-map-pane')?.parentElement;
    if (!region || !panes) throw new Error('no map');
    const frame = region.getBoundingClientRect();
    const held = panes.getBoundingClientRect();
    const [zoom = NaN, lat = NaN, lon = NaN] = (region.getAttribute('data-drawn') ?? '').split('/').map(Number);
    const rectOf = ({ left, right, top, bottom }: DOMRect): Rect => ({
      left: left - frame.left,
      right: right - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top,
    });
    const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const entityOf = (element: Element) => {
      const mark = element.closest('[data-entity], [data-ghost]');
      return mark?.getAttribute('data-entity') ?? mark?.getAttribute('data-ghost') ?? null;
    };

    const labels = new Map<Element | null, number>();
    const texts: SeenText[] = [];
    for (const text of panes.querySelectorAll('svg text')) {
      const box = text.getBoundingClientRect();
      if (box.width === 0 || !shown(text)) continue;
      const label = labels.get(text.parentElement) ?? labels.size;
      labels.set(text.parentElement, label);
      const { left, right, top, bottom } = rectOf(box);
      // A line's box has room for every letter and accent; capitals take the part of it from 0.22 to 0.78.
      const height = bottom - top;
      texts.push({
        text: text.textContent ?? '',
        box: { left, right, top: top + 0.22 * height, bottom: bottom - 0.22 * height },
        nameOf: text.getAttribute('data-name-of'),
        entity: entityOf(text),
        label,
      });
    }
    const leaders = [...panes.querySelectorAll<SVGPathElement>('path[data-leader-of]')].map((path): SeenLeader => {
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      const steps = Math.max(1, Math.ceil(length / 12));
      const points = Array.from({ length: steps + 1 }, (_, i) => {
        const { x, y } = path.getPointAtLength((i / steps) * length).matrixTransform(matrix ?? undefined);
        return [x - frame.left, y - frame.top] as const;
      });
      return { of: path.getAttribute('data-leader-of') ?? '', entity: entityOf(path), points };
    });
    const symbols = [...panes.querySelectorAll('[data-symbol-of]')].filter(shown).map((symbol): SeenSymbol => {
      const { left, right, top, bottom } = rectOf(symbol.getBoundingClientRect());
      return { of: symbol.getAttribute('data-symbol-of') ?? '', at: [(left + right) / 2, (top + bottom) / 2] };
    });

    const card = [...document.querySelectorAll('[data-card]')]
      .filter(shown)
      .map((each) => each.getBoundingClientRect());
    const onMap = ({ left, right, top, bottom }: DOMRect) =>
      left < frame.right - 1 && right > frame.left + 1 && top < frame.bottom - 1 && bottom > frame.top + 1;
    const uppermost = (element: Element) => {
      const box = element.getBoundingClientRect();
      const x = (Math.max(box.left, frame.left) + Math.min(box.right, frame.right)) / 2;
      const y = (Math.max(box.top, frame.top) + Math.min(box.bottom, frame.bottom)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element)) && !panes.contains(hit);
    };
    const overMap = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(
        (element) =>
          !panes.contains(element) &&
          !element.closest('[data-card]') &&
          shown(element) &&
          onMap(element.getBoundingClientRect()),
      );
    const buttons = overMap('button, a[href], input, select, summary').filter(uppermost);
    // A plate may let the pointer through.
    const plates = overMap('[data-docked]').filter((element) => !element.querySelector('button') || uppermost(element));
    const cut = (element: Element): Rect => {
      const { left, right, top, bottom } = rectOf(element.getBoundingClientRect());
      return {
        left: Math.max(0, left),
        right: Math.min(frame.width, right),
        top: Math.max(0, top),
        bottom: Math.min(frame.height, bottom),
      };
    };

    const mercator = (place: readonly [number, number]) => {
      const size = 256 * 2 ** zoom;
      const sin = Math.sin((place[1] * Math.PI) / 180);
      return [(place[0] / 360 + 0.5) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size] as const;
    };
    const [midX, midY] = mercator([lon, lat]);
    const middle = [held.left + held.width / 2 - frame.left, held.top + held.height / 2 - frame.top] as const;
    const spots = wanted.map((place) => {
      const [x, y] = mercator(place);
      const size = 256 * 2 ** zoom;
      const dx = x - midX - size * Math.round((x - midX) / size);
      const spot = [middle[0] + dx, middle[1] + y - midY] as const;
      const hit = document.elementFromPoint(frame.left + spot[0], frame.top + spot[1]);
      const inside = spot[0] >= 0 && spot[0] <= frame.width && spot[1] >= 0 && spot[1] <= frame.height;
      return { at: spot, inViewport: inside && hit !== null && panes.contains(hit) };
    });

    const covering = card.find(onMap);
    return {
      seen: {
        box: { left: 0, top: 0, right: frame.width, bottom: frame.height },
        zoom,
        centre: [lon, lat] as const,
        middle,
        texts,
        leaders,
        symbols,
        controls: [...buttons, ...plates].map(cut),
        card: covering ? rectOf(covering) : null,
      },
      spots,
      buttons: buttons.map(cut),
    };
  }, places);
}
