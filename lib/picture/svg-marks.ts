import type { Pixel } from '../geo/clip';
import type { Rect } from '../geo/rect';
import type { Mark } from '../scene/mark';
import { markWords } from '../words/mark-words';
import type { Colours } from './colours';
import type { Drawing, DrawnArea, DrawnBorder, DrawnFlow, DrawnGathered, DrawnPoint, DrawnRing } from './drawing';
import { el, escapeXml } from './svg';
import { svgArea } from './svg-area';
import { svgLabel } from './svg-label';
import { svgSymbol } from './svg-symbol';
import { textLine } from './svg-text';

/** A drawing in the live map's order of paint: areas, their names, regions, borders, flows (first those drawn together), rings, points, gathered. */
export function svgMarks(drawing: Drawing, sight: Rect, colours: Colours, manyFlows = ''): string {
  return [
    ...drawing.areas.map((area) => group(area.mark, svgArea(area, sight, colours))),
    // Names over all areas: a neighbour's shade must not cover them.
    ...drawing.areas.map((area) => areaName(area, colours)),
    ...drawing.regions.map(({ mark, path, label }) =>
      group(mark, (mark.selected ? outline(path, colours.accent, 1.6) : '') + svgLabel(label, colours, mark)),
    ),
    ...drawing.borders.map((border) => group(border.mark, svgBorder(border, colours))),
    manyFlows,
    ...drawing.flows.map((flow) => group(flow.mark, svgFlow(flow, colours))),
    ...drawing.rings.map((ring) => svgRing(ring, colours)),
    ...drawing.points.map((point) => group(point.mark, svgPoint(point, colours))),
    ...drawing.gathered.map((item) => group(item.mark, svgGathered(item, colours))),
    ...drawing.names.map((label) => svgLabel(label, colours)),
  ].join('');
}

function group(mark: Mark, inside: string): string {
  return el(
    'g',
    { 'data-entity': mark.id, 'data-kind': mark.kind },
    el('title', {}, escapeXml(markWords(mark))),
    inside,
  );
}

function outline(d: string, stroke: string, width: number, leaderOf?: string): string {
  const look = { fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' };
  return d && el('path', { 'data-leader-of': leaderOf, d, ...look });
}

function areaName({ mark, label, callout }: DrawnArea, colours: Colours): string {
  return leaderTo(callout, mark.country.toLowerCase(), mark.selected, colours) + svgLabel(label, colours, mark);
}

/** From a name that stands away; on a strip of paper, to be seen over a hatch. */
function leaderTo(d: string | null, of: string, selected: boolean, colours: Colours): string {
  if (!d) return '';
  const ink = selected ? colours.accent : colours['label-small'];
  return outline(d, colours.land, 3) + outline(d, ink, 0.9, of);
}

function svgBorder({ mark, path, label }: DrawnBorder, colours: Colours): string {
  const ink = mark.selected ? colours.accent : colours.ink;
  const ticks = { d: path, fill: 'none', stroke: ink, 'stroke-width': 7, 'stroke-dasharray': '1.4 7' };
  return path && el('path', ticks) + outline(path, ink, 1.9) + svgLabel(label, colours, mark);
}

/** A flow without an amount is dashed by its kind. */
const DASHES = { remittances: '9 5', migration: '2 5', exports: '14 4 2 4', visit: '5 3' } as const;

function svgFlow({ mark, line, body, head, from, to, label, callout }: DrawnFlow, colours: Colours): string {
  const ink = mark.selected ? colours.accent : colours.ink;
  // The tail fades inside the sender: a flow of a country begins at no point.
  const fade = (colour: string) =>
    el(
      'linearGradient',
      { id: `tail-${mark.id}`, gradientUnits: 'userSpaceOnUse', x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      el('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': 0 }),
      el('stop', { offset: 0.35, 'stop-color': colour }),
    );
  const paint = `url(#tail-${mark.id})`;
  const drawn = mark.amount
    ? fade(ink) + el('path', { d: body, fill: paint })
    : fade(mark.selected ? colours.accent : colours['ink-2']) +
      el('path', {
        d: line,
        fill: 'none',
        stroke: paint,
        'stroke-width': 2,
        'stroke-dasharray': DASHES[mark.measure],
        'stroke-linecap': mark.measure === 'migration' ? 'round' : null,
      });
  const away = leaderTo(callout, mark.id, mark.selected, colours);
  return drawn + el('path', { d: head, fill: ink }) + away + svgLabel(label, colours, mark);
}

function svgRing({ place, at, radius, count, selected }: DrawnRing, colours: Colours): string {
  const ink = selected ? colours.accent : colours.ink;
  return (
    el('circle', {
      'data-symbol-of': place,
      cx: at[0],
      cy: at[1],
      r: radius - 9,
      fill: colours.plate,
      'fill-opacity': 0.82,
      stroke: ink,
      'stroke-width': 1.3,
    }) + textLine(String(count), at[0], at[1] + 4, { cut: 'sans-600', size: 11, fill: ink, anchor: 'middle' })
  );
}

function leaderLine(d: string | null, of: string, loose: boolean, colours: Colours): string {
  if (!d) return '';
  return el('path', {
    'data-leader-of': of,
    d,
    fill: 'none',
    stroke: loose ? colours.ink : colours.accent,
    'stroke-width': 1.3,
    ...(loose && { 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }),
  });
}

function symbolAt([x, y]: Pixel, of: string, inside: string, scale = 1): string {
  const size = scale === 1 ? '' : ` scale(${scale})`;
  return el('g', { 'data-symbol-of': of, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${size}` }, inside);
}

function svgPoint({ mark, at, leader, ring, label }: DrawnPoint, colours: Colours): string {
  const base = mark.style === 'symbol-base';
  const dot = el('circle', {
    'data-symbol-of': mark.id,
    cx: at[0],
    cy: at[1],
    r: mark.selected ? 7 : 4.5,
    fill: mark.selected ? colours.accent : colours.ink,
    stroke: colours.land,
    'stroke-width': 1.5,
  });
  const centre = mark.selected ? el('circle', { cx: at[0], cy: at[1], r: 2.4, fill: colours.plate }) : '';
  const symbol = base ? symbolAt(at, mark.id, svgSymbol({ symbol: 'base', seats: 0 }, mark, colours)) : dot + centre;
  return leaderLine(leader, mark.id, true, colours) + (ring ? '' : symbol) + svgLabel(label, colours, mark);
}

function svgGathered({ mark, at, leader, listed, seat, label }: DrawnGathered, colours: Colours): string {
  return (
    leaderLine(leader, mark.id, !(listed && mark.precision === 'city'), colours) +
    symbolAt(at, mark.id, svgSymbol(mark, mark, colours), seat ? 0.72 : 1) +
    svgLabel(label, colours, mark)
  );
}
