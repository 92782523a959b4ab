import type { AreaMark } from '../scene/mark';

/** What paints a country besides its shade and what is chosen, for the live map and for pictures alike. */
export interface AreaPaint {
  /** Of the membership colour over the whole country: one weight for one fact, however large the country is. */
  readonly tint: 'full' | 'light' | null;
  /** Over the tint, in this order; ids of patterns. */
  readonly patterns: readonly AreaPattern[];
  /** Close up a pattern over a whole country would be a wallpaper over all that is on it. */
  readonly patternsAt: 'whole' | 'edge';
  /** On a shaded country a tint would pass for another class: there membership is a line inside the border. */
  readonly rim: 'solid' | 'broken' | null;
  readonly outline: boolean;
}

export type AreaPattern = 'band-broken' | 'dots-solid' | 'dots-hollow';

/** Zoom of the screen from which patterns run along the edge. */
export const EDGE_FROM = 7;
/** Width of that edge, and of the lines of a membership and of an outline, in pixels. */
export const EDGE = 18;
export const MEMBER_LINE = 1.1;
export const RIM_LINE = 2.6;
export const RIM_DASH = '8 5';
export const OUTLINE = 2;

const PATTERNS: readonly AreaPattern[] = ['band-broken', 'dots-solid', 'dots-hollow'];

export function areaPaint(mark: Pick<AreaMark, 'styles' | 'choropleth' | 'nested'>, zoom: number): AreaPaint {
  const { styles, choropleth, nested } = mark;
  const solid = styles.includes('band-solid');
  const broken = styles.includes('band-broken');
  const member = solid || broken;
  return {
    tint: !member || choropleth ? null : solid ? 'full' : 'light',
    patterns: PATTERNS.filter((one) => styles.includes(one) && !((choropleth || nested) && one === 'band-broken')),
    patternsAt: zoom >= EDGE_FROM ? 'edge' : 'whole',
    rim: !member || !choropleth ? null : solid ? 'solid' : 'broken',
    outline: styles.includes('outline'),
  };
}

/** The map's patterns in pixels, as the live map and pictures draw them. A second group's hatch is as heavy as the first one's tint. */
export const HATCH = { size: 8, width: 2.4, length: 5, turn: -45 } as const;
export const DOTS = { size: 8, radius: 1.05, at: [2, 6] } as const;
export const RINGS = { size: 10, radius: 1.6, line: 0.7, at: [2.5, 7.5] } as const;
export const NO_DATA = { size: 7, width: 0.9, turn: -45 } as const;

/** The ramp's colours in app/tokens.css. */
const RAMP = 6;

/** Which token paints a class. Fewer classes are spread over the ramp. */
export function choroplethToken(step: number, steps: number): `shade-${1 | 2 | 3 | 4 | 5 | 6}` {
  const at = steps < 2 ? 0 : Math.round((step * (RAMP - 1)) / (steps - 1));
  return `shade-${(at + 1) as 1}`;
}
