import type { Iso3 } from '../story/story';
import { ARABIC, type Cut } from './fonts';
import { el, escapeXml } from './svg';

/** Families as they are called inside the files of data/fonts, and what other programs have instead. */
const FAMILIES = {
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
} as const;

const ARABIC_FAMILY = "'Noto Naskh Arabic', 'Times New Roman', serif";

export interface TextStyle {
  readonly cut: Cut;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In ems. */
  readonly spacing?: number;
  /** Colour of the outline that keeps letters readable on a pattern. */
  readonly halo?: { readonly colour: string; readonly width: number } | undefined;
}

/** One line of text, set from its baseline. `nameOf` is the country whose name it is. */
export function textLine(text: string, x: number, y: number, style: TextStyle, nameOf?: Iso3): string {
  const { cut, size, fill, anchor, spacing, halo } = style;
  const [family = 'serif', weight, italic] = cut.split('-');
  return el(
    'text',
    {
      'data-name-of': nameOf?.toLowerCase(),
      x,
      y,
      'font-family': FAMILIES[family as keyof typeof FAMILIES],
      'font-size': size,
      'font-weight': weight,
      'font-style': italic,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': spacing ? size * spacing : undefined,
      ...(halo && {
        'paint-order': 'stroke',
        stroke: halo.colour,
        'stroke-width': halo.width,
        'stroke-linejoin': 'round',
        'stroke-opacity': 0.85,
      }),
    },
    ...runs(text),
  );
}

/** Arabic names its own font, for a program that picks one for the whole of a line. */
function runs(text: string): string[] {
  if (!ARABIC.test(text)) return [escapeXml(text)];
  return text
    .split(
      /([\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+(?:\s+[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+)*)/u,
    )
    .filter(Boolean)
    .map((run) => (ARABIC.test(run) ? el('tspan', { 'font-family': ARABIC_FAMILY }, escapeXml(run)) : escapeXml(run)));
}
