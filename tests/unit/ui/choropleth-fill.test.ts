import { describe, expect, it } from 'vitest';
import { choroplethFill } from '../../../components/ui/choropleth-swatch';

describe('the paint of a class', () => {
  it('begins and ends with the ramp, however many classes there are', () => {
    for (const steps of [2, 3, 4, 5, 6]) {
      expect(choroplethFill(0, steps, 'x')).toBe('var(--shade-1)');
      expect(choroplethFill(steps - 1, steps, 'x')).toBe('var(--shade-6)');
      const fills = Array.from({ length: steps }, (_, step) => choroplethFill(step, steps, 'x'));
      expect(new Set(fills).size).toBe(steps);
    }
  });

  it('is a hatch where there is no data, never the lowest class', () => {
    expect(choroplethFill(null, 6, 'no-data')).toBe('url(#no-data)');
  });
});
