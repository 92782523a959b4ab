import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreLine, flowLine, greatCircle, ribbon } from '../../../lib/geo/arc';
import { toUnit } from '../../../lib/geo/mercator';
import type { LonLat } from '../../../lib/story/story';

type Vector = readonly [number, number, number];

const RAD = Math.PI / 180;

function vector([lon, lat]: LonLat): Vector {
  return [Math.cos(lat * RAD) * Math.cos(lon * RAD), Math.cos(lat * RAD) * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Degrees between two places, by the haversine formula. */
function haversine(a: LonLat, b: LonLat): number {
  const sinLat = Math.sin(((b[1] - a[1]) * RAD) / 2);
  const sinLon = Math.sin(((b[0] - a[0]) * RAD) / 2);
  const h = sinLat ** 2 + Math.cos(a[1] * RAD) * Math.cos(b[1] * RAD) * sinLon ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / RAD;
}

/** The textbook midpoint of two places. */
function midpoint([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): LonLat {
  const bx = Math.cos(lat2 * RAD) * Math.cos((lon2 - lon1) * RAD);
  const by = Math.cos(lat2 * RAD) * Math.sin((lon2 - lon1) * RAD);
  const lat = Math.atan2(Math.sin(lat1 * RAD) + Math.sin(lat2 * RAD), Math.hypot(Math.cos(lat1 * RAD) + bx, by));
  return [lon1 + Math.atan2(by, Math.cos(lat1 * RAD) + bx) / RAD, lat / RAD];
}

const lonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Places as files write them, among them the poles, the equator and the date line, so that pairs are often special. */
const special: fc.Arbitrary<LonLat> = fc.tuple(
  fc.constantFrom(-180, -179.999, -90, -0, 0, 1e-9, 90, 179.999, 180),
  fc.constantFrom(-90, -89.9999, -45, -1e-9, 0, 45, 60, 89.9999, 90),
);
const place = fc.oneof(lonLat, special);
const steps = fc.integer({ min: 1, max: 64 });

const ordinary = fc.tuple(lonLat, lonLat).filter(([a, b]) => Math.hypot(...cross(vector(a), vector(b))) > 1e-3);

describe('a great circle', () => {
  it('starts and ends exactly where it should, is finite, and never jumps over the date line', () => {
    fc.assert(
      fc.property(place, place, steps, (a, b, count) => {
        const line = greatCircle(a, b, count);
        expect(line.length).toBeGreaterThan(count);
        expect(line.flat().every(Number.isFinite)).toBe(true);
        expect(line[0]).toEqual(a);
        const [lon, lat] = line.at(-1) as LonLat;
        expect(lat).toBe(b[1]);
        const worlds = (lon - b[0]) / 360;
        expect(worlds).toBeCloseTo(Math.round(worlds), 9);
        const leaps = line.slice(1).map((point, i) => Math.abs(point[0] - (line[i] as LonLat)[0]));
        expect(Math.max(...leaps)).toBeLessThanOrEqual(180 + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('lies on the plane through its ends and the middle of the earth', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        const normal = cross(vector(a), vector(b));
        const size = Math.hypot(...normal);
        for (const point of greatCircle(a, b, 16))
          expect(Math.abs(dot(normal, vector(point)) / size)).toBeLessThan(1e-9);
      }),
    );
  });

  it('goes in equal steps by the haversine formula, and takes the shorter way', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        const line = greatCircle(a, b, 12);
        const whole = haversine(a, b);
        line.slice(1).forEach((point, i) => {
          expect(haversine(line[i] as LonLat, point)).toBeCloseTo(whole / 12, 5);
        });
      }),
    );
  });

  it('has the textbook midpoint in its middle', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        expect(haversine(greatCircle(a, b, 48)[24] as LonLat, midpoint(a, b))).toBeLessThan(1e-5);
      }),
    );
  });

  it.each<[string, LonLat, LonLat, LonLat]>([
    ['along the equator', [0, 0], [90, 0], [45, 0]],
    ['up a meridian', [20, 10], [20, 50], [20, 30]],
    ['over the date line eastward', [170, 0], [-170, 0], [180, 0]],
    ['over the date line westward', [-170, 0], [170, 0], [-180, 0]],
    ['over the pole', [0, 80], [180, 80], [0, 90]],
  ])('runs %s', (_, a, b, middle) => {
    const found = greatCircle(a, b, 2)[1] as LonLat;
    expect(found[1]).toBeCloseTo(middle[1], 6);
    if (middle[1] < 90) expect(found[0]).toBeCloseTo(middle[0], 6);
  });

  it.each<[string, LonLat, LonLat]>([
    ['on the equator', [0, 0], [180, 0]],
    ['north and south', [68.8, 38.5], [-111.2, -38.5]],
    ['far north and far south', [10, 89.999], [-170, -89.999]],
    ['in high latitudes', [0, 60], [180, -60]],
    ['from pole to pole', [0, 90], [0, -90]],
    ['from pole to pole on two meridians', [30, -90], [-60, 90]],
  ])('goes half round the world between antipodes %s without a leap', (_, a, b) => {
    const line = greatCircle(a, b, 48);
    const legs = line.slice(1).map((point, i) => haversine(line[i] as LonLat, point));
    expect(Math.max(...legs)).toBeLessThan(8);
    expect(greatCircle(a, b, 7).at(-1)?.[1]).toBe(b[1]);
    expect(legs.reduce((sum, leg) => sum + leg, 0)).toBeCloseTo(180, 3);
  });

  it('is turf’s great circle, wherever turf’s is whole', () => {
    const ends = ordinary.filter(
      ([a, b]) => Math.abs(a[0] - b[0]) < 150 && haversine(a, b) < 170 && haversine(a, b) > 0.1,
    );
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const { geometry } = turfGreatCircle([...a], [...b], { npoints: 13 });
        if (geometry.type !== 'LineString') return;
        greatCircle(a, b, 12).forEach((point, i) => {
          expect(haversine(point, geometry.coordinates[i] as unknown as LonLat)).toBeLessThan(1e-4);
        });
      }),
    );
  });

  it('stays where it is when both ends are one place', () => {
    fc.assert(
      fc.property(place, (a) => {
        for (const point of greatCircle(a, a, 6)) expect(haversine(point, a)).toBeLessThan(1e-5);
      }),
    );
  });
});

/** Places as flows have them: not at a pole, and not half a world apart. */
const inhabited: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -60, max: 75, noNaN: true }),
);
const flowEnds = fc.tuple(inhabited, inhabited).filter(([a, b]) => {
  const angle = haversine(a, b);
  return angle > 1 && angle < 170;
});

describe('a flow’s line', () => {
  it('has its ends exactly at the two places, in some copy of the world', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const line = flowLine(a, b);
        expect(line.flat().every(Number.isFinite)).toBe(true);
        expect(line[0]).toEqual(toUnit(a));
        const last = line.at(-1) as readonly [number, number];
        const worlds = last[0] - toUnit(b)[0];
        expect(worlds).toBeCloseTo(Math.round(worlds), 9);
        expect(last[1]).toBeCloseTo(toUnit(b)[1], 12);
      }),
      { numRuns: 500 },
    );
  });

  it('swings out to the right of the way it goes, by the share of its length that is asked for', () => {
    fc.assert(
      fc.property(flowEnds, fc.double({ min: 0.05, max: 0.4, noNaN: true }), ([a, b], bow) => {
        const straight = flowLine(a, b, 0, 48);
        const bowed = flowLine(a, b, bow, 48);
        const [first, last] = [straight[0], straight.at(-1)] as [[number, number], [number, number]];
        const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
        const [from, to] = [straight[24], bowed[24]] as [[number, number], [number, number]];
        const [ox, oy] = [to[0] - from[0], to[1] - from[1]];
        // y runs down, so the right hand of (dx, dy) is (−dy, dx).
        expect(-dy * ox + dx * oy).toBeGreaterThan(0);
        expect(Math.hypot(ox, oy) / Math.hypot(dx, dy)).toBeCloseTo(bow, 9);
      }),
    );
  });

  it('never leaves the map by a pole, and never leaps', () => {
    const ends = fc.tuple(inhabited, inhabited).filter(([a, b]) => Math.abs(a[1]) < 70 && Math.abs(b[1]) < 70);
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const line = flowLine(a, b, 0);
        for (const [, y] of line) expect(Math.abs(y - 0.5)).toBeLessThanOrEqual(toUnit([0, -72])[1] - 0.5 + 1e-9);
        line.slice(1).forEach(([x], i) => {
          expect(Math.abs(x - (line[i] as readonly [number, number])[0])).toBeLessThan(0.08);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('goes south of an eastward and north of a westward flow on the equator, so the two run side by side', () => {
    expect((flowLine([0, 0], [40, 0])[24] as [number, number])[1]).toBeGreaterThan(0.5);
    expect((flowLine([40, 0], [0, 0])[24] as [number, number])[1]).toBeLessThan(0.5);
  });
});

const NUMBERS = /^M-?\d+(\.\d+)? -?\d+(\.\d+)?(L-?\d+(\.\d+)? -?\d+(\.\d+)?)*Z?$/;

describe('a flow’s ribbon', () => {
  const pixel = fc.tuple(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e7, max: 1e7, noNaN: true })),
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e7, max: 1e7, noNaN: true })),
  );

  it('is made of finite numbers for any line of two points or more, also one that stands still', () => {
    fc.assert(
      fc.property(
        fc.array(pixel, { minLength: 2, maxLength: 30 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (line, width) => {
          const { body, head, label } = ribbon(line, width);
          expect(body).toMatch(NUMBERS);
          expect(head).toMatch(NUMBERS);
          expect(label.every(Number.isFinite)).toBe(true);
          expect(centreLine(line)).toMatch(NUMBERS);
        },
      ),
      { numRuns: 500 },
    );
    expect(
      ribbon(
        [
          [5, 5],
          [5, 5],
          [5, 5],
        ],
        7,
      ).body,
    ).toMatch(NUMBERS);
  });

  it('has the tip of its head exactly at the end', () => {
    const { head } = ribbon(
      [
        [0, 0],
        [50, 0],
        [100, 0],
      ],
      7,
    );
    expect(head.startsWith('M100.0 0.0')).toBe(true);
  });

  it('is hair-thin at the tail and as wide as asked for before the head', () => {
    const { body } = ribbon(
      [
        [0, 0],
        [50, 0],
        [100, 0],
        [150, 0],
        [200, 0],
      ],
      8,
    );
    const ys = body
      .split(/[MLZ]/)
      .filter(Boolean)
      .map((pair) => Number(pair.split(' ')[1]));
    expect(Math.abs(ys[0] ?? 9)).toBeLessThan(0.5);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(8);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(9);
  });
});
