import { applyEdits, type Edit, placesIn } from './apply-edits';
import { closingMark } from './closing-mark';

/** A slip in a JSON text, in plain words. Offsets are of the text as it was written. */
export interface JsonSlip {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

export interface MendedJson {
  /** The text with the slips mended as far as their mending is sure; null where it is not, and reading on would only guess. */
  readonly text: string | null;
  readonly slips: readonly JsonSlip[];
  /** Where a place of the mended text is in the text as it was written. */
  original(offset: number): number;
}

/** After so many the file is not JSON with slips, but something else. */
const MAX_SLIPS = 40;
/** As deep as brackets are followed. */
const MAX_OPEN = 64;

/**
 * What people write who write JSON by hand: a comma forgotten or left over, quotation marks of a word processor, comments, brackets left
 * open. Parsers say where they gave up, which is a line or a page later; this says where it was forgotten.
 */
export function mendJson(text: string): MendedJson {
  return new Mender(text).mend();
}

interface Open {
  readonly sign: '{' | '[';
  readonly at: number;
  /** Of its line. */
  readonly indent: string;
}

interface Token {
  readonly kind: 'string' | 'literal' | 'sign' | 'end';
  readonly at: number;
  readonly end: number;
  /** The mended words, where they are others than those in the text. */
  readonly mended?: string;
}

/** Ends the reading: what follows cannot be told. */
const STOP = Symbol('stop');

type Expects = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'comma' | 'nothing';

const CLOSERS = { '{': '}', '[': ']' } as const;

class Mender {
  readonly #text: string;
  readonly #placeOf: ReturnType<typeof placesIn>;
  readonly #slips: JsonSlip[] = [];
  readonly #open: Open[] = [];
  readonly #edits: Edit[] = [];
  #expects: Expects = 'value';
  /** The end of the last token that was taken, and where the last comma is. */
  #last = 0;
  #comma = -1;
  #wasString = false;
  /** Where the line that is read begins. */
  #lineStart = 0;
  /** The first bracket whose closing one stands under another line than it does: where a bracket is missing, it is most likely in this. */
  #askew: { open: Open; at: number } | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#placeOf = placesIn(text);
  }

  mend(): MendedJson {
    let isMended = true;
    try {
      this.#all();
    } catch (reason) {
      if (reason !== STOP) throw reason;
      isMended = false;
    }
    const { text, original } = applyEdits(this.#edits, this.#text);
    return { text: isMended ? text : null, slips: this.#slips.sort((a, b) => a.at - b.at), original };
  }

  #all(): void {
    if (this.#text.startsWith('\ufeff')) {
      this.#slip(0, 'a byte order mark before the first bracket', 'UTF-8 without a byte order mark');
      this.#replace(0, 1, ' ');
    }
    let token = this.#next(this.#text.startsWith('\ufeff') ? 1 : 0);
    while (token.kind !== 'end') {
      this.#take(token);
      this.#wasString = token.kind === 'string';
      token = this.#next(Math.max(token.end, this.#last));
    }
    const open = this.#open.at(-1);
    if (open) this.#unclosed(open, this.#last, 'before the end of the file');
    if (this.#expects !== 'nothing') this.#stop(this.#last, 'the end of the file', 'a value');
  }

  #take(token: Token): void {
    const sign = token.kind === 'sign' ? this.#text.charAt(token.at) : '';
    if (sign === '}' || sign === ']') this.#close(sign, token);
    else if (sign === ',') this.#separate(token);
    else if (sign === ':') {
      if (this.#expects !== 'colon') this.#stop(token.at, 'a colon too many', 'a comma or a closing bracket');
      this.#expects = 'value';
      this.#last = token.end;
    } else this.#takeValueOrKey(token, sign);
  }

  #takeValueOrKey(token: Token, sign: string): void {
    if (this.#expects === 'nothing') this.#stop(token.at, `${this.#word(token)} after the end of the story`, 'nothing');
    if (this.#expects === 'comma') this.#missingComma(token);
    if (this.#expects === 'colon') {
      this.#slip(this.#last, 'no colon after the key', 'a colon, ":"');
      this.#insert(this.#last, ':');
      this.#expects = 'value';
    }
    const inList = this.#open.at(-1)?.sign === '[';
    if (inList && token.kind === 'string' && this.#isKey(token)) this.#closeList(token);
    const isKey = this.#expects === 'key' || this.#expects === 'keyOrEnd';
    if (isKey) this.#key(token, sign);
    else this.#value(token, sign);
  }

  #value(token: Token, sign: string): void {
    this.#write(token);
    if (sign !== '') {
      if (this.#open.length >= MAX_OPEN) this.#stop(token.at, 'too many open brackets', 'fewer brackets in each other');
      this.#open.push({ sign: sign === '{' ? '{' : '[', at: token.at, indent: this.#indent() });
      this.#expects = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else this.#done();
    this.#last = Math.max(this.#last, token.end);
  }

  #key(token: Token, sign: string): void {
    if (sign !== '') {
      // A new thing of the list where a key belongs: the one before was not closed.
      const open = this.#open.at(-1);
      const around = this.#open.at(-2);
      if (!open || around?.sign !== '[' || sign !== '{' || this.#expects === 'keyOrEnd')
        this.#stop(token.at, `"${sign}" where a key belongs`, 'a key in quotation marks');
      this.#slip(this.#comma, `no "}" for the "{" of line ${this.#line(open?.at ?? 0)}`, '"}" before this comma');
      this.#insert(this.#comma, '}');
      this.#open.pop();
      this.#expects = 'value';
      this.#take(token);
      return;
    }
    if (token.kind === 'literal') {
      if (!this.#isKey(token)) this.#stop(token.at, this.#word(token), 'a key in quotation marks');
      this.#slip(token.at, `the key ${this.#word(token)} without quotation marks`, `"${this.#slice(token)}"`);
      this.#write({ ...token, mended: JSON.stringify(this.#slice(token)) });
    } else this.#write(token);
    this.#expects = 'colon';
    this.#last = token.end;
  }

  #separate(token: Token): void {
    if (this.#expects === 'comma') {
      this.#comma = token.at;
      this.#expects = this.#open.at(-1)?.sign === '{' ? 'key' : 'value';
      this.#last = token.end;
      return;
    }
    if (this.#expects === 'value' && this.#open.at(-1)?.sign === '{')
      this.#stop(token.at, 'a comma where a value belongs', 'a value after the colon');
    if (this.#expects === 'colon') this.#stop(token.at, 'a comma after a key', 'a colon and a value');
    if (this.#expects === 'nothing') this.#stop(token.at, 'a comma after the end of the story', 'nothing');
    this.#slip(token.at, 'a comma too many', 'one comma between two things');
    this.#replace(token.at, token.end, ' ');
    this.#last = token.end;
  }

  #close(sign: '}' | ']', token: Token): void {
    const open = this.#open.at(-1);
    if (!open) this.#stop(token.at, `"${sign}" that closes nothing`, 'as many closing brackets as opening ones');
    if (CLOSERS[open.sign] !== sign) {
      const around = this.#open.at(-2);
      if (!around || CLOSERS[around.sign] !== sign)
        this.#stop(token.at, `"${sign}" that closes nothing`, `"${CLOSERS[open.sign]}"`);
      this.#missing(open, token);
      this.#open.pop();
      this.#done();
      this.#close(sign, token);
      return;
    }
    if (this.#expects === 'colon') this.#stop(token.at, `"${sign}" after a key`, 'a colon and a value');
    if (this.#expects === 'value' && open.sign === '{')
      this.#stop(token.at, `"${sign}" where a value belongs`, 'a value after the colon');
    if (this.#expects === 'key' || this.#expects === 'value') {
      this.#slip(this.#comma, `a comma too many: "${sign}" follows`, 'no comma after the last one');
      this.#replace(this.#comma, this.#comma + 1, ' ');
    }
    const indent = this.#indent();
    if (!this.#askew && indent !== open.indent && this.#lineStart + indent.length === token.at)
      this.#askew = { open, at: token.at };
    this.#open.pop();
    this.#done();
    this.#last = token.end;
  }

  #done(): void {
    this.#expects = this.#open.length === 0 ? 'nothing' : 'comma';
  }

  /** Two things follow each other without a comma: it is forgotten after the first, unless the first was cut in two. */
  #missingComma(token: Token): void {
    const isTight = token.at === this.#last && this.#wasString && token.kind === 'literal';
    if (isTight) this.#stop(token.at - 1, 'a quotation mark inside a text', '\\" for each one inside');
    this.#slip(this.#last, 'no comma after this', `a comma, as ${this.#word(token)} follows`);
    this.#insert(this.#last, ',');
    this.#comma = this.#last;
    this.#expects = this.#open.at(-1)?.sign === '{' ? 'key' : 'value';
  }

  /** A key in a list: the list was not closed before it. */
  #closeList(token: Token): void {
    const open = this.#open.at(-1);
    if (!open || this.#open.at(-2)?.sign !== '{' || this.#expects === 'valueOrEnd' || this.#comma < open.at)
      this.#stop(token.at, `the key ${this.#word(token)} in a list`, 'things without keys, or "{" before it');
    this.#slip(this.#comma, `no "]" for the "[" of line ${this.#line(open.at)}`, '"]" before this comma');
    this.#insert(this.#comma, ']');
    this.#open.pop();
    this.#expects = 'key';
  }

  #missing(open: Open, token: Token): void {
    const closer = CLOSERS[open.sign];
    if (this.#expects !== 'comma' && this.#expects !== 'keyOrEnd' && this.#expects !== 'valueOrEnd')
      this.#unclosed(open, token.at, `before this "${this.#text.charAt(token.at)}"`);
    this.#slip(this.#last, `no "${closer}" for the "${open.sign}" of line ${this.#line(open.at)}`, `"${closer}" here`);
    this.#insert(this.#last, closer);
  }

  #unclosed(open: Open, at: number, where: string): never {
    const askew = this.#askew;
    if (!askew)
      this.#stop(at, `no "${CLOSERS[open.sign]}" for the "${open.sign}" of line ${this.#line(open.at)} ${where}`, 'it');
    const { sign } = askew.open;
    const found = `no "${CLOSERS[sign]}" for the "${sign}" of line ${this.#line(askew.open.at)}, so far as the indents tell`;
    this.#stop(askew.at, found, `"${CLOSERS[sign]}" before this`);
  }

  #isKey({ end }: Token): boolean {
    return /^\s*:/.test(this.#text.slice(end, end + 40));
  }

  /** The next token, with comments and wrong quotation marks mended on the way. */
  #next(from: number): Token {
    let at = from;
    for (;;) {
      for (; /[ \t\r\n]/.test(this.#text.charAt(at)); at++) {
        if (this.#text.charAt(at) === '\n') this.#lineStart = at + 1;
      }
      const two = this.#text.slice(at, at + 2);
      if (two !== '//' && two !== '/*' && two.charAt(0) !== '#') break;
      const found = two === '/*' ? this.#text.indexOf('*/', at + 2) : this.#text.indexOf('\n', at);
      const end = found < 0 ? this.#text.length : two === '/*' ? found + 2 : found;
      this.#lineStart = Math.max(this.#lineStart, this.#text.lastIndexOf('\n', end - 1) + 1);
      this.#slip(at, 'a comment', 'no comments: JSON has none');
      this.#replace(at, end, this.#text.slice(at, end).replace(/[^\n\r]/g, ' '));
      at = end;
    }
    const first = this.#text.charAt(at);
    if (first === '') return { kind: 'end', at, end: at };
    if (/[{}[\],:]/.test(first)) return { kind: 'sign', at, end: at + 1 };
    if (first === '"') return this.#straight(at);
    if (QUOTE.test(first)) return this.#otherQuotes(at);
    return this.#literal(at);
  }

  #straight(at: number): Token {
    let end = at + 1;
    for (; end < this.#text.length; end++) {
      const character = this.#text.charAt(end);
      if (character === '"') return { kind: 'string', at, end: end + 1 };
      if (character === '\\') {
        if (!/["\\/bfnrtu]/.test(this.#text.charAt(end + 1)))
          this.#stop(end, 'a backslash that JSON does not know', '\\\\ for a backslash');
        end++;
      } else if (character === '\t') this.#stop(end, 'a tab inside a text', '\\t, or a space');
      else if (character === '\n' || character === '\r') break;
    }
    const line = this.#text.slice(at, end);
    // `"Oslo”,`: the text ended, but with another mark.
    const closed = closingMark(line, "“”„‟″'’");
    if (!closed || closed.index === 0)
      this.#stop(at, 'a text whose quotation mark is not closed on its line', 'a closing "');
    const close = at + closed.index;
    this.#slip(close, `the quotation mark ${closed.mark}`, 'straight quotation marks, "');
    return { kind: 'string', at, end: close + 1, mended: `${this.#text.slice(at, close)}"` };
  }

  #otherQuotes(at: number): Token {
    const line = /^[^\n\r]*/.exec(this.#text.slice(at, at + 2000))?.[0] ?? '';
    const mark = line.charAt(0);
    const close = closingMark(line.slice(1), mark === "'" ? "'’" : '"“”„‟″«»');
    this.#slip(at, `the quotation mark ${mark}`, 'straight quotation marks, "');
    if (!close) throw STOP;
    const inner = line.slice(1, 1 + close.index);
    return {
      kind: 'string',
      at,
      end: at + close.index + 2,
      mended: `"${inner.replace(/"/g, '\\"').replace(/\\'/g, "'")}"`,
    };
  }

  #literal(at: number): Token {
    const word = /^[^\s{}[\],:"]+/.exec(this.#text.slice(at, at + 200))?.[0] ?? this.#text.charAt(at);
    const token: Token = { kind: 'literal', at, end: at + word.length };
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) return token;
    if (this.#expects === 'comma' || this.#expects === 'nothing') return token;
    if ((this.#expects === 'key' || this.#expects === 'keyOrEnd') && this.#isKey(token)) return token;
    const known = KNOWN_WORDS.get(word.toLowerCase());
    if (known !== undefined) {
      this.#slip(at, word, known);
      return { ...token, mended: known };
    }
    const number = plainNumber(word);
    if (number !== null) {
      this.#slip(at, `the number ${word}`, number);
      return { ...token, mended: number };
    }
    return this.#stop(at, this.#word(token), 'texts in quotation marks, "', true);
  }

  #write({ at, end, mended }: Token): void {
    if (mended !== undefined) this.#replace(at, end, mended);
  }

  #insert(at: number, words: string): void {
    this.#replace(at, at, words);
  }

  #replace(at: number, end: number, words: string): void {
    this.#edits.push({ at, end, words });
  }

  #slip(at: number, found: string, expected: string): void {
    this.#slips.push({ at, found, expected });
    if (this.#slips.length >= MAX_SLIPS) throw STOP;
  }

  #stop(at: number, found: string, expected: string, isWord = false): never {
    // Once a quotation mark is missing, texts and what is between them have changed places.
    const line = /^[^\n]*/.exec(this.#text.slice(this.#lineStart, this.#lineStart + 5000))?.[0] ?? '';
    const marks = line.replace(/\\./g, '').split('"').length - 1;
    if (marks % 2 === 1 && (isWord || found.includes('quotation mark')))
      this.#slips.push({
        at,
        found: `an odd number of quotation marks on this line`,
        expected: 'a " before and after each text, and \\" inside',
      });
    else this.#slips.push({ at, found, expected });
    throw STOP;
  }

  #slice({ at, end }: Token): string {
    return this.#text.slice(at, end);
  }

  #word(token: Token): string {
    const word = this.#slice(token);
    return word.startsWith('"') ? (word.length > 40 ? `${word.slice(0, 40)}…"` : word) : `"${word.slice(0, 40)}"`;
  }

  #line(at: number): number {
    return this.#placeOf(at).line;
  }

  #indent(): string {
    return /^[ \t]*/.exec(this.#text.slice(this.#lineStart, this.#lineStart + 200))?.[0] ?? '';
  }
}

const QUOTE = /['“”„‟″«»‘’]/;

const KNOWN_WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['undefined', 'null'],
  ['yes', 'true'],
  ['no', 'false'],
]);

/** `.5`, `+5`, `5.` and `05` as JSON has them. */
function plainNumber(word: string): string | null {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(word) ? String(Number(word)) : null;
}
