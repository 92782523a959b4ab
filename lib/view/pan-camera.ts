import { fromUnit, TILE, toUnit } from '../geo/mercator';
import { type Camera, REFERENCE_FRAME, roundCamera } from './camera';

/** Shares of the reference frame that one step moves the map by. */
const STEP = 1 / 3;

/** The camera one step away: `right` and `down` are −1, 0 or 1. It stops at the top and the bottom of the map. */
export function panCamera(camera: Camera, right: number, down: number): Camera {
  const [x, y] = toUnit([camera.lon, camera.lat]);
  const pixel = STEP / (TILE * 2 ** camera.zoom);
  const to = [x + right * REFERENCE_FRAME.width * pixel, y + down * REFERENCE_FRAME.height * pixel] as const;
  const [lon, lat] = fromUnit(to);
  return roundCamera({ ...camera, lon, lat });
}
