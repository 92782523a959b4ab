import { type Camera, REFERENCE_FRAME } from '../view/camera';
import { frameProjector, fromUnit } from './mercator';

/** West, south, east, north of a camera's reference frame, to hundredths. A frame that leaves −180…180 covers all longitudes. */
export function frameBox({ zoom, lat, lon }: Camera): [number, number, number, number] {
  const { width, height } = REFERENCE_FRAME;
  const { scale, x, y } = frameProjector([lon, lat], zoom, width, height);
  const [west, north] = fromUnit([x / scale, y / scale]);
  const [east, south] = fromUnit([(x + width) / scale, (y + height) / scale]);
  const isInside = west >= -180 && east <= 180;
  return [isInside ? west : -180, south, isInside ? east : 180, north].map(
    (value) => Math.round(value * 100) / 100,
  ) as [number, number, number, number];
}
