import { LABEL_STYLES, type LabelStyle, labelSpacing, type Measure, roughMeasure } from '@/lib/draw/label-style';

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Widths as the browser sets them in the page's own fonts; remembered, since names come back at every move. */
export const measureText: Measure = (text, role) => {
  const key = `${role}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure(text, role);
  const style: LabelStyle = LABEL_STYLES[role];
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--font-${style.family}-latin`);
  context.font = `${style.italic ? 'italic ' : ''}${style.weight} ${style.size}px ${family || 'serif'}`;
  const width = context.measureText(text).width + text.length * style.size * labelSpacing(text, style);
  widths.set(key, width);
  return width;
};

/** Widths measured before the fonts came are of the fallback: forget them. */
export function forgetWidths(): void {
  widths.clear();
}
