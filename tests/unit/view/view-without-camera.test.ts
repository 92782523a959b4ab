import fc from 'fast-check';
import { expect, it } from 'vitest';
import { viewWithoutCamera, withCamera } from '@/lib/view/view-changes';
import { arbitraryView as view } from './arbitrary-view';

it('is the same from wherever one looks', () => {
  fc.assert(
    fc.property(view, view, (one, { camera }) => viewWithoutCamera(withCamera(one, camera)) === viewWithoutCamera(one)),
  );
});

it('is another for every other part of a view that differs', () => {
  fc.assert(
    fc.property(view, view, (one, other) => {
      const sameChoice = viewWithoutCamera(one) === viewWithoutCamera(other);
      expect(sameChoice).toBe(viewWithoutCamera(withCamera(one, other.camera)) === viewWithoutCamera(other));
      for (const key of ['time', 'layers', 'selection', 'highlight', 'panel', 'borders'] as const) {
        const differs = JSON.stringify(one[key]) !== JSON.stringify(other[key]);
        expect(viewWithoutCamera({ ...one, [key]: other[key] }) !== viewWithoutCamera(one)).toBe(differs);
      }
    }),
  );
});
