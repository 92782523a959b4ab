import type { LonLat } from './mercator';

type Points = readonly LonLat[];

/** Points to each side of a grid that is looked at, twice. */
const GRID = 20;

/** A point inside a polygon about as far from its edges as can be. The outer ring comes first; all are closed. */
export function innerPoint(rings: readonly Points[]): LonLat {
  const [outer = []] = rings;
  let best: { point: LonLat; room: number } = { point: outer[0] ?? [0, 0], room: -1 };
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of outer) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  // Degrees of longitude are narrower on the ground.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let [width, height, left, bottom] = [east - west, north - south, west, south];
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < GRID; i++) {
      for (let j = 0; j < GRID; j++) {
        const point: LonLat = [left + (width * (i + 0.5)) / GRID, bottom + (height * (j + 0.5)) / GRID];
        const room = roomAt(point, rings, narrow, best.room);
        if (room > best.room) best = { point, room };
      }
    }
    [width, height] = [width / GRID, height / GRID];
    [left, bottom] = [best.point[0] - width / 2, best.point[1] - height / 2];
  }
  return best.point;
}

/** How far a point inside is from the nearest edge; −1 outside, or when it is no more than `least`. */
function roomAt([x, y]: LonLat, rings: readonly Points[], narrow: number, least: number): number {
  let inside = false;
  let square = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as LonLat, ring[i] as LonLat];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [(bx - ax) * narrow, by - ay];
      const [px, py] = [(x - ax) * narrow, y - ay];
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      square = Math.min(square, (px - along * dx) ** 2 + (py - along * dy) ** 2);
      if (square <= least * least && least > 0) return -1;
    }
  }
  return inside ? Math.sqrt(square) : -1;
}

/** The point half of the way along a line. */
export function middleOfLine(line: Points): LonLat {
  const lengths = line.slice(1).map((point, i) => lengthOf(line[i] as LonLat, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const [[ax, ay], [bx, by]] = [line[i] as LonLat, line[i + 1] as LonLat];
    if (left <= length) {
      const share = length === 0 ? 0 : left / length;
      return [ax + (bx - ax) * share, ay + (by - ay) * share];
    }
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}

export const lengthOfLine = (line: Points): number =>
  line.slice(1).reduce((sum, point, i) => sum + lengthOf(line[i] as LonLat, point), 0);

const lengthOf = ([ax, ay]: LonLat, [bx, by]: LonLat): number =>
  Math.hypot((bx - ax) * Math.cos((((ay + by) / 2) * Math.PI) / 180), by - ay);
