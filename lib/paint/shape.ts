/** Tokens of app/tokens.css. The page's style sheet fills them in; a picture has none, and puts in the values of lib/picture/svg-shapes.ts. */
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
  | 'stopOpacity'
  | 'strokeWidth'
  | 'strokeOpacity'
  | 'fontSize'
  | 'fontWeight'
  | 'letterSpacing';
type Texts =
  | 'id'
  | 'd'
  | 'transform'
  | 'strokeDasharray'
  | 'gradientUnits'
  | 'patternUnits'
  | 'patternTransform'
  | 'data-name-of'
  | 'data-symbol-of'
  | 'data-leader-of';

/** Named as the DOM and React name them; pictures write them with hyphens. */
export interface Attributes
  extends Readonly<Partial<Record<Numbers, number | undefined>>>,
    Readonly<Partial<Record<Texts, string | undefined>>> {
  /** By which the live map's style sheet knows it, for what only that map has: pointers, focus, motion, forced colours. */
  readonly part?: string | undefined;
  readonly fill?: Colour | Link | 'none' | undefined;
  readonly stroke?: Colour | Link | 'none' | undefined;
  readonly fillOpacity?: number | `var(--${OpacityToken})` | undefined;
  readonly stopColor?: Colour | undefined;
  readonly strokeLinecap?: 'round' | 'butt' | undefined;
  readonly strokeLinejoin?: 'round' | undefined;
  readonly clipPath?: Link | undefined;
  readonly paintOrder?: 'stroke' | undefined;
  readonly fontFamily?: `var(--${FontToken})` | undefined;
  readonly fontStyle?: 'italic' | undefined;
  readonly textAnchor?: 'middle' | 'end' | undefined;
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
  readonly children: readonly (MaybeShape | string)[];
}

/** A shape, or none where a condition does not hold. */
export type MaybeShape = Shape | false | null;

export function shape(
  name: Shape['name'],
  attributes: Attributes,
  ...children: readonly (MaybeShape | string)[]
): Shape {
  return { name, attributes, children };
}
