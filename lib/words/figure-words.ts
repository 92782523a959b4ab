import { figuresMessages } from '@words/panels';
import type { Derivation, GivenDate } from '../story/story';
import { CARD_WORDS } from './card-words';
import { numberWords, percentWords } from './quantity-words';

/** "more than $1.8bn ÷ 17% = about $10.6bn" */
export function derivationWords({ find, part, by, result }: Derivation): string {
  const divisor =
    find === 'whole' ? percentWords(numberWords(by.value, Number.isInteger(by.value) ? 0 : 1), '%') : by.words;
  return figuresMessages.sum({ part: part.words, divisor, result });
}

/** "(one source, as of 2024)" */
export function surenessWords(how: 'high' | 'medium', asOf: GivenDate | undefined): string {
  const sureness = CARD_WORDS.sureness[how];
  return asOf ? figuresMessages.surenessAsOf({ sureness, date: asOf.label }) : figuresMessages.sureness({ sureness });
}

/** How exact a number is; a qualifier stands between quotation marks where it is the text's own word. */
export function qualifierWords(qualifier: string, text: string): string {
  if (qualifier === 'exact') return figuresMessages.qualifierExact;
  if (qualifier === 'represents') return figuresMessages.qualifierRepresents;
  return text.includes(qualifier) ? figuresMessages.qualifierQuoted({ words: qualifier }) : qualifier;
}
