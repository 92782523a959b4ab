import type { Attributes, MaybeShape } from '../paint/shape';
import { type Colours, OPACITIES } from './colours';
import { el, FAMILIES, textRuns } from './svg-text';

/** A path that is written once and used wherever shapes draw it again. */
interface Outline {
  readonly d: string;
  readonly id: string;
}

/** Shapes as SVG text, with a picture's own values for the page's tokens. */
export function svgShapes(shapes: readonly MaybeShape[], colours: Colours, outline?: Outline): string {
  let out = '';
  for (const part of shapes) {
    if (!part) continue;
    const { name, attributes, children } = part;
    const isOutline = outline !== undefined && attributes.d === outline.d;
    const inside = children.map((child) =>
      typeof child === 'string' ? textRuns(child).join('') : svgShapes([child], colours, outline),
    );
    out += isOutline
      ? el('use', { href: `#${outline.id}`, ...filledIn(attributes, colours), d: null })
      : el(name, filledIn(attributes, colours), ...inside);
  }
  return out;
}

/** Shapes that are drawn from 0 0, at another place. */
export function svgShapesAt(x: number, y: number, shapes: readonly MaybeShape[], colours: Colours): string {
  return el(
    'g',
    { transform: `translate(${Number(x.toFixed(1))} ${Number(y.toFixed(1))})` },
    svgShapes(shapes, colours),
  );
}

type Values = Readonly<Record<string, string | number | undefined>>;

const FIXED: Values = { ...OPACITIES, 'font-serif': FAMILIES.serif, 'font-sans': FAMILIES.sans };

function filledIn(attributes: Attributes, colours: Values): Values {
  const out: Record<string, string | number | undefined> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'part') continue;
    const token = typeof value === 'string' && value.startsWith('var(--') ? value.slice(6, -1) : null;
    out[hyphened(name)] = token ? (colours[token] ?? FIXED[token]) : value;
  }
  return out;
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
