/** What looks alike and is easily typed one for the other, each written as one sign. */
const ALIKE: readonly (readonly [what: string, signs: RegExp, as: string])[] = [
  ['quotation marks', /["“”„‟″«»‹›'‘’‚‛′`´]/g, "'"],
  ['dashes', /[-‐‑‒–—―−]/g, '-'],
  ['spaces', /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]+/g, ' '],
  ['invisible signs', /\u00ad|\u200c|\u200d|\u2060/g, ''],
  ['dots', /…|\.\.\./g, '…'],
];

/** A text with signs that look alike written alike, and where each of its units was. */
export interface AlikeText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const ANY = new RegExp(ALIKE.map(([, signs]) => `(${signs.source})`).join('|'), 'g');

export function alikeText(text: string): AlikeText {
  let out = '';
  const offsets: number[] = [];
  let taken = 0;
  const take = (end: number) => {
    for (; taken < end; taken++) {
      out += text[taken];
      offsets.push(taken);
    }
  };
  for (const match of text.matchAll(ANY)) {
    take(match.index);
    const which = match.slice(1).findIndex((group) => group !== undefined);
    const as = ALIKE[which]?.[2] ?? '';
    out += as;
    for (let unit = 0; unit < as.length; unit++) offsets.push(match.index);
    taken = match.index + match[0].length;
  }
  take(text.length);
  return { text: out, offsets: [...offsets, text.length] };
}

/** A text and the same with signs that look alike written alike. */
export interface WithAlike {
  readonly text: string;
  readonly alike: AlikeText;
}

/** The words of `texts` that look like these, as they are written there; at most two. */
export function wordsAlike(words: string, texts: readonly WithAlike[]): string[] {
  const wanted = alikeText(words.trim()).text;
  const found: string[] = [];
  if (wanted.replace(/[^\p{L}\p{N}]/gu, '') === '') return found;
  for (const { text, alike } of texts) {
    for (let at = alike.text.indexOf(wanted); at >= 0 && found.length < 2; at = alike.text.indexOf(wanted, at + 1)) {
      found.push(text.slice(alike.offsets[at], alike.offsets[at + wanted.length]));
    }
  }
  return found;
}

/** What two texts differ in that look alike: "quotation marks", "spaces and dashes". */
export function differenceOf(a: string, b: string): string {
  const of = (text: string, signs: RegExp) => [...text.trim().matchAll(signs)].join('');
  const what = ALIKE.flatMap(([name, signs]) => (of(a, signs) === of(b, signs) ? [] : [name]));
  return what.length > 0 ? what.join(' and ') : 'spaces';
}
