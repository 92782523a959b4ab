import type { Projector } from '../geo/mercator';
import type { Rect } from '../geo/rect';
import type { Drawing } from './drawing';
import type { PlacedLabel } from './place-labels';

/** A drawing's labels in the pixels of a moved map; none at another zoom, where every place is another. */
export function movedLabels(
  { labels }: Pick<Drawing, 'labels'>,
  from: Projector,
  to: Projector,
): ReadonlyMap<string, PlacedLabel> | undefined {
  if (from.scale !== to.scale) return undefined;
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  if (dx === 0 && dy === 0) return labels;
  return new Map(
    [...labels].map(([key, label]) => [key, { ...label, x: label.x + dx, box: shift(label.box, dx, dy) }]),
  );
}

function shift({ left, right, top, bottom }: Rect, dx: number, dy: number): Rect {
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}
