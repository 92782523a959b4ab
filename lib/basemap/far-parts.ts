import type { LonLat } from '../story/story';

/**
 * Countries so wide that a map may show much of them without their middle: where else their name reads well.
 * It shows there from the zoom on at which it is far from the first.
 */
export const FAR_PARTS: Readonly<Record<string, readonly LonLat[]>> = {
  AUS: [
    [121, -26],
    [146, -31],
  ],
  BRA: [
    [-43, -10],
    [-62, -5],
  ],
  CAN: [
    [-122, 57],
    [-73, 52],
  ],
  CHN: [
    [86, 41],
    [116, 29],
    [125, 45],
  ],
  RUS: [
    [45, 57],
    [72, 62],
    [128, 61],
    [166, 66],
  ],
  USA: [
    [-117, 40],
    [-84, 36],
    [-153, 65],
  ],
};
