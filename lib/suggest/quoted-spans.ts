import type { Token } from './tokens';

/** Words between quotation marks. Tokens of the words themselves, both included; the marks stand outside. */
export interface QuotedSpan {
  readonly from: number;
  readonly to: number;
  /** Its closing mark is missing, as where the next paragraph goes on with it. */
  readonly isOpen: boolean;
}

/** Opening marks, with those that close them. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['"', '"”'],
  ['«', '»'],
  ['„', '“”'],
  ['‘', '’'],
  ["'", "'"],
]);
/** Marks that are apostrophes, too. */
const SINGLE = /^['‘]$/;
/** Tokens in one quotation at most. */
const LONGEST = 400;
/** Fewer between single ones, which may be apostrophes. */
const LONGEST_SINGLE = 120;

/** What stands between marks, paragraph by paragraph; a quotation inside another one is left out. */
export function quotedSpans(tokens: readonly Token[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const ends = new Map(tokens.map(({ paragraph }, i) => [paragraph, i]));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const closing = token?.kind === 'sign' ? PAIRS.get(token.text) : undefined;
    if (!token || !closing || !opens(tokens, at)) continue;
    const end = closingAt(tokens, at, closing);
    if (end < 0) {
      const last = ends.get(token.paragraph) ?? at;
      const goesOn = isFirstOfParagraph(tokens, at) || PAIRS.has(tokens[last + 1]?.text ?? '');
      if (SINGLE.test(token.text) || last - at < 3 || !goesOn) continue;
      spans.push({ from: at + 1, to: last, isOpen: true });
      at = last;
      continue;
    }
    const to = withoutComma(tokens, end - 1);
    if (to > at) spans.push({ from: at + 1, to, isOpen: false });
    at = end;
  }
  return spans;
}

/** A mark opens where a word follows it closely and none stands closely before. */
function opens(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token || !next || next.paragraph !== token.paragraph) return false;
  if (!SINGLE.test(token.text) && token.text !== '"') return true;
  const isAfterWord = token.isGlued && (before?.kind === 'word' || before?.kind === 'number');
  return !isAfterWord && next.isGlued;
}

function closingAt(tokens: readonly Token[], open: number, closing: string): number {
  const first = tokens[open];
  const isSingle = SINGLE.test(first?.text ?? '');
  const longest = isSingle ? LONGEST_SINGLE : LONGEST;
  for (let i = open + 1; i < tokens.length && i <= open + longest; i++) {
    const token = tokens[i];
    if (!token || token.paragraph !== first?.paragraph) return -1;
    if (token.kind !== 'sign' || !closing.includes(token.text)) continue;
    if (first?.text === '“' && token.text === '“' && !token.isGlued) return -1;
    if (isSingle && (!token.isGlued || (tokens[i + 1]?.isGlued && tokens[i + 1]?.kind === 'word'))) continue;
    return i;
  }
  return -1;
}

function isFirstOfParagraph(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.paragraph !== tokens[at]?.paragraph;
}

/** The comma before a closing mark is no part of what was said. */
function withoutComma(tokens: readonly Token[], to: number): number {
  return tokens[to]?.text === ',' ? to - 1 : to;
}
