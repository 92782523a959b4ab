import type {
  DisplayList,
  DrawnArea,
  DrawnBadge,
  DrawnBorder,
  DrawnEvent,
  DrawnFlow,
  DrawnList,
  DrawnNameKey,
  DrawnPoint,
} from '../draw/display-list';
import { FLOW_DASHES, FLOW_LINE, flowCap, linePath } from '../draw/flow-line';
import type { PlacedLabel } from '../draw/label-candidate';
import { BADGE_RADIUS, siteSymbol } from '../draw/symbol-shapes';
import type { Pixel } from '../geo/clip';
import type { Rect } from '../geo/rect';
import { type Mark, markWords } from '../scene/mark';
import type { Colours } from './colours';
import { svgArea } from './svg-area';
import { rectOf } from './svg-basemap';
import { svgLabel } from './svg-label';
import { svgSymbol } from './svg-symbol';
import { el, escapeXml, textLine } from './svg-text';

/** A display list in the live map's order of paint: areas, regions, borders, flows (first those drawn together), names of areas, badges, lists, points, events. */
export function svgMarks(displayList: DisplayList, viewport: Rect, colours: Colours, manyFlows = ''): string {
  return [
    ...displayList.areas.map((area) => group(area.mark, svgArea(area, viewport, colours))),
    ...displayList.regions.map(({ mark, path, label }) =>
      group(
        mark,
        (mark.selected ? outline(path, colours.accent, 1.6) : '') +
          leaderTo(label, mark.selected, colours) +
          svgLabel(label, colours, mark),
      ),
    ),
    ...displayList.borders.map((border) => group(border.mark, svgBorder(border, colours))),
    manyFlows,
    ...displayList.flows.map((flow) => group(flow.mark, svgFlow(flow, colours))),
    // Names over all areas and flows: none of those may cover them.
    ...displayList.areas.map((area) => areaName(area, colours)),
    ...displayList.badges.map((badge) => svgBadge(badge, colours)),
    ...displayList.lists.map((list) => svgList(list, colours)),
    ...displayList.points.map((point) => group(point.mark, svgPoint(point, colours))),
    ...displayList.events.map((item) => group(item.mark, svgEvent(item, colours))),
    ...displayList.names.map((label) => leaderTo(label, false, colours) + svgLabel(label, colours)),
    displayList.nameKey ? svgNameKey(displayList.nameKey, colours) : '',
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

function areaName({ mark, label }: DrawnArea, colours: Colours): string {
  return leaderTo(label, mark.selected, colours) + svgLabel(label, colours, mark);
}

/** From a label that stands away; on a strip of paper, to be seen over a pattern. */
function leaderTo(label: PlacedLabel | null, selected: boolean, colours: Colours): string {
  if (!label?.leader) return '';
  const d = linePath(label.leader);
  const ink = selected ? colours.accent : colours['ink-2'];
  return outline(d, colours.land, 3) + outline(d, ink, 1.1, label.lines[0]?.nameOf?.toLowerCase() ?? label.key);
}

function svgBorder({ mark, path, label }: DrawnBorder, colours: Colours): string {
  const ink = mark.selected ? colours.accent : colours.ink;
  const ticks = { d: path, fill: 'none', stroke: ink, 'stroke-width': 7, 'stroke-dasharray': '1.4 7' };
  return path && el('path', ticks) + outline(path, ink, 1.9) + svgLabel(label, colours, mark);
}

function svgFlow({ mark, line, body, head, from, to, label }: DrawnFlow, colours: Colours): string {
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
        'stroke-width': FLOW_LINE,
        'stroke-dasharray': FLOW_DASHES[mark.measure],
        'stroke-linecap': flowCap(mark.measure),
      });
  const away = leaderTo(label, mark.selected, colours);
  return drawn + el('path', { d: head, fill: ink }) + away + svgLabel(label, colours, mark);
}

/** One sign for all events at a place, with its count. */
function svgBadge({ place, at, count, selected, origin }: DrawnBadge, colours: Colours): string {
  const ink = selected ? colours.accent : origin === 'context' ? colours.pencil : colours.ink;
  return (
    el('circle', {
      'data-symbol-of': place,
      cx: at[0],
      cy: at[1],
      r: BADGE_RADIUS,
      fill: colours.plate,
      stroke: ink,
      'stroke-width': 1.4,
      'stroke-dasharray': origin === 'context' ? '3 2' : null,
    }) + textLine(String(count), at[0], at[1] + 4, { cut: 'sans-600', size: 11, fill: ink, anchor: 'middle' })
  );
}

/** The plate under an opened place's rows, and its line to the place. */
function svgList({ place, box, leader, more }: DrawnList, colours: Colours): string {
  const d = linePath(leader);
  return (
    outline(d, colours.land, 4) +
    outline(d, colours.accent, 1.4, place) +
    el('rect', { ...rectOf(box), rx: 2, fill: colours.plate, 'fill-opacity': 0.94, stroke: colours.accent }) +
    svgLabel(more, colours)
  );
}

function svgNameKey({ box, rows }: DrawnNameKey, colours: Colours): string {
  const plate = el('rect', {
    ...rectOf(box),
    rx: 2,
    fill: colours.plate,
    'fill-opacity': 0.92,
    stroke: colours['rule-2'],
  });
  return plate + rows.map((row) => svgLabel(row, colours)).join('');
}

function symbolAt([x, y]: Pixel, of: string, inside: string): string {
  return el('g', { 'data-symbol-of': of, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, inside);
}

function svgPoint({ mark, at, signed, label }: DrawnPoint, colours: Colours): string {
  const name = svgLabel(label, colours, mark);
  if (!signed) return name;
  if (mark.type === 'site') return symbolAt(at, mark.id, svgSymbol(siteSymbol(mark), mark, colours)) + name;
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
  return dot + centre + name;
}

function svgEvent({ mark, at, signed, label }: DrawnEvent, colours: Colours): string {
  return (signed ? symbolAt(at, mark.id, svgSymbol(mark, mark, colours)) : '') + svgLabel(label, colours, mark);
}
