import {
  choroplethToken,
  DOTS,
  EDGE,
  HATCH,
  MEMBER_LINE,
  NO_DATA,
  OUTLINE,
  RIM_DASH,
  RIM_LINE,
  RINGS,
} from '../draw/area-paint';
import type { DrawnArea } from '../draw/display-list';
import { overlaps, type Rect } from '../geo/rect';
import { type Colours, MEMBER_TINT, SHADE_OPACITY } from './colours';
import { compactPath } from './compact-path';
import { el } from './svg-text';

/** Memberships stay readable on one country: a tint, patterns over it, and over a shade a line inside the border. */
export function svgArea({ mark, path, at, small, paint }: DrawnArea, viewport: Rect, colours: Colours): string {
  if (!path) return small ? dotAt(at, mark.selected, colours) : '';
  // resvg gives up on a group that is cut to nothing.
  if (!isInViewport(path, viewport)) return '';
  const id = `area-${mark.id}`;
  const use = (attributes: Readonly<Record<string, string | number | null>>) =>
    el('use', { href: `#${id}`, fill: 'none', ...attributes });
  const line = (stroke: string, width: number, more: Readonly<Record<string, string | number | null>> = {}) =>
    use({ stroke, 'stroke-width': width, 'stroke-linejoin': 'round', ...more });
  const { tint, patterns, patternsAt, rim, outline } = paint;
  const context = mark.origin === 'context';
  const inner = [
    // A line that is drawn over a border is half outside.
    ...(patternsAt === 'edge' ? patterns.map((one) => use({ stroke: `url(#${one})`, 'stroke-width': 2 * EDGE })) : []),
    rim ? line(colours.membership, 2 * RIM_LINE, rim === 'broken' ? { 'stroke-dasharray': RIM_DASH } : {}) : '',
    mark.selected ? use({ stroke: colours.accent, 'stroke-width': 10, 'stroke-opacity': 0.28 }) : '',
  ].join('');
  return [
    el(
      'defs',
      {},
      el('path', { id, d: compactPath(path) }),
      inner && el('clipPath', { id: `in-${id}` }, el('use', { href: `#${id}` })),
    ),
    svgChoropleth(mark.choropleth, use, colours),
    tint ? use({ fill: colours.membership, 'fill-opacity': MEMBER_TINT[tint] }) : '',
    ...(patternsAt === 'whole' ? patterns.map((one) => use({ fill: `url(#${one})` })) : []),
    inner && el('g', { 'clip-path': `url(#in-${id})` }, inner),
    tint ? line(colours.membership, MEMBER_LINE) : '',
    mark.selected ? use({ fill: colours.accent, 'fill-opacity': 0.13 }) : '',
    outline && !mark.selected
      ? line(context ? colours.pencil : colours.ink, OUTLINE, context ? { 'stroke-dasharray': '4 3' } : {})
      : '',
    mark.selected || mark.implied ? line(colours.accent, mark.selected ? 1.6 : 1.2) : '',
  ].join('');
}

function svgChoropleth(
  of: DrawnArea['mark']['choropleth'],
  use: (attributes: Readonly<Record<string, string | number | null>>) => string,
  colours: Colours,
): string {
  if (!of) return '';
  if (of.step === null) {
    return use({ fill: 'url(#no-data)', stroke: colours.pencil, 'stroke-width': 1, 'stroke-dasharray': '4 3' });
  }
  return use({
    fill: colours[choroplethToken(of.step, of.steps)],
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
function isInViewport(path: string, viewport: Rect): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
    left = Math.min(left, Number(x));
    right = Math.max(right, Number(x));
    top = Math.min(top, Number(y));
    bottom = Math.max(bottom, Number(y));
  }
  return overlaps({ left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1 }, viewport);
}

/** The fills that tell categories apart without colour, as components/map/area-fill.tsx has them. */
export function svgPatterns(colours: Colours): string {
  const pattern = (id: string, size: number, turn: number | null, ...inside: string[]) =>
    el(
      'pattern',
      {
        id,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === null ? null : `rotate(${turn})`,
      },
      ...inside,
    );
  const bar = (width: number, height: number, fill: string) => el('rect', { width, height, fill });
  const solid = (at: number) => el('circle', { cx: at, cy: at, r: DOTS.radius, fill: colours.dots });
  const hollow = (at: number) =>
    el('circle', { cx: at, cy: at, r: RINGS.radius, fill: 'none', stroke: colours.pencil, 'stroke-width': RINGS.line });
  return el(
    'defs',
    {},
    pattern('band-broken', HATCH.size, HATCH.turn, bar(HATCH.width, HATCH.length, colours.membership)),
    pattern('dots-solid', DOTS.size, null, ...DOTS.at.map(solid)),
    pattern('dots-hollow', RINGS.size, null, ...RINGS.at.map(hollow)),
    pattern('no-data', NO_DATA.size, NO_DATA.turn, bar(NO_DATA.width, NO_DATA.size, colours.pencil)),
  );
}
