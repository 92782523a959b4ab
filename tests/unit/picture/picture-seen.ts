import { XMLParser } from 'fast-xml-parser';
import type { Camera } from '../../../lib/geo/camera';
import type { Rect } from '../../../lib/geo/rect';
import type { PictureLayout } from '../../../lib/picture/picture-layout';
import type { Cut, Fonts } from '../../../lib/text/fonts';
import { middleOf, type Px, type SeenLeader, type SeenMap, type SeenSymbol, type SeenText } from '../../truth/seen';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What an element's own numbers mean on the picture. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly entity: string | null;
  readonly docked: boolean;
  /** Degrees by which a name is turned about its middle. */
  readonly turn: number;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

/** Capitals are so high, and stand on the line. */
const CAPITALS = 0.68;

/** What the eye finds on a picture's map: read from its text, not from the drawing that it was made of. */
export function seenInPicture(
  svg: string,
  camera: Camera,
  { map, words, foot, height }: PictureLayout,
  fonts: Fonts,
  about: Pick<SeenMap, 'link' | 'size'>,
): SeenMap {
  const [width, tall] = [map.right - map.left, map.bottom - map.top];
  const texts: SeenText[] = [];
  const leaders: SeenLeader[] = [];
  const symbols: SeenSymbol[] = [];
  const controls: Rect[] = [];
  let label = 0;

  const walk = (element: Element, place: Place, before: Element | null) => {
    const { name, attributes } = element;
    if (name === 'defs' || name === 'title' || name === 'desc') return;
    const here = within(place, attributes);
    const of = attributes['data-symbol-of'];
    if (of !== undefined) symbols.push({ of, at: middleOf(boxOf(element, place)) });
    const leaderOf = attributes['data-leader-of'];
    if (leaderOf !== undefined)
      leaders.push({ of: leaderOf, entity: here.entity, points: pathPoints(attributes.d ?? '').map(at(here)) });
    if (name === 'text') {
      if (!before || !isNextLine(before, element)) label++;
      const box = textBox(element, here, fonts);
      if (!here.docked) {
        texts.push({
          text: textOf(element),
          box,
          nameOf: attributes['data-name-of'] ?? null,
          entity: here.entity,
          label,
        });
      }
    }
    if (name === 'rect' && here.docked) controls.push(boxOf(element, place));
    for (const [i, child] of element.children.entries()) walk(child, here, element.children[i - 1] ?? null);
  };
  const root = elementsOf(parser.parse(svg)).find(({ name }) => name === 'svg');
  const painted = root?.children.find(({ name, attributes }) => name === 'g' && attributes.transform !== undefined);
  if (!painted) throw new Error('the picture has no map');
  const outside: Place = { x: -map.left, y: -map.top, scale: 1, entity: null, docked: false, turn: 0 };
  const lay = (element: Element, place: Place) => {
    const here = within(place, element.attributes);
    if (element.name === 'rect' && here.docked) controls.push(boxOf(element, place));
    for (const child of element.children) lay(child, here);
  };
  for (const element of root?.children ?? []) if (element !== painted) lay(element, outside);
  walk(painted, outside, null);

  // A card's legend lies over the map's foot; a map alone ends above it.
  if (words && foot) controls.push({ left: 0, right: width, top: foot.top - map.top, bottom: height - map.top });
  return {
    ...about,
    box: { left: 0, top: 0, right: width, bottom: tall },
    zoom: camera.zoom + Math.log2(Math.min(width / 720, tall / 630)),
    centre: [camera.lon, camera.lat],
    middle: [width / 2, tall / 2],
    texts,
    leaders,
    symbols,
    controls,
    card: null,
  };
}

function elementsOf(nodes: unknown): Element[] {
  return (nodes as Record<string, unknown>[]).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (!name || name === '#text' || name.startsWith('?')) return [];
    const inside = node[name] as Record<string, unknown>[];
    return {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      children: elementsOf(inside),
      text: inside.map((child) => child['#text'] ?? '').join(''),
    };
  });
}

const textOf = ({ text, children }: Element): string => text + children.map(textOf).join('');

function within(place: Place, attributes: Element['attributes']): Place {
  const { transform = '' } = attributes;
  const [, dx = 0, dy = 0] = (/translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/.exec(transform) ?? []).map(Number);
  const [, scale = 1] = (/scale\(([\d.]+)\)/.exec(transform) ?? []).map(Number);
  return {
    x: place.x + dx * place.scale,
    y: place.y + dy * place.scale,
    scale: place.scale * scale,
    entity: attributes['data-entity'] ?? place.entity,
    docked: place.docked || attributes['data-docked'] !== undefined,
    turn: Number(/rotate\((-?[\d.]+)/.exec(transform)?.[1] ?? place.turn),
  };
}

const at =
  ({ x, y, scale }: Place) =>
  ([px, py]: Px): Px => [x + px * scale, y + py * scale];

/** Straight and curved paths alike, by the points that they are written with. */
function pathPoints(d: string): Px[] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
}

function boxOf(element: Element, place: Place): Rect {
  const points: Px[] = [];
  const gather = ({ name, attributes, children }: Element, outer: Place) => {
    const here = within(outer, attributes);
    const [x, y, r] = [Number(attributes.cx ?? 0), Number(attributes.cy ?? 0), Number(attributes.r ?? 0)];
    const [left, top] = [Number(attributes.x ?? 0), Number(attributes.y ?? 0)];
    const [width, height] = [Number(attributes.width ?? 0), Number(attributes.height ?? 0)];
    const own: Px[] =
      name === 'circle'
        ? [
            [x - r, y - r],
            [x + r, y + r],
          ]
        : name === 'rect'
          ? [
              [left, top],
              [left + width, top + height],
            ]
          : name === 'path'
            ? absolutePoints(attributes.d ?? '')
            : [];
    points.push(...own.map(at(here)));
    for (const child of children) gather(child, here);
  };
  gather(element, place);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Relative commands are followed only as far as their starts: enough for a symbol beside its frame. */
const absolutePoints = (d: string): Px[] => (/[a-z]/.test(d.replace(/z/g, '')) ? [] : pathPoints(d));

function isNextLine(before: Element, { attributes }: Element): boolean {
  if (before.name !== 'text' || before.attributes.x !== attributes.x) return false;
  const step = Number(attributes.y) - Number(before.attributes.y);
  return step > 0 && step < 1.7 * Number(attributes['font-size']);
}

function textBox(element: Element, { x, y, scale, turn }: Place, fonts: Fonts): Rect {
  const { attributes } = element;
  const size = Number(attributes['font-size']);
  const family = /Sans/.test(attributes['font-family'] ?? '') ? 'sans' : 'serif';
  const italic = attributes['font-style'] === 'italic' ? '-italic' : '';
  const cut = `${family}-${attributes['font-weight']}${italic}` as Cut;
  const spacing = Number(attributes['letter-spacing'] ?? 0);
  const text = textOf(element);
  const width = fonts.width(text, cut, size, spacing / size) - spacing;
  const anchor = attributes['text-anchor'] ?? 'start';
  const left = Number(attributes.x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const base = Number(attributes.y);
  const [w, h] = [(width * scale) / 2, (CAPITALS * size * scale) / 2];
  const [cx, cy] = [x + left * scale + w, y + base * scale - h];
  const [cos, sin] = [Math.abs(Math.cos((turn * Math.PI) / 180)), Math.abs(Math.sin((turn * Math.PI) / 180))];
  const [dx, dy] = [w * cos + h * sin, w * sin + h * cos];
  return { left: cx - dx, right: cx + dx, top: cy - dy, bottom: cy + dy };
}
