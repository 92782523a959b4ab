import type { MaybeShape } from '../paint/shape';
import { type Colours, OPACITIES } from './colours';
import { attribute, el, FAMILIES, textRuns } from './svg-text';

/** A path that is written once and used wherever shapes draw it again. */
interface Outline {
  readonly d: string;
  readonly id: string;
}

/** Shapes as SVG text, with a picture's own values for the page's tokens. */
export function svgShapes(shapes: readonly MaybeShape[], colours: Colours, outline?: Outline): string {
  let out = '';
  for (const one of shapes) {
    if (!one) continue;
    const isOutline = outline !== undefined && one.attributes.d === outline.d;
    const name = isOutline ? 'use' : one.name;
    out += `<${name}`;
    if (isOutline) out += attribute('href', `#${outline.id}`);
    for (const [key, value] of Object.entries(one.attributes))
      if (key !== 'part' && !(isOutline && key === 'd')) out += attribute(hyphened(key), filledIn(value, colours));
    let inside = '';
    for (const child of one.children)
      inside += typeof child === 'string' ? textRuns(child).join('') : svgShapes([child], colours, outline);
    out += inside ? `>${inside}</${name}>` : '/>';
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
