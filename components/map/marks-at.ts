const ORDER = ['point', 'gathered', 'flow', 'border', 'region', 'zone', 'area'];

/**
 * The marks under a pointer: the best one, or several of one kind that overlap there and must be asked about.
 * Clicks prefer point, flow, border, zone, area; an event that stands at a point counts as one.
 */
export function marksAt(x: number, y: number, target: Element): { ids: string[]; kind: string | undefined } {
  const found = new Map<string, number>();
  for (const element of [...document.elementsFromPoint(x, y), target]) {
    const mark = markOf(element);
    if (mark && !found.has(mark.id)) found.set(mark.id, mark.rank);
  }
  const best = Math.min(...found.values());
  return { ids: [...found].filter(([, rank]) => rank === best).map(([id]) => id), kind: ORDER[best] };
}

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
