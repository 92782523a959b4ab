import type { DisplayList, DrawnList } from '../draw/display-list';
import type { PlacedLabel } from '../draw/label-candidate';
import { LABEL_STYLES, type LabelRole, type LabelStyle, labelSpacing } from '../draw/label-style';
import { tenth } from '../geo/outline';
import { middle, type Rect } from '../geo/rect';
import { type Attributes, type Colour, type Shape, shape } from './shape';

/** The mark whose label it is. */
interface Of {
  readonly selected: boolean;
  readonly origin: 'article' | 'context';
}

function colourOf(role: LabelRole, { colour = 'ink' }: LabelStyle, of: Of | null): Colour {
  if (of?.selected) return 'var(--accent)';
  if (of?.origin === 'context' && role.startsWith('event-')) return 'var(--pencil)';
  return `var(--${colour})`;
}

/** A name on the map with its leader, each line in its own role. */
export function labelShapes(label: PlacedLabel | null, of: Of | null = null): Shape[] {
  if (!label) return [];
  const { dot, turn } = label;
  return [
    ...leaderShapes(label, of?.selected ?? false),
    shape(
      'g',
      { transform: turn ? `rotate(${turn} ${middle(label.box).map(tenth).join(' ')})` : undefined },
      dot && shape('circle', { cx: dot[0], cy: dot[1], r: 2, fill: 'var(--label-big)', stroke: 'var(--land)' }),
      ...label.lines.map((line) => textShape(label, line, of)),
    ),
  ];
}

function textShape({ x, anchor }: PlacedLabel, line: PlacedLabel['lines'][number], of: Of | null): Shape {
  const { text, role, y, nameOf } = line;
  const style: LabelStyle = LABEL_STYLES[role];
  const { family, size, weight, italic } = style;
  const spacing = labelSpacing(text, style);
  return shape(
    'text',
    {
      'data-name-of': nameOf?.toLowerCase(),
      x,
      y,
      fontFamily: `var(--font-${family})`,
      fontSize: size,
      fontWeight: weight,
      fontStyle: italic ? 'italic' : undefined,
      fill: colourOf(role, style, of),
      textAnchor: anchor === 'start' ? undefined : anchor,
      letterSpacing: spacing ? size * spacing : undefined,
      // What keeps letters readable on a pattern.
      paintOrder: 'stroke',
      stroke: role === 'sea' ? 'var(--sea)' : 'var(--land)',
      strokeWidth: role === 'lake' ? 2.5 : 3,
      strokeLinejoin: 'round',
      strokeOpacity: 0.85,
    },
    text,
  );
}

/** From a label that stands away from what it names to that. */
function leaderShapes({ leader, lines, key }: PlacedLabel, selected: boolean): Shape[] {
  if (!leader) return [];
  const line = { stroke: selected ? 'var(--accent)' : 'var(--ink-2)', strokeWidth: 1.1 } as const;
  return onStrip(leader, 3, { ...line, 'data-leader-of': lines[0]?.nameOf?.toLowerCase() ?? key });
}

/** A line on a strip of the land's colour, to be seen over a pattern. */
function onStrip([from, to]: DrawnList['leader'], width: number, line: Attributes): Shape[] {
  const common = { d: `M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}`, fill: 'none' } as const;
  return [
    shape('path', { ...common, stroke: 'var(--land)', strokeWidth: width }),
    shape('path', { ...common, ...line }),
  ];
}

/** What the rows of an opened place stand on, and its line to the place. The rows are the marks' own. */
export function listShapes({ place, box, leader, more }: DrawnList): Shape[] {
  const line = { part: 'listLine', 'data-leader-of': place, stroke: 'var(--accent)', strokeWidth: 1.4 } as const;
  return [...onStrip(leader, 4, line), plate(box, 'var(--accent)', 0.94), ...labelShapes(more)];
}

/** Names for orientation that are no marks, and over them the key of those that found no room. */
export function nameShapes({ names, nameKey }: Pick<DisplayList, 'names' | 'nameKey'>): Shape[] {
  return [
    ...names.flatMap((label) => labelShapes(label)),
    ...(nameKey ? [plate(nameKey.box, 'var(--rule)', 0.92), ...nameKey.rows.flatMap((row) => labelShapes(row))] : []),
  ];
}

function plate({ left, top, right, bottom }: Rect, stroke: Colour, opacity: number): Shape {
  const box = { x: left, y: top, width: right - left, height: bottom - top, rx: 2 };
  return shape('rect', { part: 'plate', ...box, fill: 'var(--plate)', fillOpacity: opacity, stroke });
}
