import { figuresMessages } from '@words/panels';
import type { Amount, Derivation } from '../story/story';
import type { GivenDate } from '../story/time-range';
import { CARD_WORDS, compactWords, numberWords, percentWords } from './quantity-words';
import { givenDateWords } from './time-label';

/** A number of the article in its own words, any other as a newspaper writes it. */
export function comparedAmountWords({ written, value, unit }: Amount): string {
  return written ?? compactWords(value, unit);
}

/** "more than $1.8bn ÷ 17% = about $10.6bn" */
export function derivationWords({ find, part, by, result }: Derivation): string {
  const divisor =
    find === 'whole'
      ? percentWords(numberWords(by.value, Number.isInteger(by.value) ? 0 : 1), '%')
      : comparedAmountWords(by);
  return figuresMessages.sum({
    part: comparedAmountWords(part),
    divisor,
    result: compactWords(result.value, result.unit),
  });
}

/** "(one source, as of 2024)" */
export function surenessWords(how: 'high' | 'medium', asOf: GivenDate | undefined): string {
  const sureness = CARD_WORDS.sureness[how];
  return asOf
    ? figuresMessages.surenessAsOf({ sureness, date: givenDateWords(asOf) })
    : figuresMessages.sureness({ sureness });
}

/** How exact a number is; a qualifier stands between quotation marks where it is the text's own word. */
export function qualifierWords(qualifier: string, text: string): string {
  if (qualifier === 'exact') return figuresMessages.qualifierExact;
  if (qualifier === 'represents') return figuresMessages.qualifierRepresents;
  return text.includes(qualifier) ? figuresMessages.qualifierQuoted({ words: qualifier }) : qualifier;
}
