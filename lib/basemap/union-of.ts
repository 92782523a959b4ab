import type { Bbox, Line } from './world';

function bboxOf(line: Line): Bbox {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const [lon, lat] of line) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function unionOf(boxes: readonly Bbox[]): Bbox {
  return bboxOf(
    boxes.flatMap(
      ([west, south, east, north]): Line => [
        [west, south],
        [east, north],
      ],
    ),
  );
}
