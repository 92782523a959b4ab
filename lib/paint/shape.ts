/** Tokens of app/tokens.css. The page's style sheet fills them in; a picture has none, and puts in the values of lib/picture/colours.ts. */
export type ColourToken =
  | 'plate'
  | 'ink'
  | 'ink-2'
  | 'rule'
  | 'accent'
  | 'pencil'
  | 'land'
  | 'sea'
  | 'border'
  | 'label-big'
  | 'label-small'
  | 'label-sea'
  | 'membership'
  | 'dots'
  | 'disputed'
  | `shade-${1 | 2 | 3 | 4 | 5 | 6}`;
export type OpacityToken = 'shade-opacity' | 'member-full' | 'member-light';
export type FontToken = 'font-serif' | 'font-sans';

export type Colour = `var(--${ColourToken})`;
type Link = `url(#${string})`;

type Numbers =
  | 'x'
  | 'y'
  | 'width'
  | 'height'
  | 'cx'
  | 'cy'
  | 'r'
  | 'rx'
  | 'x1'
  | 'y1'
  | 'x2'
  | 'y2'
  | 'offset'
  | 'opacity'
  | 'stop-opacity'
  | 'stroke-width'
  | 'stroke-opacity'
  | 'font-size'
  | 'font-weight'
  | 'letter-spacing';
type Texts =
  | 'id'
  | 'd'
  | 'transform'
  | 'stroke-dasharray'
  | 'gradientUnits'
  | 'patternUnits'
  | 'patternTransform'
  | 'data-name-of'
  | 'data-symbol-of'
  | 'data-leader-of';

/** Named as SVG writes them. */
export interface Attributes
  extends Readonly<Partial<Record<Numbers, number | undefined>>>,
    Readonly<Partial<Record<Texts, string | undefined>>> {
  /** By which the live map's style sheet knows it, for what only that map has: pointers, focus, motion, forced colours. */
  readonly part?: string | undefined;
  readonly fill?: Colour | Link | 'none' | undefined;
  readonly stroke?: Colour | Link | 'none' | undefined;
  readonly 'fill-opacity'?: number | `var(--${OpacityToken})` | undefined;
  readonly 'stop-color'?: Colour | undefined;
  readonly 'stroke-linecap'?: 'round' | 'butt' | undefined;
  readonly 'stroke-linejoin'?: 'round' | undefined;
  readonly 'clip-path'?: Link | undefined;
  readonly 'paint-order'?: 'stroke' | undefined;
  readonly 'font-family'?: `var(--${FontToken})` | undefined;
  readonly 'font-style'?: 'italic' | undefined;
  readonly 'text-anchor'?: 'middle' | 'end' | undefined;
}

/**
 * An element of SVG with all that says how it looks. The live map makes React elements of these (components/ui/shapes.tsx), a picture
 * makes text (lib/picture/svg-shapes.ts).
 */
export interface Shape {
  readonly name:
    | 'path'
    | 'circle'
    | 'rect'
    | 'text'
    | 'g'
    | 'svg'
    | 'defs'
    | 'pattern'
    | 'clipPath'
    | 'linearGradient'
    | 'stop';
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

export function shape(name: Shape['name'], attributes: Attributes, ...children: readonly (Shape | string)[]): Shape {
  return { name, attributes, children };
}
