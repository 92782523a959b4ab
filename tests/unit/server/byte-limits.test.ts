import { LRUCache } from 'lru-cache';
import { describe, expect, it } from 'vitest';
import { byteLimits } from '@/lib/server/concurrency-limit';

const cache = () => new LRUCache<string, string>(byteLimits(40, (text) => text.length));

describe('a cache in bytes', () => {
  it('forgets first what was asked for the longest ago', () => {
    const texts = cache();
    for (const key of ['a', 'b', 'c', 'd']) texts.set(key, key.repeat(10));
    texts.get('a');
    texts.set('e', 'e'.repeat(10));
    expect([...texts.keys()].sort()).toEqual(['a', 'c', 'd', 'e']);
    expect(texts.calculatedSize).toBe(40);
  });

  it('keeps nothing that is larger than a quarter of it', () => {
    const texts = cache();
    texts.set('quarter', 'x'.repeat(10));
    texts.set('larger', 'x'.repeat(11));
    expect([...texts.keys()]).toEqual(['quarter']);
  });

  it('keeps what is empty', () => {
    const texts = cache();
    texts.set('empty', '');
    expect(texts.get('empty')).toBe('');
  });
});
