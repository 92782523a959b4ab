import { expect, it } from 'vitest';
import { curvePoints } from '../../../lib/geo/curve';
import { flowArcs } from '../../../lib/geo/flow-arcs';
import { flowCurve } from '../../../lib/geo/flow-curve';
import { flowIndex } from '../../../lib/geo/flow-index';
import { randomFrom } from '../../deep/support/random';

it('finds the widest flow within reach, as a look at every flow does, at ninety-nine of a hundred points and more', () => {
  const random = randomFrom(5);
  const count = 1000;
  const ends = Float64Array.from({ length: 4 * count }, (_, i) =>
    i % 2 === 0 ? 360 * random() - 180 : 120 * random() - 55,
  );
  const widths = Float32Array.from({ length: count }, () => 0.5 + 8 * random() ** 3);
  const pixel = 1 / (256 * 2 ** 3);
  const index = flowIndex(ends, flowArcs(ends, -0.2, pixel / 4).box, -0.2);
  // Flat, and squares of distances: three hundred million steps.
  const lines = Array.from({ length: count }, (_, i) => {
    const [a = 0, b = 0, c = 0, d = 0] = ends.subarray(4 * i, 4 * i + 4);
    return Float64Array.from(curvePoints(flowCurve([a, b], [c, d], -0.2, pixel / 8), 1500).flat());
  });
  const brute = ([x, y]: readonly [number, number]) => {
    const near = lines.flatMap((line, i) => {
      let least = Infinity;
      for (let k = 0; k < line.length; k += 2) {
        const across = Math.abs((line[k] ?? 0) - x) % 1;
        const dx = across > 0.5 ? 1 - across : across;
        const dy = (line[k + 1] ?? 0) - y;
        least = Math.min(least, dx * dx + dy * dy);
      }
      return Math.sqrt(least) / pixel <= (widths[i] ?? 0) / 2 + 3 ? [i] : [];
    });
    return near.sort((i, j) => (widths[j] ?? 0) - (widths[i] ?? 0))[0];
  };
  const points = Array.from({ length: 200 }, () => [random(), 0.2 + 0.5 * random()] as const);
  const truth = points.map(brute);
  const right = points.filter(
    ([x, y], i) => index?.at(x, y, pixel, (flow) => widths[flow] ?? 0, 3, 9) === (truth[i] ?? -1),
  );
  expect(right.length).toBeGreaterThanOrEqual(198);
  expect(truth.filter((flow) => flow !== undefined).length).toBeGreaterThan(50);
});

it('is none where there are no flows', () => {
  expect(flowIndex(new Float64Array(), new Float32Array(), -0.2)).toBeNull();
});
