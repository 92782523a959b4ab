import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

/**
 * The cuts that pictures are set in: one file a weight, since resvg neither reads WOFF nor varies a weight. What they lack is set in the
 * fonts of lib/server/script-fonts.ts.
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
};

/** Neither controls nor what is not seen, nor emoji, of which these families have three. */
const LEFT_OUT = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|\p{Emoji_Presentation}/u;

const out = new URL('../../data/fonts/', import.meta.url);
mkdirSync(out, { recursive: true });

/** @type {Record<string, Record<string, number>>} */
const advances = {};
for (const [cut, [family, file]] of Object.entries(CUTS)) {
  const path = fileURLToPath(new URL(`node_modules/@expo-google-fonts/${family}/${file}.ttf`, import.meta.url));
  const source = create(readFileSync(path));
  const known = [...source.characterSet]
    .sort((a, b) => a - b)
    .filter((point) => !LEFT_OUT.test(String.fromCodePoint(point)));
  const text = known.map((point) => String.fromCodePoint(point)).join('');
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
