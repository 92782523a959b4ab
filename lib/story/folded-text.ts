/** A text as a search compares it, and where each unit of that stands in the text as it is written. */
export interface FoldedText {
  readonly text: string;
  /** By unit of `text`, and last the length of the text as it is written. */
  readonly offsets: readonly number[];
}

/**
 * What a search does not tell apart: capitals, accents, points and harakat, full-width and other digits, letters with strokes, and what is not
 * seen, such as joiners and soft hyphens. Composed and decomposed letters are the same. Vowel signs of Indic scripts, of Thai and the like
 * are letters in all but name, and stay.
 */
export function foldText(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = foldLetter(letter);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    folded += plain;
    at += letter.length;
  }
  return { text: folded, offsets: [...offsets, at] };
}

const folds = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  // By way of capitals: "ß" has two, and "ı" and "ſ" have those of other letters.
  const small = letter.normalize('NFKD').replace(DROPPED, '').toLowerCase().toUpperCase().toLowerCase();
  const plain = small.replace(/\p{Nd}/gu, digit).replace(/./gu, (one) => PLAIN.get(one) ?? one);
  folds.set(letter, plain);
  return plain;
}

/** Accents of alphabets, points and harakat, but not the marks of kana; nuktas, what stretches Arabic words, and what is not seen. */
const DROPPED =
  /(?=\p{M})(?![\u3099\u309a])[\p{sc=Zinh}\p{sc=Latn}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]|\u093c|\u09bc|\u0a3c|\u0640|\p{Cf}/gu;

/** What no decomposition leads back to the letter or sign that is typed for it. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  "łl đd øo æae œoe þth ðd ħh ŧt ŋn ɓb ɗd ƙk ƴy əe ɛe ɔo ґг ғг қк ңн өо ұу үу ҳх һх ҷч әа ٱا ىي یي کك ةه ’' ‘' ʼ' ʻ' ʹ' ʾ' ʿ' `' ‐-"
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** The digits of a script stand in a row, ten of them. */
function digit(one: string): string {
  const code = one.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** A word of a folded text, and where it begins there. */
export interface FoldedWord {
  readonly term: string;
  readonly start: number;
}

/** The words of a folded text. Letters of scripts that set no spaces are one word up to the next sign or letter of another script. */
export function foldedWords(text: string): FoldedWord[] {
  const words: { term: string; start: number }[] = [];
  let before = false;
  let wasJoined = false;
  let at = 0;
  for (const letter of text) {
    const isLetter = LETTER.test(letter);
    const joined = isLetter && isJoined(letter);
    const word = before && joined === wasJoined ? words.at(-1) : undefined;
    if (isLetter && word) word.term += letter;
    else if (isLetter) words.push({ term: letter, start: at });
    before = isLetter;
    wasJoined = joined;
    at += letter.length;
  }
  return words;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that set no spaces between words, or join short words to the next one. */
const JOINED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}]/u;

/** Whether a word is looked for in any part of others, since readers cannot know where those begin. */
export function isJoined(term: string): boolean {
  return JOINED.test(term);
}

/** "Xi'an" and "Nur-Sultan" of a folded text as they are also typed: "xian", "nursultan". */
export function withoutJoints(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}\p{M}])['-](?=[\p{L}\p{N}])/gu, '');
}

/** A name as a list's filter compares it. */
export function foldName(name: string): string {
  return withoutJoints(foldText(name).text).replace(/\s+/g, ' ').trim();
}
