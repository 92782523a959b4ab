import type { PlacedLabel } from '../draw/label-candidate';
import { cutOf, LABEL_STYLES, type LabelRole, type LabelStyle } from '../draw/label-style';
import { tenth } from '../geo/outline';
import { middle } from '../geo/rect';
import type { ColourName, Colours } from './colours';
import { el, type TextStyle, textLine } from './svg-text';

/** The colours of names as the live map has them. */
const COLOUR_OF: Partial<Record<LabelRole, ColourName>> = {
  'basemap-1': 'label-big',
  'basemap-2': 'label-big',
  'basemap-3': 'label-small',
  sea: 'label-sea',
  lake: 'label-sea',
  division: 'label-small',
  disputed: 'disputed',
  'disputed-note': 'disputed',
  city: 'label-big',
  region: 'membership',
  'region-small': 'membership',
  context: 'pencil',
  note: 'ink-2',
  border: 'ink-2',
  'event-date': 'ink-2',
  'event-date-small': 'ink-2',
};

export interface LabelOf {
  readonly selected?: boolean;
  readonly origin?: 'article' | 'context';
}

export function svgLabel(label: PlacedLabel | null, colours: Colours, { selected, origin }: LabelOf = {}): string {
  if (!label) return '';
  const dot =
    label.dot &&
    el('circle', {
      cx: label.dot[0],
      cy: label.dot[1],
      r: 2,
      fill: colours['label-big'],
      stroke: colours.land,
      'stroke-width': 1,
    });
  const colour = (role: LabelRole): string => {
    if (selected) return colours.accent;
    if (origin === 'context' && role.startsWith('event-')) return colours.pencil;
    return colours[COLOUR_OF[role] ?? 'ink'];
  };
  const lines = label.lines.map(({ text, role, y, nameOf }) => {
    const style: LabelStyle = LABEL_STYLES[role];
    const type: TextStyle = {
      cut: cutOf(style),
      size: style.size,
      fill: colour(role),
      anchor: label.anchor,
      spacing: style.spacing,
      halo: { colour: role === 'sea' ? colours.sea : colours.land, width: role === 'lake' ? 2.5 : 3 },
    };
    return textLine(text, label.x, y, type, nameOf);
  });
  const text = lines.join('');
  const turn = label.turn && `rotate(${label.turn} ${middle(label.box).map(tenth).join(' ')})`;
  return (dot ?? '') + (turn ? el('g', { transform: turn }, text) : text);
}
