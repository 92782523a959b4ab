import { overlaps, type Rect } from '../geo/rect';
import { type Colours, SHADE_OPACITY } from './colours';
import { compactPath } from './compact-path';
import type { DrawnArea } from './drawing';
import { shadeToken } from './shade-step';
import { el } from './svg';

/** Memberships stay readable on one country: bands inside the border, dots over the whole of it, both over its shade. */
export function svgArea({ mark, path, at, small }: DrawnArea, sight: Rect, colours: Colours): string {
  if (!path) return small ? dotAt(at, mark.selected, colours) : '';
  // resvg gives up on a group that is cut to nothing.
  if (!isInSight(path, sight)) return '';
  const id = `area-${mark.id}`;
  const use = (attributes: Readonly<Record<string, string | number | null>>) =>
    el('use', { href: `#${id}`, fill: 'none', ...attributes });
  const bands = mark.styles.filter((style) => style === 'band-solid' || style === 'band-broken');
  const fills = mark.styles.filter((style) => style === 'dots-solid' || style === 'dots-hollow');
  const inner = [
    ...bands.map((style) => use({ stroke: `url(#${style})`, 'stroke-width': small ? 9 : 22, 'stroke-opacity': 0.8 })),
    mark.selected ? use({ stroke: colours.accent, 'stroke-width': 10, 'stroke-opacity': 0.28 }) : '',
  ].join('');
  return [
    el(
      'defs',
      {},
      el('path', { id, d: compactPath(path) }),
      inner && el('clipPath', { id: `in-${id}` }, el('use', { href: `#${id}` })),
    ),
    shade(mark.shade, use, colours),
    ...fills.map((style) => use({ fill: `url(#${style})` })),
    inner && el('g', { 'clip-path': `url(#in-${id})` }, inner),
    mark.selected ? use({ fill: colours.accent, 'fill-opacity': 0.13 }) : '',
    mark.selected || mark.implied
      ? use({ stroke: colours.accent, 'stroke-width': mark.selected ? 1.6 : 1.2, 'stroke-linejoin': 'round' })
      : '',
  ].join('');
}

function shade(
  of: DrawnArea['mark']['shade'],
  use: (attributes: Readonly<Record<string, string | number | null>>) => string,
  colours: Colours,
): string {
  if (!of) return '';
  if (of.step === null) {
    return use({ fill: 'url(#no-data)', stroke: colours.pencil, 'stroke-width': 1, 'stroke-dasharray': '4 3' });
  }
  return use({
    fill: colours[shadeToken(of.step, of.steps)],
    'fill-opacity': SHADE_OPACITY,
    stroke: colours.land,
    'stroke-width': 0.8,
    'stroke-linejoin': 'round',
  });
}

function dotAt([cx, cy]: readonly [number, number], selected: boolean, colours: Colours): string {
  const fill = selected ? colours.accent : colours.ink;
  return el('circle', { cx, cy, r: 4, fill, stroke: colours.land, 'stroke-width': 1.5 });
}

/** Whether an outline's extent reaches into sight by more than a pixel. */
function isInSight(path: string, sight: Rect): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, x, y] of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
    left = Math.min(left, Number(x));
    right = Math.max(right, Number(x));
    top = Math.min(top, Number(y));
    bottom = Math.max(bottom, Number(y));
  }
  return overlaps({ left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1 }, sight);
}
