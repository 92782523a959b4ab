import type { Cut, Fonts, OutlinedLine } from '../text/fonts';
import { lineOf, type TextLine } from '../text/wrap-text';

/** Families as they are called inside the files of data/fonts, and what other programs have instead. */
export const FAMILIES = {
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
} as const;

type Anchor = 'start' | 'middle' | 'end';

interface TextStyle {
  readonly cut: Cut;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: Anchor;
  /** In ems. */
  readonly spacing?: number;
}

/** One line of text, set from its baseline. */
export function textLine(words: string | TextLine, x: number, y: number, style: TextStyle, fonts: Fonts): string {
  const line = typeof words === 'string' ? lineOf(words) : words;
  const attributes = textAttributes(x, y, style);
  const outlines = fonts.outlines(line, style.cut, style.spacing);
  return outlines
    ? outlinedText(line.text, outlines, { x, y, ...style }, attributes, { fill: style.fill })
    : el('text', attributes, escapeXml(line.text));
}

export function textAttributes(x: number, y: number, { cut, size, fill, anchor, spacing }: TextStyle): Attributes {
  const [family = 'serif', weight, italic] = cut.split('-');
  return {
    x,
    y,
    'font-family': FAMILIES[family as keyof typeof FAMILIES],
    'font-size': size,
    'font-weight': weight,
    'font-style': italic,
    fill,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'letter-spacing': spacing ? size * spacing : undefined,
  };
}

/** A line at the side of a column at which it begins. */
export function lineInColumn(
  line: TextLine,
  { left, width }: { readonly left: number; readonly width: number },
  y: number,
  style: TextStyle,
  fonts: Fonts,
): string {
  return line.order?.rtl
    ? textLine(line, left + width, y, { ...style, anchor: 'end' }, fonts)
    : textLine(line, left, y, style, fonts);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: Anchor;
}

/**
 * Words that the program which shows the picture might not have letters for, or put in another order: drawn as outlines. The words
 * themselves lie over them unseen, to be found, chosen and copied.
 */
export function outlinedText(
  text: string,
  { d, width }: OutlinedLine,
  { x, y, size, anchor }: Place,
  attributes: Attributes,
  paint: Attributes,
): string {
  const scale = size / 1000;
  const left = x - width * scale * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0);
  const transform = `translate(${hundredth(left)} ${hundredth(y)}) scale(${Number(scale.toFixed(5))})`;
  const strokeWidth = paint['stroke-width'];
  const scaled = typeof strokeWidth === 'number' ? { 'stroke-width': Math.round(strokeWidth / scale) } : {};
  return (
    el('path', { d, transform, ...paint, ...scaled }) +
    el('text', { ...attributes, 'fill-opacity': 0 }, escapeXml(text))
  );
}

type Value = string | number | null | undefined | false;
type Attributes = Readonly<Record<string, Value>>;

/** An element of SVG text. Attributes are escaped here; children are elements or escaped words already. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) open += attribute(key, value);
  const inside = children.join('');
  return inside ? `${open}>${inside}</${name}>` : `${open}/>`;
}

/** Nothing where there is no value. */
export function attribute(key: string, value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  return ` ${key}="${typeof value === 'number' ? hundredth(value) : escapeXml(value)}"`;
}

/** Two decimals: an opacity needs both, a pixel one. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also drops what XML 1.0 cannot hold in any spelling. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
