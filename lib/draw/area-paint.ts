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
