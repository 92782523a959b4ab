/** Shapes of the map's symbols, around 0 0, for the live map and for pictures. */
export const SYMBOL_SHAPES = {
  diamond: 'M0-7 7 0 0 7-7 0Z',
  fort: 'M-4 4V-3h2v1.6h1V-3h2v1.6h1V-3h2v7z',
  fortFrame: { x: -8, y: -8, width: 16, height: 16, rx: 1 },
  table: 4.6,
  seat: 1.5,
} as const;

/** Where the seats of a round table stand, the first at the top. */
export function tableSeats(seats: number): readonly (readonly [number, number])[] {
  return Array.from({ length: seats }, (_, i) => {
    const angle = (2 * Math.PI * i) / seats - Math.PI / 2;
    return [8.4 * Math.cos(angle), 8.4 * Math.sin(angle)];
  });
}
