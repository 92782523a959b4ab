import { BASEMAP_STYLE, graticuleStep, shoreShare } from '@/lib/draw/basemap-shapes';
import { toUnit } from '@/lib/geo/mercator';
import type { BasemapColours, BasemapData } from './paint-basemap';
import { type BasemapFrame, paintWorldCopies, pathsOf, type WorldCopy } from './world-copies';

/**
 * The engraved shore and the graticule, on a canvas that is not shown that goes under the land. Broad strokes along every coast
 * are two thirds of all painting, and they stay as they are while relief, water, divisions and the other reading of borders come.
 */
export function createSeaLayerCache(): (
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
      paintWorldCopies(ctx, frame, paintGraticule);
      paintWorldCopies(ctx, frame, (copy) => paintShore(copy, coasts));
    }
    return canvas;
  };
}

function paintShore({ ctx, viewport, pixel, zoom }: WorldCopy, coasts: BasemapData['coasts']): void {
  const full = shoreShare(zoom);
  for (const [width, opacity] of BASEMAP_STYLE.shore) {
    ctx.globalAlpha = opacity;
    ctx.lineWidth = width * pixel * full;
    for (const path of pathsOf(coasts, viewport)) ctx.stroke(path);
  }
}

/** Meridians and parallels, barely there. */
function paintGraticule({ ctx, viewport, pixel, zoom }: WorldCopy): void {
  ctx.lineWidth = BASEMAP_STYLE.graticule.width * pixel;
  ctx.globalAlpha = BASEMAP_STYLE.graticule.opacity;
  ctx.beginPath();
  const step = graticuleStep(zoom);
  for (let lon = -180; lon < 180; lon += step) {
    const x = lon / 360 + 0.5;
    ctx.moveTo(x, Math.max(0, viewport.top));
    ctx.lineTo(x, Math.min(1, viewport.bottom));
  }
  for (let lat = -90 + step; lat < 90; lat += step) {
    const y = toUnit([0, lat])[1];
    ctx.moveTo(Math.max(0, viewport.left), y);
    ctx.lineTo(Math.min(1, viewport.right), y);
  }
  ctx.stroke();
}
