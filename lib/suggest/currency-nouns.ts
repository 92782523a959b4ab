import { nameKey } from './name-key.mjs';

/** Currencies with another one that shares their noun, which tells the noun from the country's name beside it. Some share it with none. */
const CURRENCIES: readonly (readonly [code: string, like: string | null])[] = [
  ['EUR', null],
  ['USD', 'AUD'],
  ['GBP', 'EGP'],
  ['RUB', 'BYN'],
  ['CHF', 'XOF'],
  ['SEK', 'NOK'],
  ['INR', 'PKR'],
  ['MXN', 'ARS'],
  ['SAR', 'QAR'],
  ['AED', 'MAD'],
  ['IQD', 'JOD'],
];
/** Numbers that take different forms of a noun. */
const COUNTS = [1, 2, 5, 11, 100, 1.5];
const nouns = new Map<string, ReadonlyMap<string, string>>();

/** Words for money in a language by Unicode CLDR, as this machine has it, with the currency that each one means most often. */
export function currencyNouns(lang: string): ReadonlyMap<string, string> {
  const known = nouns.get(lang);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [code, like] of CURRENCIES) {
    for (const count of COUNTS) {
      const others = like ? new Set(wordsOf(lang, like, count)) : null;
      const words = wordsOf(lang, code, count).filter((word) => !others || others.has(word));
      // "Schweizer Franken" shares its noun with none.
      if (words.length === 0 && code === 'CHF') words.push(...wordsOf(lang, code, count).slice(-1));
      if (others || words.length === 1) for (const word of words) if (!found.has(word)) found.set(word, code);
    }
  }
  nouns.set(lang, found);
  return found;
}

function wordsOf(lang: string, currency: string, count: number): string[] {
  const format = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: 0,
  });
  const name = format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '';
  return name.split(/[\s-]/).flatMap((word) => (word.length > 2 ? [nameKey(word)] : []));
}
