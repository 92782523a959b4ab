import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteCache } from '@/lib/server/byte-cache';

describe('a cache in bytes', () => {
  it('never holds more than its limit, and gives back exactly what was kept', () => {
    const steps = fc.array(fc.record({ key: fc.integer({ min: 0, max: 20 }), bytes: fc.integer({ min: 0, max: 60 }) }));
    fc.assert(
      fc.property(steps, (all) => {
        const cache = new ByteCache<number>(100);
        const last = new Map<number, number>();
        for (const [i, { key, bytes }] of all.entries()) {
          cache.set(String(key), i, bytes);
          last.set(key, i);
          expect(cache.bytes).toBeLessThanOrEqual(100);
        }
        for (const [key, value] of last) expect([value, undefined]).toContain(cache.get(String(key)));
      }),
    );
  });

  it('forgets first what was asked for the longest ago', () => {
    const cache = new ByteCache<string>(40);
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, key, 10);
    cache.get('a');
    cache.set('e', 'e', 10);
    expect(cache.get('a')).toBe('a');
    expect(cache.get('b')).toBeUndefined();
  });

  it('does not let one large thing push out everything else', () => {
    const cache = new ByteCache<string>(40);
    cache.set('small', 'small', 10);
    cache.set('large', 'large', 39);
    expect(cache.get('small')).toBe('small');
    expect(cache.get('large')).toBeUndefined();
  });
});
