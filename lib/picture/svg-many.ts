import { FLOW_BOW, lineScale } from '../draw/flow-width';
import { arcTolerance, drawMany, manyWidest, type PathContext, RANKS } from '../flows/draw-many';
import { flowArcs } from '../flows/flow-arcs';
import type { Projector } from '../geo/mercator';
import type { Rect } from '../geo/rect';
import type { ManyFlows } from '../scene/many-flows';
import type { Colours } from './colours';
import { el, escapeXml } from './svg-text';

/** Very many flows as the live map's canvases show them: the same lines by the same calls, written down as paths. */
export function svgMany(many: ManyFlows, projector: Projector, viewport: Rect, colours: Colours): string {
  const canvasViewport = { ...projector, width: viewport.right, height: viewport.bottom };
  const arcs = flowArcs(many.ends, FLOW_BOW, arcTolerance(projector.scale));
  const ctx = new SvgPathContext();
  for (const ranks of [RANKS.rest, RANKS.standingOut])
    drawMany(ctx, arcs, many, ranks, canvasViewport, manyWidest(projector.scale, lineScale(viewport)), {
      ink: colours.ink,
      paper: colours.land,
    });
  return el(
    'g',
    { 'data-flows': many.flows.length },
    el('title', {}, escapeXml(many.words.join(' '))),
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
