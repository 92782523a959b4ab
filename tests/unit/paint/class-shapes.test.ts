import { describe, expect, it } from 'vitest';
import { classPaint } from '../../../lib/paint/class-shapes';

const fillOf = (step: number | null, steps: number) => classPaint({ step, steps }).fill;

describe('the paint of a class', () => {
  it('begins and ends with the ramp, however many classes there are', () => {
    for (const steps of [2, 3, 4, 5, 6]) {
      expect(fillOf(0, steps)).toBe('var(--shade-1)');
      expect(fillOf(steps - 1, steps)).toBe('var(--shade-6)');
      const fills = Array.from({ length: steps }, (_, step) => fillOf(step, steps));
      expect(new Set(fills).size).toBe(steps);
    }
  });

  it('is a hatch where there is no data, never the lowest class', () => {
    expect(fillOf(null, 6)).toBe('url(#no-data)');
  });
});
