import { SHORTENED } from './english/shortened';
import { nameKey } from './name-key.mjs';

/** A word, number or sign of a text. Offsets are UTF-16 units of the text as it was given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Without what does not show: soft hyphens, joiners. */
  readonly text: string;
  /** As names are compared. */
  readonly fold: string;
  readonly kind: 'word' | 'number' | 'sign' | 'possessive';
  /** Begins with a capital letter. */
  readonly isCapital: boolean;
  /** Two letters or more, all of them capital. */
  readonly isCapitals: boolean;
  /** Nothing between it and the token before. */
  readonly isGlued: boolean;
  /** Both count from 0; a new paragraph begins a sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** The first word of its sentence. */
  readonly isFirst: boolean;
}

type Draft = { -readonly [Key in keyof Token]: Token[Key] } & { breakBefore: boolean; spaceBefore: boolean };

const PIECE = /[\p{L}\p{M}\p{Cf}]+|\p{Nd}+|\s+|[\s\S]/gu;
const INVISIBLE = /[\p{Cf}\p{Mn}]/u;
const APOSTROPHE = /^['’ʼ‘`´]$/;
const ENDS_SENTENCE = /^[.!?…。！？؟।]$/;
const CLOSES = /^["”’')\]»]$/;
/** After an abbreviation with a full stop, one of these begins a new sentence. */
const STARTERS = new Set(
  'the a an he she it they we i but and in on at this that these those there his her their its as if when while after before for from with however'.split(
    ' ',
  ),
);

export function tokenize(text: string): readonly Token[] {
  return inSentences(withMerged(piecesOf(text)));
}

function piecesOf(text: string): Draft[] {
  const pieces: Draft[] = [];
  const isWrapped = hasWrappedLines(text);
  let space = '';
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (/^\s/u.test(piece)) {
      space += piece;
      continue;
    }
    const [start, end] = visible(piece, index);
    if (start === end) continue;
    const plain = piece.replace(/\p{Cf}/gu, '').normalize('NFC');
    const isWord = /^\p{L}/u.test(plain);
    const isNumber = /^\p{Nd}/u.test(plain);
    const before = pieces.at(-1);
    pieces.push({
      start,
      end,
      text: plain,
      fold: isWord ? nameKey(plain) : plain,
      kind: isWord ? 'word' : isNumber ? 'number' : 'sign',
      isCapital: /^\p{Lu}/u.test(plain),
      isCapitals: isWord && /^[\p{Lu}\p{M}]{2,}$/u.test(plain),
      isGlued: space === '' && before !== undefined,
      sentence: 0,
      paragraph: 0,
      isFirst: false,
      breakBefore: isBreak(space, isWrapped, before),
      spaceBefore: space !== '',
    });
    space = '';
  }
  return pieces;
}

/** Without invisible characters at both ends. */
function visible(piece: string, index: number): readonly [number, number] {
  let start = 0;
  let end = piece.length;
  while (start < end && /\p{Cf}/u.test(piece.charAt(start))) start++;
  while (end > start && /\p{Cf}/u.test(piece.charAt(end - 1))) end--;
  return [index + start, index + end];
}

/** Whether lines break within sentences, as in mails: then a line's end is the end of a paragraph only after that of a sentence. */
function hasWrappedLines(text: string): boolean {
  const lines = text.split(/[\n\r]/).map((line) => line.trimStart());
  const filled = lines.filter((line) => line !== '');
  const goOn = filled.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length;
  return filled.length > 4 && goOn > filled.length * 0.15;
}

function isBreak(space: string, isWrapped: boolean, before: Draft | undefined): boolean {
  const newlines = space.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  if (newlines === 0 || !before) return false;
  return newlines > 1 || !isWrapped || ENDS_SENTENCE.test(before.text) || CLOSES.test(before.text);
}

/** Puts together what belongs together: O'Brien, U.S., Gen., 1,234.5; takes the possessive's s apart from its word. */
function withMerged(pieces: readonly Draft[]): Draft[] {
  const tokens: Draft[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    const length = lengthOfToken(pieces, i);
    const last = pieces[i + length - 1] ?? piece;
    const token = length === 1 ? piece : joined(pieces.slice(i, i + length), piece, last);
    tokens.push(token);
    i += length - 1;
  }
  return tokens;
}

function joined(parts: readonly Draft[], first: Draft, last: Draft): Draft {
  const text = parts.map((part) => part.text).join('');
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isPossessive = APOSTROPHE.test(first.text);
  const fold = first.kind === 'word' ? nameKey(text) : text;
  return {
    ...first,
    end: last.end,
    text,
    fold: isPossessive ? 's' : fold,
    kind: isPossessive ? 'possessive' : first.kind,
    isCapitals: letters.length > 1 && letters === letters.toUpperCase() && first.kind === 'word',
  };
}

/** How many pieces make one token. */
function lengthOfToken(pieces: readonly Draft[], at: number): number {
  const [a, b, c] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!a || !b?.isGlued) return 1;
  if (APOSTROPHE.test(a.text) && a.isGlued && /^s$/i.test(b.text) && pieces[at - 1]?.kind === 'word') return 2;
  if (a.kind === 'number') {
    const decimals = /^[.,]$/.test(b.text) && c?.kind === 'number' && c.isGlued;
    if (!decimals) return 1;
    const more = lengthOfToken(pieces, at + 2);
    return 2 + more;
  }
  if (a.kind !== 'word') return 1;
  if (APOSTROPHE.test(b.text) && c?.isGlued && c.kind === 'word' && !/^s$/i.test(c.text)) return 3;
  if (b.text !== '.') return 1;
  const dotted = lengthOfDotted(pieces, at);
  if (dotted > 0) return dotted;
  return SHORTENED.has(a.fold) && (a.isCapital || /^[ap]m$/.test(a.fold)) ? 2 : 1;
}

/** "U.S.", "W.Va.", "p.m.", and the initial of a name, "J."; 0 where it is none of these. */
function lengthOfDotted(pieces: readonly Draft[], at: number): number {
  let length = 0;
  for (;;) {
    const letter = pieces[at + length];
    const dot = pieces[at + length + 1];
    const isLetter = letter?.kind === 'word' && (length === 0 || letter.isGlued) && letter.text.length === 1;
    const isEnding = length > 0 && letter?.isGlued && letter.isCapital && letter.text.length <= 3;
    if (!letter || (!isLetter && !isEnding) || dot?.text !== '.' || !dot.isGlued) break;
    length += 2;
  }
  const unclosed = pieces[at + length];
  if (length > 0 && unclosed?.isGlued && unclosed.kind === 'word' && unclosed.text.length === 1) return length + 1;
  if (length === 2 && !pieces[at]?.isCapital) return 0;
  return length;
}

function inSentences(drafts: readonly Draft[]): Token[] {
  let sentence = 0;
  let paragraph = 0;
  let isEnded = false;
  let hasWord = false;
  return drafts.map((draft, i) => {
    if (draft.breakBefore) {
      paragraph++;
      sentence++;
      isEnded = false;
      hasWord = false;
    } else if (isEnded && !(CLOSES.test(draft.text) && !draft.spaceBefore) && !ENDS_SENTENCE.test(draft.text)) {
      sentence++;
      isEnded = false;
      hasWord = false;
    }
    const before = drafts[i - 1];
    const endsShort =
      before?.text.endsWith('.') && before.text.length > 1 && draft.isCapital && STARTERS.has(draft.fold);
    if (hasWord && endsShort) {
      sentence++;
      hasWord = false;
    }
    if (ENDS_SENTENCE.test(draft.text) && endsHere(drafts[i + 1])) isEnded = true;
    const isFirst = draft.kind === 'word' && !hasWord;
    if (draft.kind === 'word') hasWord = true;
    const { breakBefore: _, spaceBefore: __, ...token } = draft;
    return { ...token, sentence, paragraph, isFirst };
  });
}

function endsHere(next: Draft | undefined): boolean {
  return (
    !next || next.spaceBefore || CLOSES.test(next.text) || ENDS_SENTENCE.test(next.text) || INVISIBLE.test(next.text)
  );
}
