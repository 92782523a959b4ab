import type { PathContext } from '../draw/canvas';
import type { DisplayList } from '../draw/display-list';
import { lineScale } from '../draw/flow-width';
import { FlowDrawing } from '../flows/flow-drawing';
import { arcTolerance, manyWidest } from '../flows/flow-lines';
import type { Projector } from '../geo/mercator';
import { overlaps, type Rect } from '../geo/rect';
import { nameShapes } from '../paint/label-shapes';
import { type PaintGroup, paintGroups } from '../paint/paint-groups';
import type { MaybeShape } from '../paint/shape';
import type { ManyFlows } from '../scene/many-flows';
import { manyFlowsWords } from '../scene/many-flows-words';
import { markWords } from '../scene/mark';
import { type Colours, compactPath, type Hand, svgShapes } from './svg-shapes';
import { el, escapeXml } from './svg-text';

/** A display list as the live map paints it. `manyFlows` are those drawn together. */
export function svgMarks(displayList: DisplayList, viewport: Rect, hand: Hand, manyFlows = ''): string {
  const { under, over } = paintGroups(displayList, { scope: 'map', moves: false });
  const svg = (groups: readonly PaintGroup[]) => groups.map((group) => svgGroup(group, viewport, hand)).join('');
  return svg(under) + manyFlows + svg(over) + svgShapes(nameShapes(displayList), hand);
}

function svgGroup({ mark, shapes, label }: PaintGroup, viewport: Rect, hand: Hand): string {
  if (!mark) return svgShapes(shapes, hand);
  const { of, target } = mark;
  return el(
    'g',
    { 'data-entity': of.id, 'data-kind': of.kind },
    el('title', {}, escapeXml(markWords(of))),
    target.outline ? svgArea(of.id, target.outline, shapes, viewport, hand) : svgShapes(shapes, hand),
    svgShapes(label, hand),
  );
}

/** A country, whose outline is most of its text. */
function svgArea(of: string, d: string, shapes: readonly MaybeShape[], viewport: Rect, hand: Hand): string {
  // resvg gives up on a group that is cut to nothing.
  if (!isInViewport(d, viewport)) return '';
  const id = `area-${of}`;
  return el('defs', {}, el('path', { id, d: compactPath(d) })) + svgShapes(shapes, hand, { d, id });
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

/** Very many flows as the live map's canvases show them: the same lines by the same calls, written down as paths. */
export function svgMany(many: ManyFlows, projector: Projector, viewport: Rect, colours: Colours): string {
  const canvasViewport = { ...projector, width: viewport.right, height: viewport.bottom };
  const ctx = new SvgPathContext();
  const widest = manyWidest(projector.scale, lineScale(viewport));
  const look = { ...many, canvasViewport, widest, ink: colours.ink, paper: colours.land };
  new FlowDrawing(many.ends, arcTolerance(projector.scale)).draw(ctx, many, look);
  return el(
    'g',
    { 'data-flows': many.flows.length },
    el('title', {}, escapeXml(manyFlowsWords(many).join(' '))),
    ctx.paths.join(''),
  );
}

class SvgPathContext implements PathContext {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  globalAlpha = 1;
  readonly paths: string[] = [];
  private d = '';

  beginPath(): void {
    this.d = '';
  }
  moveTo(x: number, y: number): void {
    this.d += `M${n(x)} ${n(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.d += `L${n(x)} ${n(y)}`;
  }
  fill(): void {
    this.paths.push(el('path', { d: this.d, fill: this.fillStyle, 'fill-opacity': n(this.globalAlpha, 100) }));
  }
  stroke(): void {
    const { d, strokeStyle: stroke, lineWidth } = this;
    this.paths.push(
      el('path', { d, fill: 'none', stroke, 'stroke-width': lineWidth, 'stroke-opacity': n(this.globalAlpha, 100) }),
    );
  }
}

const n = (value: number, parts = 10): number => Math.round(value * parts) / parts;
