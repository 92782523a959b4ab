import { describe, expect, it } from 'vitest';
import type { PathContext } from '../../../lib/draw/canvas';
import { FlowDrawing } from '../../../lib/flows/flow-drawing';
import { arcTolerance, FlowLines } from '../../../lib/flows/flow-lines';
import { toUnit } from '../../../lib/geo/mercator';

const ends = Float64Array.from([0, 50, 60, 10, 170, 40, -170, 30, NaN, 0, 1, 1, -20, 0, 40, 30]);
const flows = { width: Float32Array.of(1, 0.5, 1, 0.1), order: Uint32Array.of(0, 2, 1, 3) };
const canvasViewport = { scale: 1024, x: 0, y: 0, width: 1024, height: 1024 };
const look = { strongest: 1, standingOut: 2, canvasViewport, widest: 9, ink: 'black', paper: 'white' };

/** Writes down what it is told to draw. */
function recorder() {
  const calls: string[] = [];
  const ctx = new Proxy({} as PathContext, {
    get:
      (_, name) =>
      (...args: number[]) =>
        calls.push(`${String(name)} ${args.map(Math.round).join(' ')}`),
    set: (_, name, value) => calls.push(`${String(name)} = ${value}`) > 0,
  });
  return { ctx, calls };
}

describe('lines that were sent to another thread', () => {
  const drawing = new FlowDrawing(ends, arcTolerance(1024));
  const before = recorder();
  drawing.draw(before.ctx, flows, look);
  const { lines: sent, buffers } = drawing.send();
  const lines = new FlowLines(structuredClone(sent, { transfer: buffers }));

  it('took nothing from the drawing that they were made by', () => {
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0]);
    const after = recorder();
    drawing.draw(after.ctx, flows, look);
    expect(after.calls).toEqual(before.calls);
    expect(before.calls.length).toBeGreaterThan(50);
  });

  it('are found where they are, and those without a line nowhere', () => {
    const at = (lon: number, lat: number) => lines.at(...toUnit([lon, lat]), 1 / 1024, flows, 9, 3);
    expect([at(0, 50), at(60, 10), at(170, 40), at(-20, 0), at(0.5, 0.5), at(100, -50)]).toEqual([0, 0, 1, 3, -1, -1]);
  });

  it('are given in each copy of the world that a canvas shows, with their ends at their places', () => {
    const [over] = [lines.paths(1, canvasViewport, 0.5)];
    expect(over).toHaveLength(2);
    const [[x, y]] = [toUnit([170, 40])];
    expect(over[1]?.slice(0, 2).every((value, i) => Math.abs(value - 1024 * ([x, y][i] ?? NaN)) < 0.01)).toBe(true);
    expect(lines.paths(2, canvasViewport, 0.5)).toEqual([]);
    expect(lines.paths(0, { ...canvasViewport, y: 2000 }, 0.5)).toEqual([]);
  });

  it('are drawn in part where only what stands out is asked for', () => {
    const part = recorder();
    drawing.draw(part.ctx, flows, look, 'standing out');
    expect(before.calls.slice(-part.calls.length)).toEqual(part.calls);
    expect(part.calls.length).toBeLessThan(before.calls.length);
  });
});
