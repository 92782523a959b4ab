import { toUnit } from '@/lib/geo/mercator';
import { BASEMAP_STYLE, graticuleStep, shoreShare } from '@/lib/picture/basemap-style';
import type { BasemapColours, BasemapData } from './paint-basemap';
import { pathsOf } from './unit-path-2d';
import { type BasemapFrame, type Copy, paintCopies } from './world-copies';

/**
 * The engraved shore and the graticule, on a canvas out of sight that goes under the land. Broad strokes along every coast
 * are two thirds of all painting, and they stay as they are while relief, water, divisions and the other reading of borders come.
 */
export function createSeaSheet(): (
  size: { readonly width: number; readonly height: number },
  coasts: BasemapData['coasts'],
  colour: BasemapColours['coast'],
  frame: BasemapFrame,
) => HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
  let painted: readonly unknown[] = [];
  return ({ width, height }, coasts, colour, frame) => {
    const now = [width, height, coasts, colour, ...Object.values(frame)];
    if (now.some((value, i) => value !== painted[i])) {
      painted = now;
      // Setting its size clears it.
      canvas.width = width;
      canvas.height = height;
      // As on the land: round corners would not show.
      ctx.lineJoin = 'bevel';
      ctx.strokeStyle = colour;
      paintCopies(ctx, frame, paintGraticule);
      paintCopies(ctx, frame, (copy) => paintShore(copy, coasts));
    }
    return canvas;
  };
}

function paintShore({ ctx, sight, pixel, zoom }: Copy, coasts: BasemapData['coasts']): void {
  const full = shoreShare(zoom);
  for (const [width, opacity] of BASEMAP_STYLE.shore) {
    ctx.globalAlpha = opacity;
    ctx.lineWidth = width * pixel * full;
    for (const path of pathsOf(coasts, sight)) ctx.stroke(path);
  }
}

/** Meridians and parallels, barely there. */
function paintGraticule({ ctx, sight, pixel, zoom }: Copy): void {
  ctx.lineWidth = BASEMAP_STYLE.graticule.width * pixel;
  ctx.globalAlpha = BASEMAP_STYLE.graticule.opacity;
  ctx.beginPath();
  const step = graticuleStep(zoom);
  for (let lon = -180; lon < 180; lon += step) {
    const x = lon / 360 + 0.5;
    ctx.moveTo(x, Math.max(0, sight.top));
    ctx.lineTo(x, Math.min(1, sight.bottom));
  }
  for (let lat = -90 + step; lat < 90; lat += step) {
    const y = toUnit([0, lat])[1];
    ctx.moveTo(Math.max(0, sight.left), y);
    ctx.lineTo(Math.min(1, sight.right), y);
  }
  ctx.stroke();
}
