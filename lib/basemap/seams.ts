import type { LonLat } from '../story/story';
import type { Line } from './world';

/** South of every shore: only the ring that closes Antarctica round the pole runs there. */
const POLE = -86;

/** Drops the segments that only close a shape, round the pole or along the date line; lines are split there. */
export function withoutSeams(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (!line.some(([lon, lat]) => onSeam(lon, lat))) return [line];
    const kept: LonLat[][] = [];
    let current: LonLat[] = [];
    for (const point of line) {
      const previous = current.at(-1);
      if (previous && isSeam(previous, point)) {
        kept.push(current);
        current = [];
      }
      current.push(point);
    }
    return [...kept, current].filter(({ length }) => length > 1);
  });
}

/** Whether a line through the point may be a seam. */
export function onSeam(lon: number, lat: number): boolean {
  return lat < POLE || isDateLine(lon);
}

const isSeam = (a: LonLat, b: LonLat): boolean => Math.min(a[1], b[1]) < POLE || (isDateLine(a[0]) && isDateLine(b[0]));

/** Within half a step of the file's grid. */
const isDateLine = (lon: number): boolean => Math.abs(Math.abs(lon) - 180) < 0.002;
