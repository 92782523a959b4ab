import { frameProjector, fromUnit, TILE, toUnit } from './mercator';

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

/**
 * An exact decimal number: `units / 10^scale`. Binary fractions cannot hold most of the numbers that a link writes
 * (1.005 is a little less than itself), so halves would sometimes be rounded up and sometimes down.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Accepts digits with an optional minus and point. Redundant zeros are allowed; `+`, exponents, hex and spaces are not. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

function parseDecimal(text: string): Decimal | null {
  const [, minus, whole, fraction = ''] = PLAIN.exec(text) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole + fraction);
  return { units: minus ? -units : units, scale: fraction.length };
}

/** The shortest decimal that is read as this number, which is what a person would write. */
function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) return { units: 0n, scale: 0 };
  return parseDecimal(String(value)) ?? fromExponent(value);
}

/** `String` uses an exponent from 1e21 up, where numbers are whole, and below 1e-6, which no link can tell from 0. */
function fromExponent(value: number): Decimal {
  return { units: Math.abs(value) < 1 ? 0n : BigInt(value), scale: 0 };
}

/** The whole number nearest to `decimal × factor`, halves away from zero. */
function roundTimes({ units, scale }: Decimal, factor: bigint): bigint {
  const product = (units < 0n ? -units : units) * factor;
  const divisor = 10n ** BigInt(scale);
  const rounded = (2n * product + divisor) / (2n * divisor);
  return units < 0n ? -rounded : rounded;
}

function isWithin({ units, scale }: Decimal, low: bigint, high: bigint): boolean {
  const one = 10n ** BigInt(scale);
  return units >= low * one && units <= high * one;
}

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
