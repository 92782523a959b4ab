import { BASEMAP_STYLE, type BasemapShapes, riverStyle } from '@/lib/draw/basemap-shapes';
import { toUnit } from '@/lib/geo/mercator';
import type { UnitPath } from '@/lib/geo/outline';
import { overlaps, type Rect } from '@/lib/geo/rect';
import { type BasemapFrame, paintWorldCopies, pathOf, pathOfRings, pathsOf, type WorldCopy } from './world-copies';

/** A part that has not come, or will not, is an empty list or null. */
export interface BasemapData extends BasemapShapes {
  /** Grey, mid-grey where it is flat, over the whole width of the world from 84°N to 60°S. */
  readonly relief: CanvasImageSource | null;
}

export interface BasemapColours {
  readonly land: string;
  readonly sea: string;
  readonly coast: string;
  readonly border: string;
  readonly disputed: string;
  /** How strong the relief is, 0 to 1. */
  readonly relief: number;
}

/** Closer than this a dashed line of its whole length would cost more than the part in sight. */
const CUT_FROM = 10;
/** Pixels across, and where it lies on the unit square. */
const RELIEF = { width: 2048, top: toUnit([0, 84])[1], bottom: toUnit([0, -60])[1] };

/** Paints every copy of the world that the frame shows; `sea` is a canvas of the same size that lies under the land. */
export function paintBasemap(
  ctx: CanvasRenderingContext2D,
  basemap: BasemapData,
  colours: BasemapColours,
  frame: BasemapFrame,
  sea: HTMLCanvasElement,
): void {
  // Round corners are what costs most in a broad stroke, and steps this short do not show them.
  ctx.lineJoin = 'bevel';
  paintWorldCopies(ctx, frame, (copy) => paintLand(copy, basemap, colours));
  paintRelief(ctx, basemap, colours, frame);
  paintWorldCopies(ctx, frame, (copy) => paintWater(copy, basemap, colours));
  paintWorldCopies(ctx, frame, (copy) => paintDisputed(copy, basemap, colours));
  paintWorldCopies(ctx, frame, (copy) => paintBorders(copy, basemap, colours));
  ctx.globalCompositeOperation = 'destination-over';
  ctx.drawImage(sea, 0, 0);
  // Opaque, so that it covers its own picture for saved pages.
  ctx.fillStyle = colours.sea;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.globalCompositeOperation = 'source-over';
}

function paintLand({ ctx, viewport, pixel }: WorldCopy, { land }: BasemapData, colours: BasemapColours): void {
  ctx.fillStyle = colours.land;
  ctx.strokeStyle = colours.land;
  ctx.lineWidth = pixel;
  for (const mass of land) {
    const [outer] = mass;
    if (!outer || !overlaps(outer.bbox, viewport)) continue;
    const path = mass.length > 1 ? pathOfRings(mass) : pathOf(outer);
    ctx.fill(path, 'evenodd');
    // Islands that the date line cuts would show the cut: two soft edges do not make a full one.
    if (atDateLine(outer.bbox.left) || atDateLine(outer.bbox.right)) ctx.stroke(path);
  }
}

/**
 * Darkens and lightens the land alone, and fades out where its pixels would show. It is blended on a canvas of plain land,
 * which then covers the land that is painted: to cut the picture along every coast costs more than all other painting.
 */
function paintRelief(
  ctx: CanvasRenderingContext2D,
  { relief }: BasemapData,
  colours: BasemapColours,
  frame: BasemapFrame,
): void {
  const strength = colours.relief * Math.min(1, Math.max(0, (7 - frame.zoom) / 2.8));
  if (!relief || strength === 0) return;
  const { width, height } = ctx.canvas;
  const shaded = scratchCanvas(width, height);
  shaded.fillStyle = colours.land;
  shaded.fillRect(0, 0, width, height);
  shaded.imageSmoothingQuality = frame.scale < RELIEF.width ? 'medium' : 'low';
  paintWorldCopies(shaded, frame, ({ viewport }) => {
    if (viewport.right < 0 || viewport.left > 1) return;
    shaded.globalCompositeOperation = 'hard-light';
    shaded.globalAlpha = strength;
    shaded.drawImage(relief, 0, RELIEF.top, 1, RELIEF.bottom - RELIEF.top);
  });
  ctx.globalCompositeOperation = 'source-atop';
  ctx.drawImage(shaded.canvas, 0, 0);
  ctx.globalCompositeOperation = 'source-over';
}

function paintWater(
  { ctx, viewport, pixel, zoom }: WorldCopy,
  { lakes, rivers }: BasemapData,
  colours: BasemapColours,
): void {
  ctx.strokeStyle = colours.coast;
  ctx.lineCap = 'round';
  for (const rank of [0, 1, 2] as const) {
    const style = riverStyle(rank, zoom);
    if (!style) continue;
    ctx.globalAlpha = style.opacity;
    ctx.lineWidth = style.width * pixel;
    for (const path of pathsOf(rivers[rank], viewport)) ctx.stroke(path);
  }
  ctx.lineCap = 'butt';
  ctx.globalAlpha = 1;
  ctx.fillStyle = colours.sea;
  ctx.lineWidth = BASEMAP_STYLE.lake * pixel;
  for (const path of pathsOf(lakes, viewport, 2.5 * pixel)) {
    ctx.fill(path);
    ctx.stroke(path);
  }
}

function paintDisputed({ ctx, viewport }: WorldCopy, { disputed }: BasemapData, colours: BasemapColours): void {
  ctx.fillStyle = colours.disputed;
  ctx.globalAlpha = BASEMAP_STYLE.tint;
  for (const path of pathsOf(disputed, viewport)) ctx.fill(path);
}

function paintBorders(copy: WorldCopy, basemap: BasemapData, colours: BasemapColours): void {
  const { ctx, viewport, pixel, zoom } = copy;
  ctx.setLineDash([]);
  ctx.lineWidth = BASEMAP_STYLE.line * pixel;
  ctx.strokeStyle = colours.border;
  if (zoom >= BASEMAP_STYLE.divisionsFrom) {
    ctx.globalAlpha = BASEMAP_STYLE.division.opacity;
    ctx.setLineDash(BASEMAP_STYLE.division.dash.map((length) => length * pixel));
    for (const line of basemap.divisions) strokeCut(copy, line);
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }
  for (const path of pathsOf(basemap.borders, viewport)) ctx.stroke(path);
  ctx.strokeStyle = colours.coast;
  for (const path of pathsOf(basemap.coasts, viewport)) ctx.stroke(path);
  ctx.strokeStyle = colours.disputed;
  ctx.lineWidth = BASEMAP_STYLE.dots.width * pixel;
  ctx.setLineDash(BASEMAP_STYLE.dots.dash.map((length) => length * pixel));
  for (const line of basemap.dots) strokeCut(copy, line);
  ctx.lineWidth = BASEMAP_STYLE.dashes.width * pixel;
  ctx.setLineDash(BASEMAP_STYLE.dashes.dash.map((length) => length * pixel));
  for (const line of basemap.dashes) strokeCut(copy, line);
}

/** Half a step of the file's grid. */
const atDateLine = (x: number): boolean => Math.abs(x) < 6e-6 || Math.abs(x - 1) < 6e-6;

function strokeCut({ ctx, viewport, zoom }: WorldCopy, line: UnitPath): void {
  if (!overlaps(line.bbox, viewport)) return;
  ctx.stroke(zoom < CUT_FROM ? pathOf(line) : partInViewport(line, viewport));
}

/** The steps of a line that may cross the viewport. */
function partInViewport({ xy }: UnitPath, { left, right, top, bottom }: Rect): Path2D {
  const path = new Path2D();
  let open = false;
  for (let i = 2; i < xy.length; i += 2) {
    const [x1, y1, x2, y2] = [xy[i - 2], xy[i - 1], xy[i], xy[i + 1]] as [number, number, number, number];
    const out =
      Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom;
    if (!out) {
      if (!open) path.moveTo(x1, y1);
      path.lineTo(x2, y2);
    }
    open = !out;
  }
  return path;
}

let kept: CanvasRenderingContext2D | null = null;

/** A clear canvas that is not shown, kept from one painting to the next. */
function scratchCanvas(width: number, height: number): CanvasRenderingContext2D {
  kept ??= document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const { canvas } = kept;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  kept.resetTransform();
  kept.globalCompositeOperation = 'source-over';
  kept.globalAlpha = 1;
  kept.clearRect(0, 0, width, height);
  return kept;
}
