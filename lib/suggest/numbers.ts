import { NUMBER_WORDS, SCALES } from './english/number-words';
import type { Token } from './tokens';

/** A number that is written in figures or words. */
export interface ReadNumber {
  readonly value: number;
  /** The last token, included. */
  readonly to: number;
}

/** The number that begins at a token; null where none does. "1.8bn", "twenty-five", "two hundred and six", "1,200", "3 million". */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token?.kind === 'number') return inFigures(tokens, at, token);
  return token?.kind === 'word' ? inWords(tokens, at) : null;
}

function inFigures(tokens: readonly Token[], at: number, token: Token): ReadNumber | null {
  const plain = token.text.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return scaled(tokens, value, at);
}

/** With the words behind it that multiply; short ones only where they stand close, as in "5m". */
function scaled(tokens: readonly Token[], value: number, at: number): ReadNumber {
  const next = tokens[at + 1];
  const scale = next?.kind === 'word' ? SCALES.get(next.fold) : undefined;
  if (!next || scale === undefined || next.sentence !== tokens[at]?.sentence) return { value, to: at };
  const isShort = next.fold.length <= 2;
  if (isShort && !next.isGlued && next.fold !== 'bn') return { value, to: at };
  return scaled(tokens, round(value * scale), at + 1);
}

function inWords(tokens: readonly Token[], start: number): ReadNumber | null {
  let all = 0;
  let part = 0;
  let to = -1;
  for (let i = start; i < start + 12; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[start]?.sentence) break;
    const small = NUMBER_WORDS.get(token.fold);
    const scale = token.fold.length > 2 ? SCALES.get(token.fold) : undefined;
    if (small !== undefined) {
      // "twenty five" is one number; "five six" are two.
      if (part % 100 !== 0 && !(part % 10 === 0 && part % 100 >= 20 && small < 10)) break;
      part += small;
      to = i;
    } else if (scale !== undefined && to >= 0) {
      if (scale === 100) part *= 100;
      else {
        all += part * scale;
        part = 0;
      }
      to = i;
    } else if (!(to >= 0 && isBetween(tokens, i))) break;
  }
  return to < 0 ? null : { value: round(all + part), to };
}

/** The hyphen in "twenty-five", the and in "two hundred and six". */
function isBetween(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!token || !next || !NUMBER_WORDS.has(next.fold)) return false;
  if (/^[-‐‑]$/.test(token.text)) return token.isGlued && next.isGlued;
  return token.fold === 'and' && /^(?:hundred|thousand|million)$/.test(before?.fold ?? '');
}

/** Without what binary fractions add: 1.8 × 10⁹ is no 1800000000.0000002. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
