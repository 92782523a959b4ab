import type { Colours } from './colours';
import { el } from './svg';

/** As components/ui/logo.tsx draws it. */
export function svgLogo(x: number, y: number, scale: number, colours: Colours): string {
  return el(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${scale})`,
      fill: 'none',
      stroke: colours.ink,
      'stroke-width': 1.8,
    },
    el('circle', { cx: 11, cy: 11, r: 9.2 }),
    el('path', { d: 'M11 2v4.2l3.2 2.6v3.6L9.6 15v4.8', 'stroke-linejoin': 'round' }),
  );
}
