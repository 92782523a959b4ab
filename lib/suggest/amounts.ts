import { NUMBER_WORDS, UNCOUNTED } from './english/number-words';
import {
  BEFORE_NUMBERS,
  CURRENCIES,
  INJURED,
  KILLED,
  MEASURES,
  NOT_COUNTED,
  PEOPLE,
  QUALIFIERS,
} from './english/unit-words';
import { type ReadNumber, readNumber } from './numbers';
import type { SuggestedAmount } from './suggestions';
import type { Token } from './tokens';

/** A number with what it counts or measures. Tokens, both included. */
export interface FoundAmount extends Omit<SuggestedAmount, 'start' | 'end'> {
  readonly from: number;
  readonly to: number;
}

interface CountedNoun {
  readonly unit: string;
  readonly to: number;
}

/** How many words may stand between a number and its noun. */
const MOST_ADJECTIVES = 3;
/** As far away a verb says what became of those who are counted. */
const VERB_REACH = 5;

export function findAmounts(tokens: readonly Token[], isTaken: (token: number) => boolean): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at)) continue;
    const amount = uncounted(tokens, at) ?? amountAt(tokens, at, isTaken);
    if (!amount) continue;
    found.push(amount);
    at = amount.to;
  }
  return found;
}

function amountAt(tokens: readonly Token[], at: number, isTaken: (token: number) => boolean): FoundAmount | null {
  const sign = CURRENCIES.get(tokens[at]?.text ?? '');
  const isMoney = sign !== undefined && tokens[at]?.kind === 'sign' && tokens[at + 1]?.kind === 'number';
  const start = isMoney ? at + 1 : at;
  const first = readNumber(tokens, start);
  if (!first || isTaken(first.to) || isNoAmount(tokens, start, first)) return null;
  const { from, currency } = isMoney ? withCountry(tokens, at, sign) : { from: at, currency: undefined };
  const range = rangeAfter(tokens, first);
  const last = range ?? first;
  const unit = currency ? moneyUnit(tokens, last.to, currency) : unitAfter(tokens, last.to, start);
  if (!unit) return null;
  const people = whatBecame(tokens, from, unit);
  if (people === '' || (last.value <= 1 && !currency && unit.unit !== '%')) return null;
  return {
    from,
    to: unit.to,
    value: scaledLike(first, range, tokens),
    ...(range ? { valueTo: range.value } : {}),
    unit: people,
    qualifier: qualifierBefore(tokens, from),
    ...countsOf(tokens, last.to + 1, unit.to),
  };
}

/** "$5-6 million": the first number is in millions too. */
function scaledLike(first: ReadNumber, range: ReadNumber | null, tokens: readonly Token[]): number {
  if (!range || first.value >= range.value || first.value >= 1000 || range.value < 1000) return first.value;
  const bare = Number(tokens[range.to - 1]?.text.replace(/,/g, ''));
  return Number.isFinite(bare) && bare > 0 ? first.value * (range.value / bare) : first.value;
}

/** "thousands of people" */
function uncounted(tokens: readonly Token[], at: number): FoundAmount | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !UNCOUNTED.has(token.fold)) return null;
  const noun = /^(?:of|more)$/.test(tokens[at + 1]?.fold ?? '') ? nounAfter(tokens, at + 1) : null;
  return { from: at, to: noun?.to ?? at, value: null, unit: noun?.unit ?? 'people', qualifier: 'about' };
}

/** US$, C$, A$ */
function withCountry(tokens: readonly Token[], at: number, sign: string): { from: number; currency: string } {
  const before = tokens[at - 1];
  if (!tokens[at]?.isGlued || !before) return { from: at, currency: sign };
  const country = { us: 'USD', c: 'CAD', ca: 'CAD', a: 'AUD', au: 'AUD', nz: 'NZD', hk: 'HKD', s: 'SGD' }[before.fold];
  return country ? { from: at - 1, currency: country } : { from: at, currency: sign };
}

/** Ages, times, scores, ordinals, numbers in names and addresses. */
function isNoAmount(tokens: readonly Token[], at: number, { to }: ReadNumber): boolean {
  const [before, after, afterThat] = [tokens[at - 1], tokens[to + 1], tokens[to + 2]];
  const token = tokens[at];
  if (!token) return true;
  if (token.isGlued && /^[-–:./#№@+]$/.test(before?.text ?? '')) return true;
  if (token.isGlued && before?.kind === 'word') return true;
  if (after?.isGlued && /^(?:st|nd|rd|th|s|am|pm)$/.test(after.fold)) return true;
  if (after?.isGlued && /^[:./]$/.test(after.text) && afterThat?.isGlued && afterThat.kind === 'number') return true;
  if (/^(?:am|pm)$/.test(after?.fold ?? '')) return true;
  if (/^(?:aged|age|ages|no|one)$/.test(before?.fold ?? '') && before?.text !== 'one') return true;
  if (
    before?.kind === 'word' &&
    before.isCapital &&
    !before.isFirst &&
    before.sentence === token.sentence &&
    !NUMBER_WORDS.has(before.fold) &&
    token.kind === 'number' &&
    BEFORE_NUMBERS.has(before.fold)
  )
    return true;
  if (before && BEFORE_NUMBERS.has(before.fold) && before.isCapital) return true;
  // "Ann Lee, 34,"
  if (before?.text === ',' && /^[,.)]$/.test(after?.text ?? '') && tokens[at - 2]?.isCapital) return true;
  // "a 31-year-old"
  return (
    after?.text === '-' &&
    /^years?$/.test(afterThat?.fold ?? '') &&
    tokens[to + 3]?.text === '-' &&
    tokens[to + 4]?.fold === 'old'
  );
}

function rangeAfter(tokens: readonly Token[], { to, value }: ReadNumber): ReadNumber | null {
  const join = tokens[to + 1];
  if (!join || !/^(?:to|[-–])$/.test(join.text)) return null;
  const sign = CURRENCIES.has(tokens[to + 2]?.text ?? '') && tokens[to + 2]?.kind === 'sign' ? 1 : 0;
  const last = readNumber(tokens, to + 2 + sign);
  return last && last.value > value ? last : null;
}

function moneyUnit(tokens: readonly Token[], to: number, currency: string): CountedNoun {
  if (tokens[to + 1]?.fold === 'per' && tokens[to + 2]?.kind === 'word') {
    return {
      unit: `${currency}/${MEASURES.get(tokens[to + 2]?.fold ?? '')?.replace(/s$/, '') ?? tokens[to + 2]?.fold}`,
      to: to + 2,
    };
  }
  return { unit: currency, to };
}

/** The unit or noun behind a number: "17%", "500 km", "two costly trials", "three-day". */
function unitAfter(tokens: readonly Token[], to: number, start: number): CountedNoun | null {
  let next = to + 1;
  if (/^[-‐‑]$/.test(tokens[next]?.text ?? '') && tokens[next]?.isGlued) next++;
  const token = tokens[next];
  if (!token || token.sentence !== tokens[start]?.sentence) return null;
  if (token.text === '%') return { unit: '%', to: next };
  if (token.kind !== 'word') return null;
  if (token.fold === 'per' && tokens[next + 1]?.fold === 'cent') return { unit: '%', to: next + 1 };
  if (token.fold === 'percentage' && /^points?$/.test(tokens[next + 1]?.fold ?? ''))
    return { unit: 'percentage points', to: next + 1 };
  if (token.fold === 'times' && tokens[next + 1]?.fold === 'the')
    return { unit: `times the ${tokens[next + 2]?.fold}`, to: next + 2 };
  // "nearly 900 of them"
  if (token.fold === 'of' && /^(?:them|whom|those|these)$/.test(tokens[next + 1]?.fold ?? ''))
    return { unit: 'people', to };
  const measure = MEASURES.get(token.fold);
  if (measure) return { unit: measure, to: next };
  const currency = CURRENCIES.get(token.fold);
  if (currency) return { unit: currency, to: next };
  return nounAfter(tokens, to);
}

/** The first plural noun, over adjectives; of several nouns in a row, the last. */
function nounAfter(tokens: readonly Token[], to: number): CountedNoun | null {
  const start = tokens[to];
  for (let i = to + 1; i <= to + 1 + MOST_ADJECTIVES; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.sentence !== start?.sentence || NOT_COUNTED.has(token.fold)) return null;
    const currency = CURRENCIES.get(token.fold);
    if (currency && i === to + 1) return { unit: currency, to: i };
    if (!isPlural(token)) continue;
    const next = tokens[i + 1];
    const isCompound =
      next?.kind === 'word' &&
      next.sentence === token.sentence &&
      !next.isGlued &&
      isPlural(next) &&
      !NOT_COUNTED.has(next.fold);
    if (!isCompound) return { unit: PEOPLE.has(token.fold) ? 'people' : token.fold, to: i };
  }
  return null;
}

function isPlural({ fold, isCapital }: Token): boolean {
  if (PEOPLE.has(fold) || /^(?:jobs|cases|deaths|sheep|cattle|aircraft|dead|personnel|staff)$/.test(fold)) return true;
  return (
    !isCapital &&
    /[^su]s$/.test(fold) &&
    fold.length > 3 &&
    !/^(?:this|has|was|his|its|does|says|makes|takes|goes|comes|gets|others|plus|minus|across|towards|always|perhaps|besides|versus|thus|yes)$/.test(
      fold,
    )
  );
}

/** Deaths and injured by the verb beside them; else the unit. */
function whatBecame(tokens: readonly Token[], from: number, { unit, to }: CountedNoun): string {
  if (unit !== 'people' && unit !== 'dead') return unit;
  const sentence = tokens[from]?.sentence;
  const around = [
    ...Array.from({ length: VERB_REACH }, (_, i) => tokens[from - 1 - i]),
    ...Array.from({ length: VERB_REACH }, (_, i) => tokens[to + 1 + i]),
  ];
  const folds = around.flatMap((token) => (token?.sentence === sentence && token ? [token.fold] : []));
  if (unit === 'dead' || folds.some((fold) => KILLED.has(fold))) return 'deaths';
  return folds.some((fold) => INJURED.has(fold)) ? 'injured' : unit;
}

function qualifierBefore(tokens: readonly Token[], from: number): SuggestedAmount['qualifier'] {
  const before = [3, 2, 1].map((count) =>
    tokens
      .slice(Math.max(0, from - count), from)
      .filter(({ sentence }) => sentence === tokens[from]?.sentence)
      .map(({ fold }) => fold)
      .join(' '),
  );
  return QUALIFIERS.find(([words]) => before.includes(words))?.[1] ?? 'exact';
}

function countsOf(tokens: readonly Token[], from: number, to: number): { counts?: string } {
  const words = tokens
    .slice(from, to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  return words.length > 0 ? { counts: words.join(' ') } : {};
}
