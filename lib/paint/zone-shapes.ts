import type { DrawnZone } from '../draw/display-list';
import { areaShapes } from './area-shapes';
import { type Inked, inkOf } from './ink-of';
import { type Attributes, type Colour, type MaybeShape, type Shape, shape } from './shape';

/** In pixels. */
const CIRCLE = { line: 1.6, dashes: '5 4', small: '2.6 2' } as const;
/** Two strokes beside each other, broken: no border, no flow and no outline has two. */
const DOUBLE = { width: 4.8, gap: 2.2, dashes: '9 4' } as const;
/** From outside to inside: how far a soft edge reaches, and how much each step adds. */
const SOFT = { widths: [32, 27, 22, 17, 12, 7, 2], opacity: 0.034 } as const;

const DIVISION = { line: 1, opacity: 0.75 } as const;
const WATER = { tint: 0.32, line: 3 } as const;

/** A distance: a broken line and nothing in it, since nothing is known there. */
export function circlePaint(inked: Inked, small: boolean): Attributes {
  return {
    fill: 'none',
    stroke: inkOf(inked),
    strokeWidth: CIRCLE.line,
    strokeDasharray: small ? CIRCLE.small : CIRCLE.dashes,
  };
}

/** A line that the story drew after a source, or the edge of such an area. */
export function doubleLine(d: string, inked: Inked, dashes: string = DOUBLE.dashes): Shape[] {
  const line = { d, fill: 'none', strokeDasharray: dashes } as const;
  return [
    shape('path', { part: 'zoneEdge', ...line, stroke: inkOf(inked), strokeWidth: DOUBLE.width }),
    shape('path', { part: 'zoneGap', ...line, stroke: 'var(--land)', strokeWidth: DOUBLE.gap }),
  ];
}

/** An area that the story drew after a source. */
export function hatchedArea(attributes: Pick<Attributes, 'd'>, pattern: string): Shape {
  return shape('path', { ...attributes, fill: `url(#${pattern})` });
}

/** A region without limits: nowhere is it seen where it ends. `scale` makes its edge narrower, in a legend. */
export function softArea(d: string, inked: Inked, scale = 1): Shape[] {
  const colour: Colour = inked.selected ? 'var(--accent)' : 'var(--membership)';
  return SOFT.widths.map((width) =>
    shape('path', {
      d,
      fill: colour,
      stroke: colour,
      strokeWidth: width * scale,
      strokeLinejoin: 'round',
      opacity: SOFT.opacity,
    }),
  );
}

/** The edge of a division: finer than a country's, and whole. */
export function divisionShapes(d: string, inked: Inked): Shape[] {
  return [
    shape('path', {
      part: 'zoneEdge',
      d,
      fill: 'none',
      stroke: inkOf(inked),
      strokeWidth: DIVISION.line,
      strokeOpacity: DIVISION.opacity,
      strokeLinejoin: 'round',
    }),
  ];
}

/** A sea, strait or lake: tinted, and without an edge, which at sea nobody has drawn. */
export function waterArea(d: string, inked: Inked): Shape {
  return shape('path', { part: 'shade', ...waterPaint(inked), d, fillOpacity: WATER.tint });
}

const waterPaint = ({ selected }: Inked): Attributes => ({ fill: selected ? 'var(--accent)' : 'var(--label-sea)' });

/** The same, which fades out where it ends in open water: so much of each step that all of them together are the tint. */
function fadingWater(steps: readonly string[], inked: Inked): Shape[] {
  const fillOpacity = 1 - (1 - WATER.tint) ** (1 / steps.length);
  return steps.map((d) => shape('path', { ...waterPaint(inked), d, fillOpacity }));
}

export function riverLine(d: string, inked: Inked): Shape {
  const stroke: Colour = inked.selected ? 'var(--accent)' : 'var(--label-sea)';
  return shape('path', { part: 'zoneEdge', d, fill: 'none', stroke, strokeWidth: WATER.line, strokeLinejoin: 'round' });
}

/** What has a shape of its own, without its name. */
export function zoneShapes(zone: Omit<DrawnZone, 'label'>, scope: string): MaybeShape[] {
  const { mark, edge, area } = zone;
  if (!edge) return [];
  const isTinted = mark.selected && area !== '' && mark.form !== 'admin1' && mark.form !== 'water';
  return [isTinted && shape('path', { d: area, fill: 'var(--accent)', fillOpacity: 0.1 }), ...ownShapes(zone, scope)];
}

function ownShapes(zone: Omit<DrawnZone, 'label'>, scope: string): MaybeShape[] {
  const { mark, edge, area, small, at, paint } = zone;
  switch (mark.form) {
    case 'admin1': {
      const painted = areaShapes({ mark, path: area, at, small, paint }, scope);
      // A class of a series has its own hairline.
      return mark.selected || mark.choropleth ? painted : [...divisionShapes(edge, mark), ...painted];
    }
    case 'near':
      return [shape('path', { part: 'zoneEdge', d: edge, ...circlePaint(mark, small) })];
    case 'line':
      return doubleLine(edge, mark);
    case 'area':
      return [hatchedArea({ d: area }, 'drawn-area'), ...doubleLine(edge, mark)];
    case 'soft-region':
      return softArea(area, mark);
    case 'water':
      if (area === '') return [riverLine(edge, mark)];
      return zone.fading.length > 0 ? fadingWater(zone.fading, mark) : [waterArea(area, mark)];
  }
}
