import { TARGET_RADIUS } from './mark-target';

const ORDER = ['point', 'gathered', 'flow', 'border', 'region', 'zone', 'area'];

/**
 * The marks under a pointer: the best one, or several of one kind that overlap there and must be asked about.
 * Clicks prefer point, flow, border, zone, area; an event that stands at a point counts as one. Of circles in one another the
 * smallest is meant, which lies uppermost.
 */
export function marksAt(x: number, y: number, target: Element): { ids: string[]; kind: string | undefined } {
  const found = new Map<string, { readonly rank: number; readonly isWide: boolean }>();
  for (const element of [...document.elementsFromPoint(x, y), target]) {
    const mark = markOf(element);
    const known = mark && found.get(mark.id);
    if (mark && (!known || known.isWide)) found.set(mark.id, { rank: mark.rank, isWide: isWide(element) });
  }
  const best = Math.min(...[...found.values()].map(({ rank }) => rank));
  const all = [...found].filter(([, { rank }]) => rank === best);
  const near = all.filter((one) => !one[1].isWide);
  return { ids: (near.length > 0 ? near : all.slice(0, 1)).map(([id]) => id), kind: ORDER[best] };
}

/** Whether it is the target of a value's circle, larger than any other target of a point. */
const isWide = (element: Element): boolean => Number(element.getAttribute('r') ?? 0) > TARGET_RADIUS;

/** Whether a mark under the pointer comes before flows that are there too, which have no element of their own. */
export function isBeforeFlows(target: Element): boolean {
  const mark = markOf(target);
  return mark !== null && mark.rank <= ORDER.indexOf('flow');
}

/** The mark that an element is part of, or stands for in another copy of the world. */
function markOf(element: Element): { readonly id: string; readonly rank: number } | null {
  const mark = element.closest('[data-entity][data-kind], [data-ghost]');
  const id = mark?.getAttribute('data-entity') ?? mark?.getAttribute('data-ghost');
  if (!mark || !id) return null;
  const kind =
    mark.getAttribute('data-kind') ??
    document.querySelector(`[data-kind][data-entity="${id}"]`)?.getAttribute('data-kind');
  return { id, rank: Math.max(0, ORDER.indexOf(kind ?? 'area')) };
}
