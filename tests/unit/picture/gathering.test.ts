import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../../lib/geo/clip';
import { contains } from '../../../lib/geo/rect';
import { column, gatherings, offsets, ringRadius, seats } from '../../../lib/picture/gathering';
import { scene } from '../../../lib/scene/scene';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();

function nearest(points: readonly Pixel[]): number {
  const pairs = points.flatMap((a, i) => points.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
  return Math.min(...pairs);
}

describe('events that a place gathers', () => {
  it('sit at least 24 pixels apart around their ring, however many they are', () => {
    for (let count = 2; count <= 40; count++) {
      const around = seats(count, [100, 100]);
      expect(around).toHaveLength(count);
      expect(nearest(around)).toBeGreaterThanOrEqual(24);
      for (const [x, y] of around) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(ringRadius(count), 6);
    }
    expect(seats(1, [5, 5])).toHaveLength(1);
    expect(seats(0, [5, 5])).toEqual([]);
  });

  it('start at the top and go clockwise', () => {
    const [top, right, bottom, left] = seats(4, [0, 0]) as [Pixel, Pixel, Pixel, Pixel];
    expect(top[1]).toBeLessThan(-10);
    expect(right[0]).toBeGreaterThan(10);
    expect(bottom[1]).toBeGreaterThan(10);
    expect(left[0]).toBeLessThan(-10);
  });

  it('stand one below the other in an open column, all in sight when the place is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const size = fc.tuple(fc.integer({ min: 320, max: 1600 }), fc.integer({ min: 320, max: 1200 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        size,
        share,
        share,
        fc.integer({ min: 60, max: 240 }),
        (count, [width, height], u, v, text) => {
          const sight = { left: -50, top: 20, right: width - 50, bottom: height + 20 };
          const at: Pixel = [sight.left + width * u, sight.top + height * v];
          const { spots, side } = column(count, at, sight, text);
          expect(spots).toHaveLength(count);
          expect(spots.filter((spot) => !contains(sight, spot))).toEqual([]);
          if (count > 1) expect(nearest(spots)).toBeGreaterThanOrEqual(24);
          expect(spots.every(([x]) => (side === 'right' ? x > at[0] : x < at[0]))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('have somewhere to go when something stands in their place, never on it', () => {
    const [home, ...others] = offsets();
    expect(home).toEqual([0, 0]);
    for (const [x, y] of others) expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(24);
  });
});

describe('the first story’s gatherings', () => {
  const of = (selection: string | null) =>
    new Map(
      gatherings(scene(story, { layers: EVERY_LAYER, selection, time: null }).marks).map((group) => [
        group.place,
        group,
      ]),
    );

  it('are Dushanbe with four events and a site, and countries with what has no closer place', () => {
    const groups = of(null);
    expect(groups.get('dushanbe')?.events.map(({ id }) => id)).toEqual(['visit', 'greeting', 'summit', 'cis-meeting']);
    expect(groups.get('dushanbe')?.sites.map(({ id }) => id)).toEqual(['base-dushanbe']);
    expect(groups.get('tjk')?.precision).toBe('country');
    expect(groups.get('ukr')?.events).toHaveLength(4);
    expect([...groups.values()].filter((group) => group.open)).toEqual([]);
  });

  it('open for the place and for each thing that it gathers, and only there', () => {
    for (const id of ['dushanbe', 'visit', 'summit', 'base-dushanbe']) {
      expect([...of(id).values()].filter(({ open }) => open).map(({ place }) => place)).toEqual(['dushanbe']);
    }
    expect([...of('killing').values()].filter(({ open }) => open).map(({ place }) => place)).toEqual(['ukr']);
    expect([...of('crackdown').values()].filter(({ open }) => open)).toEqual([]);
  });
});
