import type { AreaPaint } from '../draw/area-paint';
import type { DrawnArea, DrawnRegion } from '../draw/display-list';
import type { AreaMark } from '../scene/mark';
import { classPaint } from './class-shapes';
import { type Attributes, type Colour, type MaybeShape, type Shape, shape } from './shape';
import { dotShape } from './symbol-shapes';

/** Widths in pixels: of a pattern along an edge, and of the lines of a membership and of an outline. */
const EDGE = 18;
const MEMBER_LINE = 1.1;
const RIM_LINE = 2.6;
const OUTLINE = 2;
const SPECK_LINE = 1.1;

/** A group over its whole countries: one weight for one fact. */
export function tintPaint(tint: NonNullable<AreaPaint['tint']>): Attributes {
  return {
    fill: 'var(--membership)',
    fillOpacity: `var(--member-${tint})`,
    stroke: 'var(--membership)',
    strokeWidth: MEMBER_LINE,
    strokeLinejoin: 'round',
  };
}

export function outlinePaint(isContext: boolean): Attributes {
  const stroke: Colour = isContext ? 'var(--pencil)' : 'var(--ink)';
  return line(stroke, OUTLINE, { strokeDasharray: isContext ? '4 3' : undefined });
}

function line(stroke: Attributes['stroke'], width: number, more: Attributes = {}): Attributes {
  return { fill: 'none', stroke, strokeWidth: width, strokeLinejoin: 'round', ...more };
}

/** A country, or a division of one. */
interface PaintedArea extends Omit<DrawnArea, 'mark' | 'label' | 'speck'> {
  readonly speck?: boolean;
  readonly mark: Pick<AreaMark, 'id' | 'choropleth' | 'selected' | 'implied' | 'origin'>;
}

/**
 * A country without its name. Memberships stay readable on one country: a tint, patterns over it, and over a shade a line inside
 * the border.
 */
export function areaShapes({ mark, path: d, at, small, speck, paint }: PaintedArea, scope: string): MaybeShape[] {
  if (!d) return small ? [dotShape(at, 4, mark.selected)] : [];
  const { tint, patterns, patternsAt, rim, outline } = paint;
  const over = (attributes: Attributes) => shape('path', { d, ...attributes });
  // What is drawn along the border is half outside of it, and cut.
  const inside = [
    ...patterns.map((one) => patternsAt === 'edge' && over(line(`url(#${one})`, 2 * EDGE))),
    rim !== null &&
      over(line('var(--membership)', 2 * RIM_LINE, { strokeDasharray: rim === 'broken' ? '8 5' : undefined })),
    mark.selected && over(line('var(--accent)', 10, { strokeOpacity: 0.28 })),
  ];
  const isCut = inside.some(Boolean);
  const clip = `in-${scope}-${mark.id}`;
  return [
    speck === true &&
      over({ ...line(mark.origin === 'context' ? 'var(--pencil)' : 'var(--ink)', SPECK_LINE), fill: 'var(--land)' }),
    mark.choropleth && over(classPaint(mark.choropleth)),
    tint && over(tintPaint(tint)),
    ...patterns.map((one) => patternsAt === 'whole' && over({ fill: `url(#${one})` })),
    isCut && shape('clipPath', { id: clip }, over({})),
    isCut && shape('g', { clipPath: `url(#${clip})` }, ...inside),
    mark.selected && over({ fill: 'var(--accent)', fillOpacity: 0.13 }),
    outline && !mark.selected && over(outlinePaint(mark.origin === 'context')),
    (mark.selected || mark.implied) && over(line('var(--accent)', mark.selected ? 1.6 : 1.2)),
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
    shape('path', { d, fill: 'none', stroke: ink, strokeWidth: 7, strokeDasharray: '1.4 7' }),
    shape('path', { part: 'borderLine', d, ...line(ink, 1.9) }),
  ];
}
