import { type Camera, frameToScreenZoom, roundCamera, screenToFrameZoom } from '../geo/camera';
import { frameProjector, fromUnit, nearestWorld, TILE, toPixel, toUnit, type UnitPoint } from '../geo/mercator';
import { contains, middle, type Rect } from '../geo/rect';
import type { EntityId } from '../story/ids';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { withCamera, withSelection } from '../view/view-changes';
import { type Extent, extentOf } from './extent';

/** Choosing is one view change: the selection, and the camera only when the chosen thing would be out of sight or covered. */
export function choose(story: Story, view: View, id: EntityId, stage: Stage = REFERENCE_STAGE): View {
  const entity = storyIndex(story).entity(id);
  if (!entity) return view;
  const next = withSelection(view, id);
  const extent = extentOf(entity, story);
  return extent ? withCamera(next, bringIntoView(view.camera, extent, stage)) : next;
}

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
  const { width, height, free } = stage;
  const zoom = frameToScreenZoom(camera.zoom, width, height);
  const projector = frameProjector([camera.lon, camera.lat], zoom, width, height);
  const worlds = nearestWorld(extent.anchor[0], camera.lon);
  const point = ([lon, lat]: Extent['anchor']): UnitPoint => toUnit([lon + 360 * worlds, lat]);

  const anchor = point(extent.anchor);
  const corners = extent.corners.length > 1 ? extent.corners.map(point) : [anchor];
  const box = boxOf(corners);
  const fitScale = Math.min(
    Math.max(40, free.right - free.left) / (box.right - box.left || 1e-9),
    Math.max(40, free.bottom - free.top) / (box.bottom - box.top || 1e-9),
  );
  const fits = fitScale >= projector.scale;
  const wanted = fits ? [anchor, ...corners] : [anchor];
  if (wanted.every((point) => contains(free, toPixel(projector, point)))) return camera;

  const newZoom = fits ? camera.zoom : zoomBelow(screenToFrameZoom(Math.log2(fitScale / TILE), width, height));
  // The middle of the map is not the middle of its free part, and how far off it is depends on the zoom that a link can hold.
  const scale = TILE * 2 ** frameToScreenZoom(newZoom, width, height);
  const [freeX, freeY] = middle(free);
  const [x, y] = middle(box);
  // Where the world is narrower than the map, further to the side would be nearer to its next copy.
  const aside = Math.max(-0.49, Math.min(0.49, x + (width / 2 - freeX) / scale - anchor[0]));
  const center = fromUnit([anchor[0] + aside, y + (height / 2 - freeY) / scale]);
  return roundCamera({ zoom: newZoom, lat: center[1], lon: center[0] });
}

/** The next zoom down that a link can hold: up would push the corners out again. */
function zoomBelow(zoom: number): number {
  return Math.max(0, Math.floor(zoom * 20) / 20);
}

function boxOf(points: readonly UnitPoint[]): Rect {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
