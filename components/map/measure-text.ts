import {
  LABEL_STYLES,
  type LabelRole,
  type LabelStyle,
  labelSpacing,
  type Measure,
  roughMeasure,
} from '@/lib/draw/label-style';

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();
/** As a canvas is told them. The page's styles are looked at once for each: that takes longer than measuring. */
const fonts = new Map<LabelRole, string>();
let set: string | null = null;

/** Widths as the browser sets them in the page's own fonts; remembered, since names come back at every move. */
export const measureText: Measure = (text, role) => {
  const key = `${role}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure(text, role);
  const style: LabelStyle = LABEL_STYLES[role];
  const font = fonts.get(role) ?? fontOf(style);
  fonts.set(role, font);
  if (font !== set) context.font = font;
  set = font;
  const width = context.measureText(text).width + text.length * style.size * labelSpacing(text, style);
  widths.set(key, width);
  return width;
};

function fontOf({ family, italic, weight, size }: LabelStyle): string {
  const families = getComputedStyle(document.documentElement).getPropertyValue(`--font-${family}-latin`);
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${families || 'serif'}`;
}

/** Widths measured before the fonts came are of the fallback: forget them. */
export function forgetWidths(): void {
  widths.clear();
  fonts.clear();
  set = null;
}
