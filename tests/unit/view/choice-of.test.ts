import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choiceOf } from '@/lib/view/choice-of';
import { arbitraryView as view } from './arbitrary-view';

it('is the same from wherever one looks', () => {
  fc.assert(fc.property(view, view, (one, { camera }) => choiceOf({ ...one, camera }) === choiceOf(one)));
});

it('is another for every other part of a view that differs', () => {
  fc.assert(
    fc.property(view, view, (one, other) => {
      const sameChoice = choiceOf(one) === choiceOf(other);
      expect(sameChoice).toBe(choiceOf({ ...one, camera: other.camera }) === choiceOf(other));
      for (const key of ['time', 'layers', 'selection', 'highlight', 'panel', 'borders'] as const) {
        const differs = JSON.stringify(one[key]) !== JSON.stringify(other[key]);
        expect(choiceOf({ ...one, [key]: other[key] }) !== choiceOf(one)).toBe(differs);
      }
    }),
  );
});
