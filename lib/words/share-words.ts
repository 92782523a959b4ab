import { words } from '@words/share';
import type { CitationStyle } from '../view/export-href';

const STYLES: Readonly<Record<CitationStyle, string>> = {
  apa: words.styleApa,
  bibtex: words.styleBibtex,
  ris: words.styleRis,
};

export const SHARE_WORDS = {
  ...words,
  sizes: { small: words.sizeSmall, medium: words.sizeMedium, full: words.sizeFull },
  pixels: (width: number, height: number) => words.pixels({ width, height }),
  styles: STYLES,
} as const;
