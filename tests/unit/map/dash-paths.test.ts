import { describe, expect, it } from 'vitest';
import { dashesAt, dashPaths } from '../../../components/map/many-flows/dash-paths';
import { FlowDrawing } from '../../../lib/flows/flow-drawing';
import { FlowLines } from '../../../lib/flows/flow-lines';

const canvasViewport = { scale: 2048, x: 400, y: 450, width: 1400, height: 900 };
const ends = Float64Array.from([0, 50, 60, 10, 30, 40, 30.01, 40, NaN, 0, 1, 1, -20, 0, 40, 30]);
const lines = new FlowLines(new FlowDrawing(ends, 2 ** -13).send().lines);
const paths = dashPaths(lines, Uint32Array.of(0, 1, 2, 3), canvasViewport);

function strokes(time: number, of = paths): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  let from = [0, 0];
  dashesAt(
    {
      moveTo: (x, y) => {
        from = [x, y];
      },
      lineTo: (x, y) => found.push([from[0] ?? 0, from[1] ?? 0, x, y]),
    },
    of,
    time,
  );
  return found;
}

describe('moving dashes', () => {
  it('run on the largest flows in sight, and on none that is a dot or has no line', () => {
    expect(paths).toHaveLength(2);
    expect(dashPaths(lines, Uint32Array.of(0, 3), canvasViewport, 1)).toHaveLength(1);
    expect(dashPaths(lines, Uint32Array.of(0), { ...canvasViewport, y: 4000 })).toEqual([]);
  });

  it('are drawn where they are in sight, all of them, and hardly any elsewhere', () => {
    const small = { ...canvasViewport, x: 1100, y: 700, width: 150, height: 120 };
    const wide = { ...small, x: small.x - 2000, y: small.y - 2000, width: 4150, height: 4120 };
    const isSeen = ([x, y, toX, toY]: readonly number[]) =>
      Math.max(x ?? 0, toX ?? 0) > 0 &&
      Math.min(x ?? 0, toX ?? 0) < small.width &&
      Math.max(y ?? 0, toY ?? 0) > 0 &&
      Math.min(y ?? 0, toY ?? 0) < small.height;
    let seen = 0;
    for (let time = 0; time < 3; time += 0.1) {
      const drawn = strokes(time, dashPaths(lines, Uint32Array.of(0, 1, 2, 3), small));
      const all = strokes(time, dashPaths(lines, Uint32Array.of(0, 1, 2, 3), wide));
      const there = all.map((dash) => dash.map((value) => value - 2000)).filter(isSeen);
      expect(drawn.filter(isSeen).map((dash) => dash.map(Math.round))).toEqual(
        there.map((dash) => dash.map(Math.round)),
      );
      expect(drawn.length).toBeLessThan(all.length / 2);
      seen += there.length;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('are short, of equal number at every moment, and move from start to end at one pace', () => {
    for (let time = 0; time < 3; time += 0.05) {
      const now = strokes(time);
      expect(now).toHaveLength(strokes(0).length);
      for (const [x, y, toX, toY] of now) expect(Math.hypot(toX - x, toY - y)).toBeLessThanOrEqual(9.01);
    }
    const [x = 0, y = 0] = strokes(0)[0] ?? [];
    const [laterX = 0, laterY = 0] = strokes(0.5)[0] ?? [];
    expect(Math.hypot(laterX - x, laterY - y)).toBeCloseTo(30, 0);
  });
});
