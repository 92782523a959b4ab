import { ARABIC, type Cut } from '../draw/label-style';
import { lettersOf } from '../story/letters';
import { isolatedLines } from '../words/direction';

/** Families as they are called inside the files of data/fonts, and what other programs have instead. */
export const FAMILIES = {
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
} as const;

const ARABIC_FAMILY = "'Noto Naskh Arabic', 'Times New Roman', serif";

interface TextStyle {
  readonly cut: Cut;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In ems. */
  readonly spacing?: number;
}

/** One line of text, set from its baseline. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  const { cut, size, fill, anchor, spacing } = style;
  const [family = 'serif', weight, italic] = cut.split('-');
  return el(
    'text',
    {
      x,
      y,
      'font-family': FAMILIES[family as keyof typeof FAMILIES],
      'font-size': size,
      'font-weight': weight,
      'font-style': italic,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': spacing ? size * spacing : undefined,
    },
    ...textRuns(text),
  );
}

/** Words of a text, escaped. Arabic names its own font, for a program that picks one for the whole of a line. */
export function textRuns(text: string): string[] {
  if (!ARABIC.test(text)) return [escapeXml(text)];
  return text
    .split(
      /([\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+(?:\s+[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+)*)/u,
    )
    .filter(Boolean)
    .map((run) => (ARABIC.test(run) ? el('tspan', { 'font-family': ARABIC_FAMILY }, escapeXml(run)) : escapeXml(run)));
}

/** Lines of words no wider than `width`, at most `max` of them; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, max: number, measure: (text: string) => number): string[] {
  return isolatedLines(wrapWords(text, width, max, measure));
}

function wrapWords(text: string, width: number, max: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === max - 1)
      return [...lines, cutWords(`${longer} ${words.slice(i + 1).join(' ')}`, width, measure)];
    if (line) lines.push(line);
    line = measure(word) <= width ? word : cutWords(word, width, measure);
  }
  return line ? [...lines, line] : lines;
}

/** As much of a line as is no wider than `width`, with an ellipsis when some is left out. */
export function cutText(text: string, width: number, measure: (text: string) => number): string {
  return isolatedLines([cutWords(text, width, measure)]).join('');
}

function cutWords(text: string, width: number, measure: (text: string) => number): string {
  const whole = text.trim();
  if (measure(whole) <= width) return whole;
  const letters = lettersOf(whole);
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters
    .join('')
    .trimEnd()
    .replace(/[,;:–-]$/, '')}…`;
}

type Value = string | number | null | undefined | false;

/** An element of SVG text. Attributes are escaped here; children are elements or escaped words already. */
export function el(name: string, attributes: Readonly<Record<string, Value>>, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) open += attribute(key, value);
  const inside = children.join('');
  return inside ? `${open}>${inside}</${name}>` : `${open}/>`;
}

/** Nothing where there is no value. */
export function attribute(key: string, value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  return ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`;
}

/** Two decimals: an opacity needs both, a pixel one. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

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
