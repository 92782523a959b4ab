import { lineOrder } from './line-order';
import type { TextLine } from './wrap-text';

/** The cuts in data/fonts that pictures are set in. */
export const FONT_CUTS = [
  'serif-400',
  'serif-400-italic',
  'serif-600',
  'serif-600-italic',
  'sans-400',
  'sans-400-italic',
  'sans-500',
  'sans-600',
] as const;

export type Cut = (typeof FONT_CUTS)[number];

/** Widths of letters in thousandths of an em, by cut. */
export type Advances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A part of a line in a cut of its own. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly cut: Cut;
}

/** Letters that stand together, by their place in the text and from left to right in the line. */
export interface SetCluster {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** A line as it is drawn, in thousandths of an em from where its baseline begins at the left. */
export interface OutlinedLine {
  readonly width: number;
  /** SVG path data, y down. */
  readonly d: string;
  readonly clusters: readonly SetCluster[];
  /** Letters that no font has: a mark stands for them. */
  readonly missing: readonly string[];
}

/** Sets what the tables of the cuts do not, with fonts for other scripts; null while it has to wait for one. */
export type SetOutlines = (line: TextLine, spans: readonly Span[], spacing: number) => OutlinedLine | null;

export interface Fonts {
  /** In pixels; of letters that the cut has, without kerning. */
  width(text: string, cut: Cut, size: number, spacing?: number): number;
  /** Null where the cut has every letter and all run from left to right: then any program sets the words as they are. */
  outlines(line: TextLine, spans: Cut | readonly Span[], spacing?: number): OutlinedLine | null;
  /** Letters of the lines drawn so far that no font has. */
  readonly missing: ReadonlySet<string>;
}

/** Where nothing can measure: an average letter, and an ideograph. */
const UNKNOWN = 560;
const WIDE = 1000;
const isWide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]|[\u{20000}-\u{3ffff}]/u;
const takesNoRoom = /[\p{M}\p{Cf}]/u;

/** @param setOutlines without it, letters of other scripts are measured roughly and not outlined */
export function fontsFrom(advances: Advances, setOutlines?: SetOutlines): Fonts {
  const known = new Map<string, number>();
  const missing = new Set<string>();
  const rough = (text: string, cut: Cut) => {
    let sum = 0;
    for (const letter of text) {
      const advance = advances[cut]?.[letter];
      sum += advance ?? (takesNoRoom.test(letter) ? 0 : isWide.test(letter) ? WIDE : UNKNOWN);
    }
    return sum;
  };
  const outlined = (text: string, cut: Cut) => {
    const key = `${cut}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const set = setOutlines?.(plainLine(text), [{ from: 0, to: text.length, cut }], 0);
    const width = set?.width ?? rough(text, cut);
    known.set(key, width);
    return width;
  };
  return {
    missing,
    width(text, cut, size, spacing = 0) {
      const own = advances[cut] ?? {};
      let sum = 0;
      for (const letter of text) {
        const advance = own[letter];
        if (advance === undefined) return (outlined(text, cut) * size) / 1000 + letters(text) * size * spacing;
        sum += advance;
      }
      return (sum * size) / 1000 + text.length * size * spacing;
    },
    outlines(line, spans, spacing = 0) {
      const all = typeof spans === 'string' ? [{ from: 0, to: line.text.length, cut: spans }] : spans;
      const isPlain = line.order === null && all.every((span) => has(line.text.slice(span.from, span.to), span.cut));
      const set = isPlain ? null : (setOutlines?.(line, all, spacing * 1000) ?? null);
      for (const letter of set?.missing ?? []) missing.add(letter);
      return set;
    },
  };

  function has(text: string, cut: Cut): boolean {
    const own = advances[cut] ?? {};
    for (const letter of text) if (own[letter] === undefined) return false;
    return true;
  }
}

const plainLine = (text: string): TextLine => ({ text, order: lineOrder(text, 'auto'), cut: false });

/** Between which spacing goes: without marks and what is not seen. */
const letters = (text: string): number => [...text].filter((letter) => !takesNoRoom.test(letter)).length;
