import type { LonLat } from '../story/story';
import type { Bbox, Line } from './world';

/** South of every shore: only the ring that closes Antarctica round the pole runs there. */
const POLE = -86;
/** Half a step of the file's grid, degrees. */
const GRID = 0.002;

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

/** Whether a line within the box may have a seam. */
export function mayHaveSeam([west, south, east]: Bbox): boolean {
  return south < POLE || west < GRID - 180 || east > 180 - GRID;
}

const onSeam = (lon: number, lat: number): boolean => lat < POLE || isDateLine(lon);

const isSeam = (a: LonLat, b: LonLat): boolean => Math.min(a[1], b[1]) < POLE || (isDateLine(a[0]) && isDateLine(b[0]));

const isDateLine = (lon: number): boolean => Math.abs(Math.abs(lon) - 180) < GRID;
