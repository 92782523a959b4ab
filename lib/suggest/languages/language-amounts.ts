import { digitsOf } from '../any-dates';
import type { SuggestedAmount } from '../suggestions';
import type { Token } from '../tokens';
import type { CountedWords } from './counted-words';
import { wordsFromTo } from './language-bodies';
import type { LanguageWords } from './language-words';

export interface CountedAmount extends Omit<SuggestedAmount, 'start' | 'end'> {
  readonly from: number;
  readonly to: number;
}

interface ReadAmount {
  readonly value: number;
  readonly to: number;
  readonly isInWords: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
]);
/** Words before a number within which its qualifier stands. */
const QUALIFIER_REACH = 6;
/** As far away a verb says what became of those who are counted. */
const VERB_REACH = 5;
/** From this on a number in words counts any noun; fewer count people, money and measures alone. */
const COUNTS_NOUNS = 3;

/** Numbers with what they count or measure, as a language writes them. */
export function languageAmounts(
  tokens: readonly Token[],
  counted: CountedWords,
  isTaken: (token: number) => boolean,
): CountedAmount[] {
  const found: CountedAmount[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const amount = isTaken(at) ? null : amountAt(tokens, at, counted, isTaken);
    if (!amount) continue;
    found.push(amount);
    at = amount.to;
  }
  return found;
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  counted: CountedWords,
  isTaken: (token: number) => boolean,
): CountedAmount | null {
  const { words } = counted;
  const sign = SIGNS.get(tokens[at]?.text ?? '');
  const start = sign && tokens[at + 1]?.kind === 'number' ? at + 1 : at;
  const number = numberAt(tokens, start, words);
  if (!number || isTaken(number.to) || isNoAmount(tokens, start, number, words)) return null;
  const unit = start > at && sign ? { unit: sign, to: number.to } : unitAfter(tokens, number, counted, isTaken);
  if (!unit || isAge(tokens, start, unit, words) || (number.value <= 1 && !/^(?:%|[A-Z]{3})$/.test(unit.unit)))
    return null;
  return {
    from: at,
    to: unit.to,
    value: number.value,
    unit: whatBecame(tokens, at, unit, words),
    qualifier: qualifierBefore(tokens, at, words),
    ...(unit.to > number.to ? { counts: wordsFromTo(tokens, number.to + 1, unit.to) } : {}),
  };
}

function numberAt(tokens: readonly Token[], at: number, words: LanguageWords): ReadAmount | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const { value, to } = inFigures(tokens, at, words.decimal);
    return Number.isFinite(value) ? scaled(tokens, { value, to, isInWords: false }, words) : null;
  }
  const word = words.of('numbers').at(tokens, at);
  if (!word) return null;
  const number = scaled(tokens, { value: Number(word.value), to: word.to, isInWords: true }, words);
  return number.to > word.to || number.value !== 1 ? number : null;
}

/** "1 200", "3.400", "8,5": a group of three digits behind a space or the sign that is not the decimal one goes on with the number. */
function inFigures(
  tokens: readonly Token[],
  at: number,
  decimal: ',' | '.',
): { readonly value: number; readonly to: number } {
  let to = at;
  let text = tokens[at]?.text ?? '';
  while (/^\p{Nd}+$/u.test(text) && text.length <= 9 && isGroup(tokens, to, text)) {
    to++;
    text += tokens[to]?.text ?? '';
  }
  const plain = Array.from(text, (sign) => (/\p{Nd}/u.test(sign) ? String(digitsOf(sign)) : sign)).join('');
  const parts = plain.split(/[.,]/);
  const signs = plain.replace(/\d/g, '');
  const isThousands =
    parts.length > 1 && parts.slice(1).every(({ length }) => length === 3) && (signs.length > 1 || signs !== decimal);
  return { value: Number(isThousands ? parts.join('') : plain.replace(',', '.')), to };
}

function isGroup(tokens: readonly Token[], at: number, text: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || next?.kind !== 'number' || !/^\p{Nd}\p{Nd}\p{Nd}(?:[.,]\p{Nd}+)?$/u.test(next.text)) return false;
  return next.start === token.end + 1 && token.text.length <= 3 && text.length < 12;
}

/** With the words behind it that multiply. */
function scaled(tokens: readonly Token[], number: ReadAmount, words: LanguageWords): ReadAmount {
  const scale = words.of('scales').at(tokens, number.to + 1);
  if (!scale) return number;
  const stop = tokens[scale.to + 1];
  // "млн." before a small letter
  const to =
    stop?.text === '.' && stop.isGlued && tokens[scale.to + 2]?.sentence === tokens[scale.to]?.sentence
      ? scale.to + 1
      : scale.to;
  const value = Number((number.value * Number(scale.value)).toPrecision(12));
  return scaled(tokens, { ...number, value, to }, words);
}

interface Counted {
  readonly unit: string;
  readonly to: number;
}

function unitAfter(
  tokens: readonly Token[],
  number: ReadAmount,
  { words, currencies }: CountedWords,
  isTaken: (token: number) => boolean,
): Counted | null {
  let next = number.to + 1;
  const token = tokens[next];
  if (!token || token.sentence !== tokens[number.to]?.sentence) return null;
  if (/^[%٪]$/.test(token.text)) return { unit: '%', to: next };
  const sign = SIGNS.get(token.text);
  if (sign) return { unit: sign, to: next };
  const percent = words.of('percent').at(tokens, next);
  if (percent) return { unit: '%', to: percent.to };
  // "millions d'euros", "US-Dollar"
  if (/^(?:de|d|des)$/.test(token.fold)) next++;
  if (/^us$/i.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text === '-') next += 2;
  const noun = tokens[next];
  if (noun?.kind !== 'word' || noun.sentence !== token.sentence) return null;
  const currency =
    currencies.get(noun.fold) ??
    (words.tag === 'ar' ? currencies.get(noun.fold.replace(/(?:ا|ات)$/, '')) : undefined) ??
    (/^(?:USD|EUR|GBP|RUB|CHF|JPY)$/.test(noun.text) ? noun.text : undefined);
  if (currency) return { unit: currency, to: next };
  const measure = words.of('measures').at(tokens, next);
  if (measure) return { unit: measure.value, to: measure.to };
  const people = words.of('people').at(tokens, next);
  if (people) return { unit: 'people', to: people.to };
  if (number.isInWords && number.value < COUNTS_NOUNS) return null;
  return isTaken(next) ? null : nounAfter(tokens, next, words);
}

/** The noun behind a number, over one adjective. */
function nounAfter(tokens: readonly Token[], at: number, words: LanguageWords): Counted | null {
  const isAdjective =
    words.tag === 'ru'
      ? /(?:ых|их|ые|ие)$/.test(tokens[at]?.fold ?? '')
      : words.hasCapitalNouns && tokens[at]?.isCapital === false;
  const noun = isAdjective && tokens[at + 1]?.kind === 'word' ? at + 1 : at;
  const token = tokens[noun];
  if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence || token.text.length < 3) return null;
  if (words.of('small').begins(token.fold) || words.of('months').at(tokens, noun) || words.of('says').at(tokens, noun))
    return null;
  if (words.hasCapitalNouns !== token.isCapital && words.tag !== 'ar') return null;
  // In French and Spanish what is counted is a plural.
  if (/^(?:fr|es)$/.test(words.tag) && !/[sx]$/.test(token.fold)) return null;
  if (!words.hasCapitalNouns && (words.tag === 'ru' ? /(?:ли|ло|ла|лись|ся)$/ : words.past).test(token.text))
    return null;
  return { unit: token.text.toLowerCase(), to: noun };
}

/** Clock times, ordinals, scores, numbers in names. */
function isNoAmount(tokens: readonly Token[], at: number, { to }: ReadAmount, words: LanguageWords): boolean {
  const [before, after] = [tokens[at - 1], tokens[to + 1]];
  if (before?.kind === 'sign' && tokens[at]?.isGlued && /^[-–:./#№@+]$/.test(before.text)) return true;
  if (before?.kind === 'word' && tokens[at]?.isGlued && words.tag !== 'ar' && before.text.length > 1) return true;
  if (after?.isGlued && /^[-:/]$/.test(after.text) && tokens[to + 2]?.isGlued) return true;
  return after?.isGlued === true && /^(?:er|e|eme|h|o|a|ª|º)$/.test(after.fold);
}

/** "Ильину 58 лет", ", 58 ans,": years that a person has. */
function isAge(tokens: readonly Token[], at: number, { unit, to }: Counted, words: LanguageWords): boolean {
  if (unit !== 'years') return false;
  const [before, after] = [tokens[at - 1], tokens[to + 1]];
  // "в возрасте 91 года", "a los 91 años", "im Alter von 91 Jahren"
  if (
    /^(?:возрасте|los|alter)$/.test(before?.fold ?? '') ||
    (before?.fold === 'von' && tokens[at - 2]?.fold === 'alter')
  )
    return true;
  const isBeside = before?.text === ',' || before?.text === '(' || (words.tag === 'ru' && before?.isCapital === true);
  const isOfPerson =
    before?.fold === 'de' &&
    /^(?:age|hombre|mujer|homme|femme|nino|nina|garcon|fille|joven)$/.test(tokens[at - 2]?.fold ?? '');
  if (
    isOfPerson ||
    (before?.fold === 'de' && tokens[at - 2]?.text === ',') ||
    (before?.fold === 'de' && words.of('roles').endingAt(tokens, at - 2))
  )
    return true;
  return (
    isBeside ||
    /^(?:alt|alte|alten|edad)$/.test(after?.fold ?? '') ||
    (after?.fold === 'de' && tokens[to + 2]?.fold === 'edad')
  );
}

/** Deaths and injured by the words beside them. */
function whatBecame(tokens: readonly Token[], from: number, { unit, to }: Counted, words: LanguageWords): string {
  if (unit !== 'people') return unit;
  const sentence = tokens[from]?.sentence;
  const has = (kind: 'killed' | 'injured') => {
    for (let i = Math.max(0, from - VERB_REACH); i <= to + VERB_REACH; i++)
      if (tokens[i]?.sentence === sentence && words.of(kind).at(tokens, i)) return true;
    return false;
  };
  if (has('killed')) return 'deaths';
  return has('injured') ? 'injured' : unit;
}

/** Verbs of rising and falling, behind which "to" says where something ended. */
const CHANGED =
  /^(?:вырос|возрос|снизи|упа|увелич|поднял|сократ|подешев|подорож|опусти|subi|baj|aument|cay|ارتفع|انخفض)/;

function hasChanged(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - 10), at)
    .some((token) => token.sentence === sentence && CHANGED.test(token.fold));
}

function qualifierBefore(tokens: readonly Token[], from: number, words: LanguageWords): SuggestedAmount['qualifier'] {
  // "alrededor del", "un 7,2 %": an article may stand between.
  const last =
    /^(?:un|une|el|l|les|la)$/.test(tokens[from - 1]?.fold ?? '') && !words.of('qualifiers').endingAt(tokens, from - 1)
      ? from - 2
      : from - 1;
  for (let i = Math.max(0, last - QUALIFIER_REACH); i <= last; i++) {
    const found = words.of('qualifiers').at(tokens, i);
    if (found?.to !== last || tokens[i]?.sentence !== tokens[from]?.sentence) continue;
    // "выросла до 80" is exactly 80.
    return found.value === 'up to' && hasChanged(tokens, i) ? 'exact' : qualifierOf(found.value);
  }
  return 'exact';
}

const QUALIFIERS: readonly SuggestedAmount['qualifier'][] = ['more than', 'about', 'nearly', 'at least', 'up to'];
const qualifierOf = (value: string): SuggestedAmount['qualifier'] => QUALIFIERS.find((one) => one === value) ?? 'exact';
