import { describe, expect, it } from 'vitest';
import { countedWords } from '@/lib/suggest/languages/counted-words';
import { FRENCH } from '@/lib/suggest/languages/french';
import { GERMAN } from '@/lib/suggest/languages/german';
import { languageAmounts } from '@/lib/suggest/languages/language-amounts';
import { languageBodies } from '@/lib/suggest/languages/language-bodies';
import { languageDates } from '@/lib/suggest/languages/language-dates';
import { languagePersons, namesAlone } from '@/lib/suggest/languages/language-persons';
import { languagePlaces, placeNames } from '@/lib/suggest/languages/language-places';
import { languageQuotes } from '@/lib/suggest/languages/language-quotes';
import type { LanguageTable } from '@/lib/suggest/languages/language-table';
import { languageTokens } from '@/lib/suggest/languages/language-tokens';
import { languageWords } from '@/lib/suggest/languages/language-words';
import { RUSSIAN } from '@/lib/suggest/languages/russian';
import type { Token } from '@/lib/suggest/tokens';
import { gazetteer } from './suggested';

const no = () => false;

/** How many tokens are looked at, in all steps together. */
function looksAt(text: string, table: LanguageTable): number {
  let looks = 0;
  const get = (target: readonly Token[], key: string | symbol, receiver: unknown) => {
    if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
    return Reflect.get(target, key, receiver);
  };
  const words = languageWords(table);
  const tokens: readonly Token[] = new Proxy(languageTokens(text, words, no), { get });
  const counted = countedWords(words);
  languageDates(tokens, words, counted, '2025-10-08');
  languageAmounts(tokens, counted, no);
  const bodies = languageBodies(tokens, words);
  const names = placeNames(tokens, table.tag, words, gazetteer);
  const alone = namesAlone(tokens, words);
  const persons = languagePersons({ tokens, words, gazetteer, isPlace: no, isTaken: no, alone });
  languagePlaces(names, { tokens, words, gazetteer, isPerson: no, isBody: no });
  const mentions = [
    ...persons.map((one) => ({ ...one, isPerson: true })),
    ...bodies.map((one) => ({ ...one, isPerson: false })),
  ]
    .flatMap(({ name, isPerson, mentions: spans }) => spans.map((span) => ({ ...span, name, isPerson })))
    .sort((a, b) => a.from - b.from);
  languageQuotes({ tokens, words, mentions, isQuoted: no });
  return looks;
}

describe('a text ten times as long', () => {
  it.each([
    [
      'of sentences, in Russian',
      RUSSIAN,
      'Министр Иван Петров сказал, что в понедельник 5 тысяч человек едут в Москву. ',
    ],
    ['of one sentence, in Russian', RUSSIAN, 'министр Иван Петров сказал, что «мы едем» в Москву в мае '],
    ['of verbs, in Russian', RUSSIAN, 'сказал, что '],
    ['of names, in Russian', RUSSIAN, 'Иван Петров '],
    ['of nouns without a stop, in German', GERMAN, 'Herr Wort Minister '],
    [
      'of one sentence, in French',
      FRENCH,
      "selon M. Paul Girard, l'ONU a dit que 5 millions d'euros « vont » à Paris le 3 mai ",
    ],
    ['of attributions, in French', FRENCH, 'selon '],
    ['of numbers, in French', FRENCH, '1 200 '],
    ['of acronyms, in French', FRENCH, 'Banque (ONU) '],
    ['of marks that open, in French', FRENCH, '« a '],
  ] as const)('%s takes about ten times as many looks', (_, table, part) => {
    expect(looksAt(part.repeat(1000), table)).toBeLessThan(14 * looksAt(part.repeat(100), table));
  });
});
