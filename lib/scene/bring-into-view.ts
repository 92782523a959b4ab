import { frameProjector, fromUnit, toPixel, toUnit } from '../geo/mercator';
import { contains, middle, type Rect } from '../geo/rect';
import type { LonLat } from '../story/story';
import { type Camera, frameToScreenZoom, roundCamera, screenToFrameZoom } from '../view/camera';
import type { Extent } from './extent';

/** The screen that a choice is made on: the map's size and the part that no card covers, in CSS pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly free: Rect;
}

/** The preview card's map, for links that are written before anybody's screen is known. */
export const REFERENCE_STAGE: Stage = {
  width: 720,
  height: 630,
  free: { left: 40, top: 40, right: 680, bottom: 590 },
};

/**
 * The camera that shows `extent`, moved no more than it must be: unchanged when its anchor (and, for what has several
 * corners and fits, every corner) is in the free part; else the extent is centred there, zoomed out only if it must.
 */
export function bringIntoView(camera: Camera, extent: Extent, stage: Stage): Camera {
  const zoom = frameToScreenZoom(camera.zoom, stage.width, stage.height);
  const projector = frameProjector([camera.lon, camera.lat], zoom, stage.width, stage.height);
  const pixel = (point: LonLat) => toPixel(projector, toUnit(nearest(point, camera.lon)));
  const fits = spanFits(extent, camera.lon, projector.scale, stage.free);
  const wanted = fits ? [extent.anchor, ...extent.corners] : [extent.anchor];
  if (wanted.every((point) => contains(stage.free, pixel(point)))) return camera;

  const corners = extent.corners.length > 1 ? extent.corners : [extent.anchor];
  const units = corners.map((point) => toUnit(nearest(point, camera.lon)));
  const xs = units.map((unit) => unit[0]);
  const ys = units.map((unit) => unit[1]);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const room = {
    width: Math.max(40, stage.free.right - stage.free.left),
    height: Math.max(40, stage.free.bottom - stage.free.top),
  };
  const fitScale = Math.min(room.width / (width || 1e-9), room.height / (height || 1e-9));
  const scale = Math.min(projector.scale, fitScale);
  const newZoom = zoom + Math.log2(scale / projector.scale);
  const [freeX, freeY] = middle(stage.free);
  const center = fromUnit([
    (Math.max(...xs) + Math.min(...xs)) / 2 + (stage.width / 2 - freeX) / scale,
    (Math.max(...ys) + Math.min(...ys)) / 2 + (stage.height / 2 - freeY) / scale,
  ]);
  return roundCamera({
    zoom: screenToFrameZoom(newZoom, stage.width, stage.height),
    lat: center[1],
    lon: center[0],
  });
}

function nearest([lon, lat]: LonLat, centerLon: number): LonLat {
  return [lon + 360 * Math.round((centerLon - lon) / 360), lat];
}

function spanFits(extent: Extent, centerLon: number, scale: number, free: Rect): boolean {
  const units = extent.corners.map((point) => toUnit(nearest(point, centerLon)));
  const span = (axis: 0 | 1) =>
    (Math.max(...units.map((unit) => unit[axis])) - Math.min(...units.map((unit) => unit[axis]))) * scale;
  return span(0) <= free.right - free.left && span(1) <= free.bottom - free.top;
}
