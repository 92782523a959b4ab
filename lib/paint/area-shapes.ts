import type { AreaPaint } from '../draw/area-paint';
import type { DrawnArea, DrawnRegion } from '../draw/display-list';
import { classPaint } from './class-shapes';
import { type Attributes, type Colour, type Shape, shape } from './shape';
import { dotShape } from './symbol-shapes';

/** Widths in pixels: of a pattern along an edge, and of the lines of a membership and of an outline. */
const EDGE = 18;
const MEMBER_LINE = 1.1;
const RIM_LINE = 2.6;
const OUTLINE = 2;

/** A group over its whole countries: one weight for one fact. */
export function tintPaint(tint: NonNullable<AreaPaint['tint']>): Attributes {
  return {
    fill: 'var(--membership)',
    'fill-opacity': `var(--member-${tint})`,
    stroke: 'var(--membership)',
    'stroke-width': MEMBER_LINE,
    'stroke-linejoin': 'round',
  };
}

export function outlinePaint(isContext: boolean): Attributes {
  const stroke: Colour = isContext ? 'var(--pencil)' : 'var(--ink)';
  return line(stroke, OUTLINE, { 'stroke-dasharray': isContext ? '4 3' : undefined });
}

function line(stroke: Attributes['stroke'], width: number, more: Attributes = {}): Attributes {
  return { fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round', ...more };
}

/**
 * A country without its name. Memberships stay readable on one country: a tint, patterns over it, and over a shade a line inside
 * the border.
 */
export function areaShapes({ mark, path: d, at, small, paint }: Omit<DrawnArea, 'label'>, scope: string): Shape[] {
  if (!d) return small ? [dotShape(at, 4, mark.selected)] : [];
  const { tint, patterns, patternsAt, rim, outline } = paint;
  const over = (attributes: Attributes) => shape('path', { d, ...attributes });
  // What is drawn along the border is half outside of it, and cut.
  const inside = [
    ...(patternsAt === 'edge' ? patterns.map((one) => over(line(`url(#${one})`, 2 * EDGE))) : []),
    ...(rim
      ? [over(line('var(--membership)', 2 * RIM_LINE, { 'stroke-dasharray': rim === 'broken' ? '8 5' : undefined }))]
      : []),
    ...(mark.selected ? [over(line('var(--accent)', 10, { 'stroke-opacity': 0.28 }))] : []),
  ];
  const clip = `in-${scope}-${mark.id}`;
  return [
    ...(mark.choropleth ? [over(classPaint(mark.choropleth))] : []),
    ...(tint ? [over(tintPaint(tint))] : []),
    ...(patternsAt === 'whole' ? patterns.map((one) => over({ fill: `url(#${one})` })) : []),
    ...(inside.length > 0
      ? [shape('clipPath', { id: clip }, over({})), shape('g', { 'clip-path': `url(#${clip})` }, ...inside)]
      : []),
    ...(mark.selected ? [over({ fill: 'var(--accent)', 'fill-opacity': 0.13 })] : []),
    ...(outline && !mark.selected ? [over(outlinePaint(mark.origin === 'context'))] : []),
    ...(mark.selected ? [over(line('var(--accent)', 1.6))] : mark.implied ? [over(line('var(--accent)', 1.2))] : []),
  ];
}

/** The edge of a chosen region; one that is not chosen is its name alone. */
export function regionShapes({ mark, path: d }: DrawnRegion): Shape[] {
  return mark.selected && d ? [shape('path', { part: 'areaEdge', d, ...line('var(--accent)', 1.6) })] : [];
}

export function borderShapes(d: string, selected: boolean): Shape[] {
  if (!d) return [];
  const ink: Colour = selected ? 'var(--accent)' : 'var(--ink)';
  return [
    shape('path', { d, fill: 'none', stroke: ink, 'stroke-width': 7, 'stroke-dasharray': '1.4 7' }),
    shape('path', { part: 'borderLine', d, ...line(ink, 1.9) }),
  ];
}
