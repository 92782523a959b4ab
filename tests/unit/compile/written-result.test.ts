import { describe, expect, it } from 'vitest';
import { writtenResult } from '../../../lib/compile/operands';
import { compactWords } from '../../../lib/words/quantity-words';

describe('a result as a story has it written', () => {
  it.each([
    [10.588e9, 'US dollars', '$10.6bn'],
    [1800, 'million US dollars', '$1.8bn'],
    [850.2, 'million US dollars', '$850m'],
    [1234, 'US dollars', '$1,234'],
    [13.06, '%', '13.1%'],
    [0.01, '% of GDP', 'under 0.1% of GDP'],
    [33, 'years', '33 years'],
  ])('of %s %s is %s, which an English page says too', (value, unit, result) => {
    expect(writtenResult(value, unit)).toBe(result);
    expect(compactWords(value, unit)).toBe(result);
  });
});
