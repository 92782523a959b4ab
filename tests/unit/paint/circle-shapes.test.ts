import { describe, expect, it } from 'vitest';
import { NO_OUTLINES } from '../../../lib/draw/basemap-shapes';
import { circleRadius, MOST_RADIUS } from '../../../lib/draw/circle-radius';
import { drawScene } from '../../../lib/draw/draw-scene';
import { roughMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { circleSamples } from '../../../lib/paint/circle-shapes';
import { nestedCircles } from '../../../lib/paint/nested-circles';
import { paintGroups } from '../../../lib/paint/paint-groups';
import { scene } from '../../../lib/scene/scene';
import type { Series } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';
import { epidemicStory } from '../../fixtures/epidemic-story';

const story = await epidemicStory();
const series = story.series.find(({ id }) => id === 'patients') as Series;

describe('circles in a legend', () => {
  it.each([1, 3, 7, 12, 99, 430, 610, 1000, 54_321, 9_999_999])(
    'are round amounts of whole things, no larger than there is room, up to %i',
    (max) => {
      for (const most of [10.5, 12, MOST_RADIUS]) {
        const samples = circleSamples({ series, max }, most);
        expect(samples.length).toBeGreaterThan(0);
        for (const { words, r } of samples) {
          const value = Number(words.replaceAll(',', ''));
          expect(Number.isInteger(value)).toBe(true);
          expect(r).toBeCloseTo(circleRadius({ value, max }), 9);
          if (value > 1) expect(r).toBeLessThanOrEqual(most);
        }
      }
    },
  );

  it.each([0, 0.4])('are none for amounts that no series like it has, where the greatest is %d', (max) => {
    expect(circleSamples({ series, max }, MOST_RADIUS)).toEqual([]);
    expect(nestedCircles({ series, max }).shapes).toEqual([]);
  });

  it('stand in one another on one ground, with words that do not touch', () => {
    const { shapes, height, words } = nestedCircles({ series, max: 610 });
    const circles = shapes.filter(({ name }) => name === 'circle');
    for (const { attributes } of circles) expect((attributes.cy ?? 0) + (attributes.r ?? 0)).toBeCloseTo(height - 1, 6);
    words.forEach(({ y }, i) => {
      const before = words[i - 1];
      if (before) expect(y - before.y).toBeGreaterThanOrEqual(12);
    });
  });
});

describe('circles on the map', () => {
  const { view } = parseView('v=1&t=2032-02&l=centres', story);
  const list = drawScene(scene(story, view), {
    projector: frameProjector([28, -13], 5.75, 720, 630),
    centerLon: 28,
    zoom: 5.75,
    outlines: NO_OUTLINES,
    viewport: { left: 0, top: 0, right: 720, bottom: 630 },
    measure: roughMeasure,
    names: [],
  });

  it('are painted the largest first, and the smallest is chosen first', () => {
    const radii = list.circles.map(({ radius }) => radius);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    const targets = paintGroups(list, { scope: 'map', moves: false }).over.flatMap(
      ({ mark }) => mark?.target.radius ?? [],
    );
    expect(targets).toEqual(radii);
  });
});
