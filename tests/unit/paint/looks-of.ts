import { XMLParser } from 'fast-xml-parser';
import { coloursOf, compactPath, OPACITIES } from '../../../lib/picture/svg-shapes';
import { FAMILIES } from '../../../lib/picture/svg-text';

/** An element as text, with its attributes in order and the page's tokens filled in. */
export type Look = string;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const TOKENS: Readonly<Record<string, string | number>> = {
  ...coloursOf('light'),
  ...OPACITIES,
  'font-serif': FAMILIES.serif,
  'font-sans': FAMILIES.sans,
};

/** What of a live map's mark is unseen: where it takes the pointer, where its focus shows, and dashes that rest. */
const UNSEEN = /^_(?:area|hit|hitLine|focus|drift|driftTail)_/;

/** Attributes that say nothing of the look. */
const SILENT = /^(?:class|style|role|tabindex|aria-|data-(?:kind|origin|selected|sign))/;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** All that is seen, in the order of paint. */
export function looksOf(markup: string): Look[] {
  const elements = read(markup);
  const outlines = new Map(outlinesIn(elements));
  return elements.flatMap((element) => looks(element, outlines));
}

/** The looks inside each outermost element of a name. A legend's patterns have ids of their own, on a page beside them. */
export function elementsIn(markup: string, name: string): Look[][] {
  const found = (elements: Element['children']): Element[] =>
    elements.flatMap((one) => (typeof one === 'string' ? [] : one.name === name ? [one] : found(one.children)));
  const isPattern = (one: Element | string) => typeof one !== 'string' && one.name === 'pattern';
  return found(read(markup)).map(({ children }) =>
    children
      .filter((child) => !isPattern(child))
      .flatMap((child) => looks(child, new Map()))
      .map((look) => look.replace(/url\(#[^)]*\)/, 'url(#pattern)')),
  );
}

function read(markup: string): Element['children'] {
  const elementsOf = (nodes: unknown): Element['children'] =>
    (nodes as Record<string, unknown>[]).map((node) => {
      const name = Object.keys(node).find((key) => key !== ':@') ?? '';
      if (name === '#text') return String(node[name]);
      return {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        children: elementsOf(node[name]),
      };
    });
  return elementsOf(parser.parse(markup));
}

/** A picture writes an outline once, and uses it. */
function outlinesIn(elements: Element['children']): (readonly [string, string])[] {
  return elements.flatMap((one) => {
    if (typeof one === 'string') return [];
    if (one.name === 'defs') return one.children.flatMap((path) => (isOutline(path) ? [outlineOf(path)] : []));
    return outlinesIn(one.children);
  });
}

const isOutline = (one: Element | string): one is Element => typeof one !== 'string' && one.name === 'path';
const outlineOf = ({ attributes }: Element) => [`#${attributes.id}`, attributes.d ?? ''] as const;

function looks(element: Element | string, outlines: ReadonlyMap<string, string>): Look[] {
  if (typeof element === 'string') return [element];
  const { name, attributes, children } = element;
  if (name === 'title' || UNSEEN.test(attributes.class ?? '')) return [];
  const inside = children.flatMap((child) => looks(child, outlines));
  if (name === 'defs' && children.every(isOutline)) return [];
  if (name === 'linearGradient' && inside.length === 0) return [];
  const used = outlines.get(attributes.href ?? '');
  const own = Object.entries(used ? { ...attributes, href: '', d: used } : attributes)
    .filter(([key, value]) => value !== '' && !SILENT.test(key))
    .map(([key, value]) => ` ${key}="${filledIn(key, value)}"`)
    .sort();
  // A group that says nothing is one of the live map's alone.
  if (name === 'g' && own.length === 0) return inside;
  return [`<${used ? 'path' : name}${own.join('')}>`, ...inside, `</${used ? 'path' : name}>`];
}

function filledIn(key: string, value: string): string {
  const token = /^var\(--(.+)\)$/.exec(value)?.[1];
  const filled = String((token && TOKENS[token]) ?? value);
  // A picture writes outlines in relative steps.
  if (key === 'd' && /^[MLZ\d. -]+$/.test(filled)) return compactPath(filled);
  return /^-?[\d.]+(?:e-?\d+)?$/.test(filled) ? String(Math.round(Number(filled) * 100) / 100) : filled;
}
