import { describe, expect, it } from 'vitest';
import { heightMessage, readHostMessage } from '../../../lib/export/embed-code';

describe('what a frame asks for', () => {
  it('has the height of the sizes that are offered, and never less or more than there is room for', () => {
    expect([340, 480, 720].map((width) => heightMessage(width).height)).toEqual([480, 400, 540]);
    for (const width of [1, 419, 420, 533, 1000, 5000]) {
      const { height } = heightMessage(width);
      expect(Number.isInteger(height) && height >= 400 && height <= 720, `${width} wide`).toBe(true);
    }
  });
});

describe('what the page around may say', () => {
  it('is a theme, or a question for the height', () => {
    expect(readHostMessage({ type: 'dateline:theme', theme: 'dark', more: 1 })).toEqual({
      type: 'dateline:theme',
      theme: 'dark',
    });
    expect(readHostMessage({ type: 'dateline:ask' })).toEqual({ type: 'dateline:ask' });
  });

  it('is nothing else', () => {
    const others = [
      null,
      undefined,
      'dateline:ask',
      7,
      [],
      {},
      { type: 'dateline:view', query: 's=tjk' },
      { type: 'dateline:theme' },
      { type: 'dateline:theme', theme: 'DARK' },
      { type: 'dateline:theme', theme: ['dark'] },
      { type: { toString: () => 'dateline:ask' } },
    ];
    for (const data of others) expect(readHostMessage(data)).toBeNull();
  });
});
