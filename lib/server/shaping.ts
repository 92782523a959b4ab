import { readFile } from 'node:fs/promises';
import type * as HarfBuzz from 'harfbuzzjs';
import { LRUCache } from 'lru-cache';
import type { Glyph } from '../text/outline-line';
import { once } from './concurrency-limit';

/** A font that has been read: HarfBuzz sets it as browsers do. */
export interface LoadedFont {
  has(point: number): boolean;
  /** The glyphs from left to right, in thousandths of an em. */
  shape(request: ShapeRequest): Glyph[];
}

interface ShapeRequest {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly rtl: boolean;
  /** Letters that are spaced out make no ligatures that are only for looks. */
  readonly spaced: boolean;
  readonly weight: number;
  /** BCP 47 */
  readonly lang: string;
}

/** Loaded with the first line that needs it: most stories do without. */
const harfBuzz = once(() => import('harfbuzzjs'));
const woff2 = once(async () => (await import('woff2-encoder/decompress')).default);

/** Bytes of fonts that are kept for the next picture. All there are have some 60 MB. */
const KEPT = 32_000_000;
const loaded = new LRUCache<string, LoadedFont & { readonly bytes: number }>({
  maxSize: KEPT,
  sizeCalculation: ({ bytes }) => bytes,
});

/** @param file TrueType, or WOFF2 with or without weights */
export async function loadFont(file: string): Promise<LoadedFont> {
  const known = loaded.get(file);
  if (known) return known;
  const [hb, bytes] = await Promise.all([harfBuzz(), readFont(file)]);
  const font = fontOf(hb, bytes);
  loaded.set(file, font);
  return font;
}

async function readFont(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  return file.endsWith('.woff2') ? (await woff2())(bytes) : bytes;
}

const EM = 1000;

function fontOf(hb: typeof HarfBuzz, bytes: Uint8Array): LoadedFont & { readonly bytes: number } {
  const face = new hb.Face(new hb.Blob(Uint8Array.from(bytes).buffer));
  const points = new Set(face.collectUnicodes());
  const weights = new Map<number, { readonly font: HarfBuzz.Font; readonly outlines: Map<number, Glyph['outline']> }>();
  const inWeight = (weight: number) => {
    const known = weights.get(weight);
    if (known) return known;
    const font = new hb.Font(face);
    font.setScale(EM, EM);
    font.setVariations([new hb.Variation('wght', weight)]);
    const made = { font, outlines: new Map() };
    weights.set(weight, made);
    return made;
  };
  return {
    bytes: bytes.length,
    has: (point) => points.has(point),
    shape({ text, from, to, rtl, spaced, weight, lang }) {
      const { font, outlines } = inWeight(weight);
      const buffer = new hb.Buffer();
      buffer.addText(text, from, to - from);
      buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
      buffer.setLanguage(lang);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer, spaced ? [new hb.Feature('liga', 0), new hb.Feature('clig', 0)] : []);
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map(({ codepoint: id, cluster }, i) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
        const known = outlines.get(id);
        const outline = known === undefined ? outlineOf(font.glyphToJson(id)) : known;
        outlines.set(id, outline);
        return { cluster, advance: xAdvance, x: xOffset, y: yOffset, outline };
      });
    },
  };
}

/** A glyph's outline in steps from its first point, y down: short, and the same wherever it stands. */
function outlineOf(commands: readonly HarfBuzz.SvgPathCommand[]): Glyph['outline'] {
  let start: readonly [number, number] | null = null;
  let d = '';
  let [x, y] = [0, 0];
  let [openX, openY] = [0, 0];
  for (const { type, values } of commands) {
    const to = values.map((value, i) => Math.round(i % 2 === 0 ? value : -value));
    if (type === 'Z') {
      d += 'z';
      [x, y] = [openX, openY];
      continue;
    }
    if (type === 'M') [openX = 0, openY = 0] = to;
    if (start)
      d +=
        type.toLowerCase() +
        to
          .map((value, i) => value - (i % 2 === 0 ? x : y))
          .join(' ')
          .replaceAll(' -', '-');
    else start = [openX, openY];
    [x = 0, y = 0] = to.slice(-2);
  }
  return start && { x: start[0], y: start[1], d };
}
