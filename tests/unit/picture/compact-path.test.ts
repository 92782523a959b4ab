import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '../../../lib/picture/svg-shapes';

test('a compact path goes through the same points', () => {
  const tenth = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10);
  const ring = fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(ring), (rings) => {
      const d = rings.map((points) => `M${points.map((point) => point.join(' ')).join('L')}Z`).join('');
      expect(pointsOf(compactPath(d))).toEqual(rings.flat().map((point) => point.map((value) => value + 0)));
    }),
  );
});

function pointsOf(d: string): number[][] {
  let [x, y] = [0, 0];
  let start = [0, 0];
  return [...d.matchAll(/([mlz])(-?[\d.]*) ?(-?[\d.]*)/g)].flatMap(([, command, dx, dy]) => {
    if (command === 'z') {
      [x = 0, y = 0] = start;
      return [];
    }
    x = Math.round((x + Number(dx)) * 10) / 10 + 0;
    y = Math.round((y + Number(dy)) * 10) / 10 + 0;
    if (command === 'm') start = [x, y];
    return [[x, y]];
  });
}
