import type { EmbedSizeName } from '../view/embed-code';
import type { CitationStyle } from '../view/export-href';

const SIZES: Readonly<Record<EmbedSizeName, string>> = { small: 'Small', medium: 'Medium', full: 'Full width' };
const STYLES: Readonly<Record<CitationStyle, string>> = { apa: 'Text (APA)', bibtex: 'BibTeX', ris: 'RIS' };

export const SHARE_WORDS = {
  title: 'Share this view',
  titleWords: 'Share these words',
  lead: 'Whoever opens the link sees exactly this.',
  close: 'Close',
  noPicture: 'The picture could not be loaded.',
  holds: 'What the link holds',
  link: 'Link',
  notCopied: 'The browser does not allow copying. The text is selected: copy it by hand.',
  system: 'Send with…',
  qr: 'QR code',
  print: 'Print',
  preparing: 'Preparing…',
  embed: 'Embed',
  embedCode: 'Code for your page',
  copy: 'Copy',
  copiedCode: 'Code copied.',
  size: 'Size',
  sizes: SIZES,
  preview: 'Preview',
  previewOf: 'Preview of the embedded map',
  download: 'Download',
  colours: 'Colours',
  light: 'Light',
  dark: 'Dark',
  pixels: (width: number, height: number) => `${width} × ${height}`,
  whole: 'Data of the whole story, not only of this view',
  cite: 'Cite',
  showCitation: 'Show citation',
  copyCitation: 'Copy citation',
  copiedCitation: 'Citation copied.',
  noCitation: 'The citation could not be loaded.',
  styles: STYLES,
  sharePassage: 'Share this passage',
} as const;
