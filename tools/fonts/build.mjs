import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

/**
 * The cuts that pictures are set in: one file a weight, since resvg neither reads WOFF nor varies a weight.
 * Writes data/fonts/<cut>.ttf and data/fonts/advances.json, the widths of their letters in thousandths of an em.
 */
const CUTS = {
  'serif-400': ['source-serif-4', '400Regular/SourceSerif4_400Regular'],
  'serif-400-italic': ['source-serif-4', '400Regular_Italic/SourceSerif4_400Regular_Italic'],
  'serif-600': ['source-serif-4', '600SemiBold/SourceSerif4_600SemiBold'],
  'serif-600-italic': ['source-serif-4', '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic'],
  'sans-400': ['source-sans-3', '400Regular/SourceSans3_400Regular'],
  'sans-400-italic': ['source-sans-3', '400Regular_Italic/SourceSans3_400Regular_Italic'],
  'sans-500': ['source-sans-3', '500Medium/SourceSans3_500Medium'],
  'sans-600': ['source-sans-3', '600SemiBold/SourceSans3_600SemiBold'],
  'arabic-400': ['noto-naskh-arabic', '400Regular/NotoNaskhArabic_400Regular'],
  'arabic-600': ['noto-naskh-arabic', '600SemiBold/NotoNaskhArabic_600SemiBold'],
};

/** Basic Latin to Latin Extended-B, accents, Greek, Cyrillic, Vietnamese, punctuation, currencies, a few arrows and shapes. */
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b9, 0x2dd],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x2070, 0x208e],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
const ARABIC = [
  [0x20, 0x20],
  [0x600, 0x6ff],
  [0x750, 0x77f],
];

const out = new URL('../../data/fonts/', import.meta.url);
mkdirSync(out, { recursive: true });

/** @type {Record<string, Record<string, number>>} */
const advances = {};
for (const [cut, [family, file]] of Object.entries(CUTS)) {
  const path = fileURLToPath(new URL(`node_modules/@expo-google-fonts/${family}/${file}.ttf`, import.meta.url));
  const points = range(cut.startsWith('arabic') ? ARABIC : LATIN);
  const source = create(readFileSync(path));
  const known = points.filter((point) => source.hasGlyphForCodePoint(point));
  const text = String.fromCodePoint(...known);
  const ttf = await subsetFont(readFileSync(path), text, {
    targetFormat: 'truetype',
    preserveNameIds: [1, 2, 4, 6, 16, 17],
  });
  writeFileSync(new URL(`${cut}.ttf`, out), ttf);
  advances[cut] = Object.fromEntries(
    known.map((point) => [
      String.fromCodePoint(point),
      Math.round((1000 * source.glyphForCodePoint(point).advanceWidth) / source.unitsPerEm),
    ]),
  );
}
writeFileSync(new URL('advances.json', out), `${JSON.stringify(advances)}\n`);

/** @param {number[][]} spans */
function range(spans) {
  return spans.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
