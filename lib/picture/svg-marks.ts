import type { DisplayList } from '../draw/display-list';
import { overlaps, type Rect } from '../geo/rect';
import { nameShapes } from '../paint/label-shapes';
import { type PaintGroup, paintGroups } from '../paint/paint-groups';
import type { MaybeShape } from '../paint/shape';
import { markWords } from '../scene/mark';
import type { Colours } from './colours';
import { compactPath } from './compact-path';
import { svgShapes } from './svg-shapes';
import { el, escapeXml } from './svg-text';

/** A display list as the live map paints it. `manyFlows` are those drawn together. */
export function svgMarks(displayList: DisplayList, viewport: Rect, colours: Colours, manyFlows = ''): string {
  const { under, over } = paintGroups(displayList, { scope: 'map', moves: false });
  const svg = (groups: readonly PaintGroup[]) => groups.map((group) => svgGroup(group, viewport, colours)).join('');
  return svg(under) + manyFlows + svg(over) + svgShapes(nameShapes(displayList), colours);
}

function svgGroup({ mark, shapes, label }: PaintGroup, viewport: Rect, colours: Colours): string {
  if (!mark) return svgShapes(shapes, colours);
  const { of, target } = mark;
  return el(
    'g',
    { 'data-entity': of.id, 'data-kind': of.kind },
    el('title', {}, escapeXml(markWords(of))),
    target.outline ? svgArea(of.id, target.outline, shapes, viewport, colours) : svgShapes(shapes, colours),
    svgShapes(label, colours),
  );
}

/** A country, whose outline is most of its text. */
function svgArea(of: string, d: string, shapes: readonly MaybeShape[], viewport: Rect, colours: Colours): string {
  // resvg gives up on a group that is cut to nothing.
  if (!isInViewport(d, viewport)) return '';
  const id = `area-${of}`;
  return el('defs', {}, el('path', { id, d: compactPath(d) })) + svgShapes(shapes, colours, { d, id });
}

/** Whether an outline's extent reaches into sight by more than a pixel. */
function isInViewport(path: string, viewport: Rect): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
    left = Math.min(left, Number(x));
    right = Math.max(right, Number(x));
    top = Math.min(top, Number(y));
    bottom = Math.max(bottom, Number(y));
  }
  return overlaps({ left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1 }, viewport);
}
