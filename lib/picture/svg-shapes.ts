import type { MaybeShape, Shape } from '../paint/shape';
import type { Cut, Fonts } from '../text/fonts';
import { lineOf } from '../text/wrap-text';
import { attribute, el, escapeXml, FAMILIES, outlinedText } from './svg-text';

/** What a picture is drawn with. */
export interface Hand {
  readonly colours: Colours;
  readonly fonts: Fonts;
}

/** A path that is written once and used wherever shapes draw it again. */
interface Outline {
  readonly d: string;
  readonly id: string;
}

/** Shapes as SVG text, with a picture's own values for the page's tokens. */
export function svgShapes(shapes: readonly MaybeShape[], hand: Hand, outline?: Outline): string {
  let out = '';
  for (const one of shapes) {
    if (!one) continue;
    const outlined = one.name === 'text' ? outlinedLabel(one, hand) : null;
    if (outlined) {
      out += outlined;
      continue;
    }
    const isOutline = outline !== undefined && one.attributes.d === outline.d;
    const name = isOutline ? 'use' : one.name;
    out += `<${name}`;
    if (isOutline) out += attribute('href', `#${outline.id}`);
    for (const [key, value] of Object.entries(one.attributes))
      if (key !== 'part' && !(isOutline && key === 'd')) out += attribute(hyphened(key), filledIn(value, hand.colours));
    let inside = '';
    for (const child of one.children)
      inside += typeof child === 'string' ? escapeXml(child) : svgShapes([child], hand, outline);
    out += inside ? `>${inside}</${name}>` : '/>';
  }
  return out;
}

/** What a line of text is painted with, and not set with. */
const PAINT: ReadonlySet<string> = new Set([
  'fill',
  'paint-order',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'stroke-opacity',
]);

/** Null where the words can stand as they are. */
function outlinedLabel({ attributes, children }: Shape, { colours, fonts }: Hand): string | null {
  const {
    x = 0,
    y = 0,
    fontSize = 16,
    fontWeight = 400,
    fontFamily,
    fontStyle,
    textAnchor,
    letterSpacing,
  } = attributes;
  const family = fontFamily === 'var(--font-sans)' ? 'sans' : 'serif';
  const cut = `${family}-${fontWeight}${fontStyle ? '-italic' : ''}` as Cut;
  const text = children.filter((child) => typeof child === 'string').join('');
  const outlines = fonts.outlines(lineOf(text), cut, (letterSpacing ?? 0) / fontSize);
  if (!outlines) return null;
  const written: Record<string, Value> = {};
  const paint: Record<string, Value> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const name = hyphened(key);
    (PAINT.has(name) ? paint : written)[name] = filledIn(value, colours);
  }
  return outlinedText(text, outlines, { x, y, size: fontSize, anchor: textAnchor ?? 'start' }, written, paint);
}

/** Shapes that are drawn from 0 0, at another place. */
export function svgShapesAt(x: number, y: number, shapes: readonly MaybeShape[], hand: Hand): string {
  return el('g', { transform: `translate(${Number(x.toFixed(1))} ${Number(y.toFixed(1))})` }, svgShapes(shapes, hand));
}

/** The same for opacities. */
export const OPACITIES = { 'shade-opacity': 0.86, 'member-full': 0.25, 'member-light': 0.1 } as const;

type Value = string | number | undefined;
type Values = Readonly<Record<string, Value>>;

const FIXED: Values = { ...OPACITIES, 'font-serif': FAMILIES.serif, 'font-sans': FAMILIES.sans };

function filledIn(value: Value, colours: Values): Value {
  if (typeof value !== 'string' || !value.startsWith('var(--')) return value;
  const token = value.slice(6, -1);
  return colours[token] ?? FIXED[token];
}

/** What SVG itself writes without hyphens. */
const ONE_WORD = new Set(['gradientUnits', 'patternUnits', 'patternTransform']);

const HYPHENED = new Map<string, string>();

/** Once for each name: a picture has thousands of attributes. */
function hyphened(name: string): string {
  const known = HYPHENED.get(name);
  if (known) return known;
  const made = ONE_WORD.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  HYPHENED.set(name, made);
  return made;
}

/**
 * Path data of M, L and Z with one decimal, in relative steps: the same points in about half the letters. Steps are counted
 * in tenths, so that no rounding adds up.
 */
export function compactPath(d: string): string {
  let out = '';
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  // Scanned by hand: a regular expression makes an array of strings for each step.
  for (let at = 0; at < d.length; ) {
    const command = d[at];
    if (command === 'Z') {
      out += 'z';
      x = startX;
      y = startY;
      at++;
      continue;
    }
    const space = d.indexOf(' ', at);
    const end = endOfNumber(d, space + 1);
    const toX = Math.round(Number(d.slice(at + 1, space)) * 10);
    const toY = Math.round(Number(d.slice(space + 1, end)) * 10);
    if (command === 'M') {
      startX = toX;
      startY = toY;
    }
    out += (command === 'M' ? 'm' : 'l') + tenths(toX - x) + after(tenths(toY - y));
    x = toX;
    y = toY;
    at = end;
  }
  return out;
}

function endOfNumber(d: string, from: number): number {
  let at = from;
  // Capital letters begin the next part.
  while (at < d.length && d.charCodeAt(at) < 65) at++;
  return at;
}

/** Most steps are short. */
const SHORT = 512;
const SHORT_TENTHS = Array.from({ length: 2 * SHORT + 1 }, (_, i) => written(i - SHORT));

function tenths(value: number): string {
  return SHORT_TENTHS[value + SHORT] ?? written(value);
}

/** ".5", "-.5", "12". */
function written(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus parts two numbers by itself. */
const after = (text: string): string => (text.startsWith('-') ? text : ` ${text}`);

/** The tokens of app/tokens.css that pictures use, light and dark: an SVG outside the page has no style sheet. A test holds the two equal. */
const COLOURS = {
  page: ['#fbf8f1', '#14191e'],
  plate: ['#fffdf8', '#1a2127'],
  ink: ['#23211d', '#ece7dc'],
  'ink-2': ['#55504a', '#bdb9af'],
  'ink-3': ['#6b655c', '#9c9a93'],
  rule: ['#ddd4c3', '#2d363d'],
  'rule-2': ['#b9ae9a', '#4d5860'],
  accent: ['#9e1f63', '#f39ac6'],
  'accent-bg': ['#f6dfe9', '#45203a'],
  pencil: ['#50616f', '#a3b7c6'],
  'pencil-bg': ['#eef1f1', '#1c262e'],
  land: ['#f7f3ea', '#1f262b'],
  sea: ['#dfe7ea', '#12191f'],
  coast: ['#8ea3aa', '#3f525d'],
  border: ['#948975', '#68757d'],
  'label-big': ['#5f574a', '#b7b5ae'],
  'label-small': ['#736a5b', '#a09f99'],
  'label-sea': ['#456675', '#6f93a3'],
  membership: ['#3a665c', '#86bdae'],
  dots: ['#5b4632', '#d9c6a5'],
  disputed: ['#a65a16', '#d0944a'],
  'shade-1': ['#e3e7bb', '#223529'],
  'shade-2': ['#b5d09a', '#2d4939'],
  'shade-3': ['#83b98c', '#375d4b'],
  'shade-4': ['#58a390', '#3f705f'],
  'shade-5': ['#42898c', '#478478'],
  'shade-6': ['#2e738b', '#529990'],
} as const;

export type ColourName = keyof typeof COLOURS;
export type Colours = Readonly<Record<ColourName, string>>;

export function coloursOf(theme: 'light' | 'dark'): Colours {
  const side = theme === 'light' ? 0 : 1;
  return Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [name, pair[side]])) as Colours;
}
