import type { PointMark } from '../scene/mark';

/** Shapes of the map's symbols, around 0 0, for the live map and for pictures. */
export const SYMBOL_SHAPES = {
  diamond: 'M0-7 7 0 0 7-7 0Z',
  fort: 'M-4 4V-3h2v1.6h1V-3h2v1.6h1V-3h2v7z',
  /** A site of which the story does not say what it is: a neutral sign. */
  site: 'M-5.5-5.5H5.5V5.5H-5.5Z',
  fortFrame: { x: -8, y: -8, width: 16, height: 16, rx: 1 },
  table: 4.6,
  seat: 1.5,
} as const;

/** Of the badge that counts what a place gathers. */
export const BADGE_RADIUS = 9;

/** The symbol of a site that is a point of its own. */
export function siteSymbol({ style }: Pick<PointMark, 'style'>): {
  readonly symbol: 'base' | 'site';
  readonly seats: 0;
} {
  return { symbol: style === 'symbol-base' ? 'base' : 'site', seats: 0 };
}

/** Where the seats of a round table stand, the first at the top. */
export function tableSeats(seats: number): readonly (readonly [number, number])[] {
  return Array.from({ length: seats }, (_, i) => {
    const angle = (2 * Math.PI * i) / seats - Math.PI / 2;
    return [8.4 * Math.cos(angle), 8.4 * Math.sin(angle)];
  });
}
