import { describe, expect, it } from 'vitest';
import { flowArcs } from '../../../lib/flows/flow-arcs';
import { flowAt, flowIndex } from '../../../lib/flows/flow-index';
import { arcTolerance } from '../../../lib/flows/flow-lines';
import { type FlowArcs, UnpackedFlow } from '../../../lib/flows/unpacked-flow';
import { type LonLat, toUnit } from '../../../lib/geo/mercator';
import { randomFrom } from '../../deep/support/random';

const random = randomFrom(5);
const count = 300;
const ends = Float64Array.from({ length: 4 * count }, (_, i) =>
  i % 2 === 0 ? 360 * random() - 180 : 120 * random() - 55,
);
const shares = Float32Array.from({ length: count }, () => 0.06 + 0.94 * random() ** 3);
const WIDEST = 9;
const SLOP = 3;
const flow = new UnpackedFlow();

/** A look at every flow as it is drawn, in pieces far shorter than a pixel is wide. */
function byBrute(arcs: FlowArcs, pixel: number): (x: number, y: number) => number {
  const lines = Array.from({ length: count }, (_, i) => {
    const pieces = flow.unpack(arcs, i);
    const steps = Math.ceil(5 / Math.sqrt(pixel));
    return Float64Array.from(
      Array.from({ length: pieces * steps + 1 }, (_, k) => {
        flow.pointAt(Math.min(pieces - 1, Math.floor(k / steps)), k === pieces * steps ? 1 : (k % steps) / steps);
        return [flow.x, flow.y];
      }).flat(),
    );
  });
  const order = [...shares.keys()].sort((i, j) => (shares[j] ?? 0) - (shares[i] ?? 0));
  return (x, y) =>
    order.find((i) => {
      const reach = (((shares[i] ?? 0) * WIDEST) / 2 + SLOP) * pixel;
      const line = lines[i] ?? new Float64Array();
      return [-1, 0, 1].some((world) => distanceTo(line, x + world, y) <= reach);
    }) ?? -1;
}

function distanceTo(line: Float64Array, x: number, y: number): number {
  let min = Infinity;
  for (let k = 2; k < line.length; k += 2) {
    const ax = line[k - 2] as number;
    const ay = line[k - 1] as number;
    const ux = (line[k] as number) - ax;
    const uy = (line[k + 1] as number) - ay;
    const along = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy || 1)));
    min = Math.min(min, (ax + along * ux - x) ** 2 + (ay + along * uy - y) ** 2);
  }
  return Math.sqrt(min);
}

const wide = (width: Float32Array) => ({
  width,
  order: Uint32Array.from(width.keys()).sort((i, j) => (width[j] ?? 0) - (width[i] ?? 0) || i - j),
});

describe('what is pointed at', () => {
  it.each([2, 5])(
    'is the widest flow within reach, as a look at every flow finds, at 198 of 200 points and more at zoom %i',
    (zoom) => {
      const pixel = 1 / (256 * 2 ** zoom);
      const tolerance = arcTolerance(1 / pixel);
      const arcs = flowArcs(ends, -0.2, tolerance);
      const index = flowIndex(arcs);
      const brute = byBrute(arcs, pixel);
      const points = Array.from({ length: 200 }, () => [random(), 0.2 + 0.5 * random()] as const);
      const right = points.filter(([x, y]) => flowAt(index, x, y, pixel, wide(shares), WIDEST, SLOP) === brute(x, y));
      expect(right.length).toBeGreaterThanOrEqual(198);
      expect(points.filter(([x, y]) => brute(x, y) >= 0).length).toBeGreaterThan(10);
    },
  );

  it('is nothing where there are no flows, and never a flow without a line', () => {
    const one = (...numbers: number[]) => flowIndex(flowArcs(Float64Array.from(numbers), 0, 2 ** -13));
    const at = (index: ReturnType<typeof one>) => flowAt(index, 0.5, 0.5, 1 / 2048, wide(Float32Array.of(1, 1)), 9, 3);
    expect(at(one())).toBe(-1);
    expect(at(one(NaN, 0, 10, 0, -10, 0, 10, 0))).toBe(1);
  });

  it('is the first of equals', () => {
    const index = flowIndex(flowArcs(Float64Array.of(-9, 0, 9, 0, -9, 0, 9, 0), 0, 2 ** -13));
    expect(flowAt(index, 0.5, 0.5, 1 / 2048, wide(Float32Array.of(0.5, 0.5)), 9, 3)).toBe(0);
  });

  it('is none that goes from a place to itself, which has no line to point at', () => {
    const here = Float64Array.from([70, 30, 70, 30, 70, 30, 20, 50, 180, 5, -180, 5]);
    const index = flowIndex(flowArcs(here, -0.2, arcTolerance(4096)));
    const order = { width: Float32Array.of(1, 0.2, 1), order: Uint32Array.of(0, 2, 1) };
    const at = ([lon, lat]: LonLat) => flowAt(index, ...toUnit([lon, lat]), 1 / 4096, order, WIDEST, SLOP);
    expect(at([70, 30])).toBe(1);
    expect(at([180, 5])).toBe(-1);
    expect(at([-180, 5])).toBe(-1);
  });
});
