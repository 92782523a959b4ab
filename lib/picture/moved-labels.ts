import type { Pixel } from '../geo/clip';
import type { Projector } from '../geo/mercator';
import type { DisplayList } from './display-list';
import type { PlacedLabel } from './label-candidate';

/** A drawing's labels in the pixels of a moved map; none at another zoom, where every place is another. */
export function movedLabels(
  { labels }: Pick<DisplayList, 'labels'>,
  from: Projector,
  to: Projector,
): ReadonlyMap<string, PlacedLabel> | undefined {
  if (from.scale !== to.scale) return undefined;
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  if (dx === 0 && dy === 0) return labels;
  return new Map([...labels].map(([key, label]) => [key, moved(label, dx, dy)]));
}

function moved(label: PlacedLabel, dx: number, dy: number): PlacedLabel {
  const { left, top, right, bottom } = label.box;
  const point = ([x, y]: Pixel): Pixel => [x + dx, y + dy];
  return {
    ...label,
    x: label.x + dx,
    lines: label.lines.map((line) => ({ ...line, y: line.y + dy })),
    box: { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy },
    leader: label.leader && [point(label.leader[0]), point(label.leader[1])],
    dot: label.dot && point(label.dot),
  };
}
