import type { LonLat } from './mercator';

const NUMBER = String.raw`[-+−]?\d{1,3}(?:[.,]\d+)?`;
const ANGLE = String.raw`(${NUMBER})\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''))?)?\s*`;
const BETWEEN = String.raw`[\s,;/]+`;
/** Letters behind both angles, before both, or none. */
const AFTER = new RegExp(`^${ANGLE}([NSEW])${BETWEEN}${ANGLE}([NSEW])$`, 'i');
const BEFORE = new RegExp(`^([NSEW])\\s*${ANGLE}${BETWEEN}([NSEW])\\s*${ANGLE}$`, 'i');
const BARE = new RegExp(`^${ANGLE}${BETWEEN}${ANGLE}$`);

const MOST_LETTERS = 80;

/**
 * The point of coordinates in a usual writing, latitude first unless letters say otherwise: "38.56, 68.77", "38.56N 68.77E",
 * "38°33′36″N 68°46′E", "E 68,77 N 38,56". Null for everything else, and for what lies outside of the world.
 */
export function parseCoordinates(text: string): LonLat | null {
  const words = text.trim();
  // The patterns try what is between numbers in several ways: of a long text that takes for ever.
  if (words.length > MOST_LETTERS) return null;
  const [, ...bare] = BARE.exec(words) ?? [];
  if (bare.length > 0) return point(angle(bare.slice(0, 3), 'E'), angle(bare.slice(3), 'N'), true);
  const [, ...after] = AFTER.exec(words) ?? [];
  const [, letter = '', ...before] = BEFORE.exec(words) ?? [];
  const parts = after.length > 0 ? after : [...before.slice(0, 3), letter, ...before.slice(4), before[3]];
  const [first, second] = [(parts[3] ?? '').toUpperCase(), (parts[7] ?? '').toUpperCase()];
  const isLatitude = (which: string) => which === 'N' || which === 'S';
  if (first === '' || second === '' || isLatitude(first) === isLatitude(second)) return null;
  return point(angle(parts.slice(0, 3), first), angle(parts.slice(4, 7), second), isLatitude(first));
}

function point(first: number, second: number, latitudeFirst: boolean): LonLat | null {
  const [lat, lon] = latitudeFirst ? [first, second] : [second, first];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}

function angle([degrees = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[], letter: string): number {
  const value = (text: string) => Number(text.replace(',', '.').replace('−', '-'));
  const size = Math.abs(value(degrees)) + value(minutes) / 60 + value(seconds) / 3600;
  const isNegative = /^[-−]/.test(degrees) !== 'SW'.includes(letter);
  return Math.round((isNegative ? -size : size) * 1e6) / 1e6;
}
