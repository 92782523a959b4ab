import { type Decimal, isWithin, parseDecimal, roundTimes, toDecimal } from './decimal';

/**
 * Centre and zoom of the reference frame: 720×630 CSS pixels, 256-pixel Web Mercator tiles.
 * zoom 0…18 in twentieths, lat −85…85, −180 ≤ lon < 180, decimals by zoom (docs/links.md).
 */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

export const REFERENCE_FRAME = { width: 720, height: 630 };
const MAX_ZOOM = 18;
const MAX_LAT = 85;

/** The nearest camera that a link can hold. Zoom and latitude are clamped, because a gesture may go beyond their limits. */
export function roundCamera({ zoom, lat, lon }: Camera): Camera {
  return quantised(toDecimal(clamp(zoom, 0, MAX_ZOOM)), toDecimal(clamp(lat, -MAX_LAT, MAX_LAT)), toDecimal(lon));
}

/** `zoom/lat/lon`, or null when a part cannot be read or zoom or lat is out of range. */
export function parseCamera(text: string): Camera | null {
  const parts = text.split('/');
  if (parts.length !== 3) return null;
  const [zoom, lat, lon] = parts.map(parseDecimal);
  if (!zoom || !lat || !lon) return null;
  if (!isWithin(zoom, 0n, BigInt(MAX_ZOOM)) || !isWithin(lat, -BigInt(MAX_LAT), BigInt(MAX_LAT))) return null;
  return quantised(zoom, lat, lon);
}

/** JavaScript's shortest form is also the link's: it has no exponent from 1e-5 up, and no `-0`. */
export function formatCamera(camera: Camera): string {
  const { zoom, lat, lon } = roundCamera(camera);
  return `${zoom}/${lat}/${lon}`;
}

export function sameCamera(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon;
}

/** A screen shows the whole reference frame, so the side with less room decides. */
export function frameToScreenZoom(zoom: number, width: number, height: number): number {
  return zoom + Math.log2(Math.min(width / REFERENCE_FRAME.width, height / REFERENCE_FRAME.height));
}

export function screenToFrameZoom(zoom: number, width: number, height: number): number {
  return zoom - Math.log2(Math.min(width / REFERENCE_FRAME.width, height / REFERENCE_FRAME.height));
}

function quantised(zoom: Decimal, lat: Decimal, lon: Decimal): Camera {
  const twentieths = Number(roundTimes(zoom, 20n));
  // Decided by the rounded zoom: 2.975 is written as 3, so it gets the decimals of 3.
  const factor = 10n ** BigInt(decimalsAt(twentieths / 20));
  return {
    zoom: twentieths / 20,
    lat: Number(roundTimes(lat, factor)) / Number(factor),
    lon: Number(wrapped(roundTimes(lon, factor), factor)) / Number(factor),
  };
}

function decimalsAt(zoom: number): number {
  if (zoom < 3) return 1;
  if (zoom < 6) return 2;
  if (zoom < 9) return 3;
  return zoom < 12 ? 4 : 5;
}

/** After rounding, so that 179.96 at one decimal is −180. */
function wrapped(lon: bigint, factor: bigint): bigint {
  const turn = 360n * factor;
  const half = 180n * factor;
  return ((((lon + half) % turn) + turn) % turn) - half;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
