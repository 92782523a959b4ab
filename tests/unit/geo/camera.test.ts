import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  formatCamera,
  frameToScreenZoom,
  parseCamera,
  roundCamera,
  sameCamera,
  screenToFrameZoom,
} from '../../../lib/geo/camera';

const camera = (zoom: number, lat: number, lon: number): Camera => ({ zoom, lat, lon });
const rewritten = (text: string) => {
  const read = parseCamera(text);
  return read && formatCamera(read);
};

describe('reading a camera', () => {
  it.each([
    ['4/38.5/70', '4/38.5/70'],
    ['04.50/038.500/-070.000', '4.5/38.5/-70'],
    // Twentieths, halves away from zero.
    ['4.024999999999999999999999/0/0', '4/0/0'],
    ['4.025/0/0', '4.05/0/0'],
    ['0.15/0/0', '0.15/0/0'],
    ['17.975/0/0', '18/0/0'],
    // Decimals by the rounded zoom.
    ['2.974/1.055/1.055', '2.95/1.1/1.1'],
    ['2.975/1.055/1.055', '3/1.06/1.06'],
    ['5.97/1.0055/1.0055', '5.95/1.01/1.01'],
    ['5.975/1.0055/1.0055', '6/1.006/1.006'],
    ['8.975/1.00055/1.00055', '9/1.0006/1.0006'],
    ['11.975/1.000055/1.000055', '12/1.00006/1.00006'],
    // Binary fractions would give 1 and 8.34 here.
    ['3/1.005/8.345', '3/1.01/8.35'],
    ['3/-1.005/-8.345', '3/-1.01/-8.35'],
    ['3/1.0049999999999999999999/0', '3/1/0'],
    ['12/0.00001/-0.00001', '12/0.00001/-0.00001'],
    ['12/0.000004/-0.000004', '12/0/0'],
    ['-0/-0/-0', '0/0/0'],
    ['2/-0.04/0', '2/0/0'],
    // Longitude wraps, also when rounding makes it 180.
    ['4/0/180', '4/0/-180'],
    ['4/0/-180', '4/0/-180'],
    ['4/0/179.994', '4/0/179.99'],
    ['4/0/179.995', '4/0/-180'],
    ['2/0/-179.96', '2/0/-180'],
    ['4/0/-180.01', '4/0/179.99'],
    ['4/0/360', '4/0/0'],
    ['4/0/540', '4/0/-180'],
    ['4/0/-540', '4/0/-180'],
    ['18/85/0', '18/85/0'],
    ['2/84.96/0', '2/85/0'],
  ])('%s is %s', (text, canonical) => {
    expect(rewritten(text)).toBe(canonical);
  });

  it.each([
    ['', 'nothing'],
    ['4/38.5', 'two parts'],
    ['4/38.5/70/', 'four parts'],
    ['//', 'empty parts'],
    ['4/ 38.5/70', 'a space'],
    ['4/38.5/70\n', 'a line break'],
    ['+4/38.5/70', 'a plus'],
    ['4/.5/70', 'no whole part'],
    ['4/5./70', 'no fraction'],
    ['4/--5/70', 'two minuses'],
    ['4/−5/70', 'a typographic minus'],
    ['4e0/38.5/70', 'an exponent'],
    ['0x4/38.5/70', 'hexadecimal'],
    ['4/38,5/70', 'a decimal comma'],
    ['4/1_0/70', 'a separator'],
    ['٤/38.5/70', 'other digits'],
    ['4/NaN/Infinity', 'words'],
    ['18.0000001/0/0', 'zoom above 18, though it would round to 18'],
    ['-0.0000001/0/0', 'zoom below 0'],
    ['4/85.0000001/0', 'latitude above 85'],
    ['4/-85.0000001/0', 'latitude below -85'],
  ])('%j is refused: %s', (text) => {
    expect(parseCamera(text)).toBeNull();
  });

  it('has an end for very long numbers', () => {
    expect(parseCamera(`${'9'.repeat(100_000)}/0/0`)).toBeNull();
    expect(rewritten(`4/0.${'3'.repeat(100_000)}/0`)).toBe('4/0.33/0');
  });
});

describe('rounding a camera', () => {
  it('stops zoom and latitude at their ends and wraps longitude', () => {
    expect(roundCamera(camera(-1, 89, 190))).toEqual(camera(0, 85, -170));
    expect(roundCamera(camera(22, -89, -190))).toEqual(camera(18, -85, 170));
  });

  it('never gives -0', () => {
    const { zoom, lat, lon } = roundCamera(camera(-0, -0.001, -360));
    expect([zoom, lat, lon].every((value) => Object.is(value, 0))).toBe(true);
  });

  it('takes a number as it is written, not as it is stored', () => {
    expect(roundCamera(camera(3, 1.005, -1.005))).toEqual(camera(3, 1.01, -1.01));
  });

  it('takes numbers that JavaScript writes with an exponent', () => {
    expect(roundCamera(camera(4, 1e-7, -1e-7))).toEqual(camera(4, 0, 0));
    expect(roundCamera(camera(4, 0, 3.6e23)).lon).toBeGreaterThanOrEqual(-180);
  });

  it('does not pass on what is no number', () => {
    expect(roundCamera(camera(Number.NaN, Number.NaN, Number.POSITIVE_INFINITY))).toEqual(camera(0, 0, 0));
  });

  it('is idempotent, and its text reads as itself', () => {
    const any = fc.record({ zoom: fc.double({ noNaN: true }), lat: fc.double({ noNaN: true }), lon: fc.double() });
    const near = fc.record({
      zoom: fc.double({ min: 0, max: 18, noNaN: true }),
      lat: fc.double({ min: -85, max: 85, noNaN: true }),
      lon: fc.double({ min: -400, max: 400, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.oneof(near, any), (raw) => {
        const rounded = roundCamera(raw);
        expect(roundCamera(rounded)).toEqual(rounded);
        expect(parseCamera(formatCamera(rounded))).toEqual(rounded);
        expect(formatCamera(rounded)).toMatch(/^\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/);
        expect(rounded.lon >= -180 && rounded.lon < 180).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the reference frame', () => {
  it('is shown whole: the tighter side decides', () => {
    expect(frameToScreenZoom(4, 720, 630)).toBe(4);
    expect(frameToScreenZoom(4, 1440, 1260)).toBe(5);
    expect(frameToScreenZoom(4, 1440, 630)).toBe(4);
    expect(frameToScreenZoom(4, 360, 630)).toBe(3);
  });

  it('comes back from the screen', () => {
    expect(screenToFrameZoom(frameToScreenZoom(4.35, 390, 320), 390, 320)).toBeCloseTo(4.35, 10);
  });
});

describe('two cameras', () => {
  it('are the same when zoom, latitude and longitude are', () => {
    const one = camera(3, 40.5, 70.25);
    expect(sameCamera(one, { ...one })).toBe(true);
    for (const change of [{ zoom: 3.05 }, { lat: 40.6 }, { lon: 70.2 }]) {
      expect(sameCamera(one, { ...one, ...change })).toBe(false);
    }
  });
});
