import { read } from './project-files';

const tokens = read('app/tokens.css');

export type Theme = 'light' | 'dark';

/** A token as `#rrggbb`; with `strong`, as it is where more contrast is wished. */
export function colour(name: string, theme: Theme, strong = false): string {
  const pattern = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\)`, 'g');
  const found = [...tokens.matchAll(pattern)];
  const [, light, dark] = (strong && found[1]) || found[0] || [];
  const hex = theme === 'light' ? light : dark;
  if (!hex) throw new Error(`no token --${name}`);
  return hex.length === 7 ? hex : `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}`;
}

/** WCAG 2.2, relative luminance of red, green and blue of 255. */
function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio of two colours, each red, green and blue of 255. */
export function contrastOf(a: readonly number[], b: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

export const contrast = (a: string, b: string) => contrastOf(partsOf(a), partsOf(b));

const partsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour that is not opaque, as it is seen over another. */
export function over(top: string, background: string, opacity: number): string {
  const under = partsOf(background);
  const mixed = partsOf(top).map((part, i) => Math.round(part * opacity + (under[i] ?? 0) * (1 - opacity)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A shade as it is seen: not opaque, over land. */
export function shadeOnLand(step: number, theme: Theme): string {
  const opacity = Number(/--shade-opacity: ([\d.]+)/.exec(tokens)?.[1]);
  return over(colour(`shade-${step}`, theme), colour('land', theme), opacity);
}
