import { LABEL_STYLES, type LabelStyle, type Measure } from './label-style';

/** The cuts in data/fonts that pictures are set in. */
export type Cut =
  | 'serif-400'
  | 'serif-400-italic'
  | 'serif-600'
  | 'serif-600-italic'
  | 'sans-400'
  | 'sans-400-italic'
  | 'sans-500'
  | 'sans-600';

export const FONT_CUTS: readonly (Cut | ArabicCut)[] = [
  'serif-400',
  'serif-400-italic',
  'serif-600',
  'serif-600-italic',
  'sans-400',
  'sans-400-italic',
  'sans-500',
  'sans-600',
  'arabic-400',
  'arabic-600',
];

type ArabicCut = 'arabic-400' | 'arabic-600';

/** Widths of letters in thousandths of an em, by cut. */
export type Advances = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Fonts {
  /** In pixels, without kerning. */
  width(text: string, cut: Cut, size: number, spacing?: number): number;
}

/** About as wide as an average letter, where a cut lacks one. */
const UNKNOWN = 560;

export const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/u;

export function fontsFrom(advances: Advances): Fonts {
  return {
    width(text, cut, size, spacing = 0) {
      const own = advances[cut] ?? {};
      const arabic = advances['arabic-400'] ?? {};
      let sum = 0;
      for (const letter of text) sum += own[letter] ?? arabic[letter] ?? UNKNOWN;
      return (sum * size) / 1000 + text.length * size * spacing;
    },
  };
}

export function cutOf({ family, weight, italic }: LabelStyle): Cut {
  return `${family}-${weight}${italic ? '-italic' : ''}` as Cut;
}

/** The live map's measure, in the same fonts: names stand in the same places. */
export function labelMeasure(fonts: Fonts): Measure {
  return (text, role) => {
    const style: LabelStyle = LABEL_STYLES[role];
    return fonts.width(text, cutOf(style), style.size, style.spacing);
  };
}
