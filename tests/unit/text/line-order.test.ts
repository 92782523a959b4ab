import { describe, expect, it } from 'vitest';
import { type BaseDirection, lineOrder, orderOfPart, visualRuns } from '../../../lib/text/line-order';

/** The text as it stands in the line, from left to right. */
function seen(text: string, direction: BaseDirection = 'auto'): string {
  return visualRuns(text, lineOrder(text, direction))
    .map(({ from, to, rtl }) => (rtl ? [...text.slice(from, to)].reverse().join('') : text.slice(from, to)))
    .join('');
}

describe('the parts of a line stand', () => {
  // Hebrew letters stand for themselves: they have one shape each.
  it.each([
    ['from left to right in English', 'World Bank, 2025.', 'auto', 'World Bank, 2025.'],
    ['from right to left in Hebrew, with the full stop at the left', 'אבג דה.', 'auto', '.הד גבא'],
    ['with numbers from left to right', 'אבג 2025, דה', 'auto', 'הד ,2025 גבא'],
    ['with English from left to right', 'אבג World Bank (12.5).', 'auto', '.World Bank (12.5) גבא'],
    ['with Hebrew inside English', 'The אבג דה, 2025', 'auto', 'The 2025 ,הד גבא'],
    ['with a full stop where the language has it', 'World Bank.', 'rtl', '.World Bank'],
    ['with isolated Hebrew by itself', 'The \u2068אבג\u2069, 2025', 'auto', 'The \u2068גבא\u2069, 2025'],
    ['after its first letter, not that of an isolate', '\u2068אב\u2069, October', 'auto', '\u2068בא\u2069, October'],
  ] as const)('%s', (_, text, direction, visual) => {
    expect(seen(text, direction)).toBe(visual);
  });

  it('with emoji as signs, not as letters: they stay beside what stands beside them', () => {
    const text = 'אבג 😀 2025 דה';
    const at = visualRuns(text, lineOrder(text, 'auto')).map(({ from, to }) => text.slice(from, to));
    expect(at[0]).toBe(' דה');
    expect(at[1]).toBe('2025');
    expect(at[2]).toBe('אבג 😀 ');
  });

  it('in a part of a text as in the whole of it', () => {
    const text = 'אבג (World Bank) דה';
    const order = lineOrder(text, 'rtl');
    const from = text.indexOf('Bank');
    const line = text.slice(from);
    const runs = visualRuns(line, orderOfPart(order, from, text.length));
    // The bracket belongs to one that another line has.
    expect(runs.map((run) => line.slice(run.from, run.to))).toEqual([') דה', 'Bank']);
  });
});

it('a text without letters from right to left needs no order', () => {
  expect(lineOrder('Душанбе, 東京 (2025)', 'ltr')).toBeNull();
  expect(lineOrder('', 'auto')).toBeNull();
  expect(visualRuns('', null)).toEqual([]);
});
