import type { Cut, OutlinedLine, SetCluster, Span } from './fonts';
import { lettersOf } from './letters';
import { visualRuns } from './line-order';
import type { TextLine } from './wrap-text';

/** A glyph where it stands, in thousandths of an em. */
export interface Glyph {
  /** The first UTF-16 unit of the letters that it is of. */
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  /** Up. */
  readonly y: number;
  /** Where its outline begins, and the rest in relative steps, y down; null where there is nothing to see. */
  readonly outline: { readonly x: number; readonly y: number; readonly d: string } | null;
}

/** A font in one weight. */
export interface Face {
  /** Sets a part of a text, which may join what stands beside it. The glyphs come from left to right. */
  shape(text: string, from: number, to: number, rtl: boolean, spaced: boolean): readonly Glyph[];
}

/** Which font sets what, for one line. */
export interface FaceChoice {
  /** Null where none has these letters. */
  faceFor(letters: string, cut: Cut): Face | null;
  /** Of a cut itself. */
  faceOf(cut: Cut): Face | null;
}

/** Stands for letters that no font has. */
const OMISSION = '[…]';
/** A tab or a break in a line is a space. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;

interface Item {
  readonly from: number;
  to: number;
  readonly cut: Cut;
  /** Null: an omission. */
  readonly face: Face | null;
}

/** A line with its letters in their order, joined and stacked as their script does. */
export function outlineLine(line: TextLine, spans: readonly Span[], spacing: number, choice: FaceChoice): OutlinedLine {
  const text = line.text.replace(CONTROL, ' ');
  const missing: string[] = [];
  const items = itemsOf(text, spans, choice, missing);
  const clusters: SetCluster[] = [];
  let d = '';
  let right = 0;
  for (const run of visualRuns(text, line.order)) {
    const inRun = items.flatMap((item) => {
      const [from, to] = [Math.max(item.from, run.from), Math.min(item.to, run.to)];
      return from < to ? [{ ...item, from, to }] : [];
    });
    for (const item of run.rtl ? inRun.reverse() : inRun) {
      const { from, to, face, cut } = item;
      const shown = face ?? choice.faceOf(cut);
      const glyphs = face
        ? face.shape(text, from, to, run.rtl, spacing !== 0)
        : (shown?.shape(OMISSION, 0, OMISSION.length, false, spacing !== 0).map((one) => ({ ...one, cluster: from })) ??
          []);
      let start = right;
      for (const [at, { cluster, advance, x, y, outline }] of glyphs.entries()) {
        if (outline) d += `M${Math.round(right + x) + outline.x} ${outline.y - Math.round(y)}${outline.d}`;
        right += advance;
        if (glyphs[at + 1]?.cluster === cluster) continue;
        // What is not seen has no room of its own.
        if (right !== start) right += spacing;
        clusters.push({ from: cluster, to: endOf(cluster, glyphs, to), left: start, right: right });
        start = right;
      }
    }
  }
  return { width: right, d, clusters, missing };
}

/** Up to the next cluster of the same item in the order of reading. */
function endOf(cluster: number, glyphs: readonly Glyph[], end: number): number {
  return glyphs.reduce((next, glyph) => (glyph.cluster > cluster ? Math.min(next, glyph.cluster) : next), end);
}

/** Parts of one font each, in the order of reading. */
function itemsOf(text: string, spans: readonly Span[], choice: FaceChoice, missing: string[]): Item[] {
  const items: Item[] = [];
  const add = (from: number, letters: string, cut: Cut, face: Face | null) => {
    const last = items.at(-1);
    if (last && last.to === from && last.cut === cut && last.face === face) last.to += letters.length;
    else items.push({ from, to: from + letters.length, cut, face });
  };
  for (const { from, to, cut } of spans) {
    let at = from;
    for (const letters of lettersOf(text.slice(from, to))) {
      const last = items.at(-1);
      if (INVISIBLE.test(letters)) add(at, letters, cut, last ? last.face : choice.faceOf(cut));
      else addLetters(at, letters, cut);
      at += letters.length;
    }
  }
  return items;

  function addLetters(at: number, letters: string, cut: Cut): void {
    const face = choice.faceFor(letters, cut);
    if (face || [...letters].length === 1) {
      if (!face) missing.push(letters);
      add(at, letters, cut, face);
      return;
    }
    // No font has all of it: each of its parts in what has it.
    let from = at;
    for (const part of letters) {
      const own = INVISIBLE.test(part) ? (items.at(-1)?.face ?? null) : choice.faceFor(part, cut);
      if (!own && !INVISIBLE.test(part)) missing.push(part);
      add(from, part, cut, own);
      from += part.length;
    }
  }
}
