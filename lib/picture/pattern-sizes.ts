/** The map's patterns in pixels, as the live map and pictures draw them. A second group's hatch is as heavy as the first one's tint. */
export const HATCH = { size: 8, width: 2.4, length: 5, turn: -45 } as const;
export const DOTS = { size: 8, radius: 1.05, at: [2, 6] } as const;
export const RINGS = { size: 10, radius: 1.6, line: 0.7, at: [2.5, 7.5] } as const;
export const NO_DATA = { size: 7, width: 0.9, turn: -45 } as const;
