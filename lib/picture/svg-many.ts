import type { PathContext } from '../draw/canvas';
import { lineScale } from '../draw/flow-width';
import { FlowDrawing } from '../flows/flow-drawing';
import { arcTolerance, manyWidest } from '../flows/flow-lines';
import type { Projector } from '../geo/mercator';
import type { Rect } from '../geo/rect';
import type { ManyFlows } from '../scene/many-flows';
import type { Colours } from './colours';
import { el, escapeXml } from './svg-text';

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
