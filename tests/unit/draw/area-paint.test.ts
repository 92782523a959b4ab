import { describe, expect, it } from 'vitest';
import { areaPaint, EDGE_FROM } from '../../../lib/draw/area-paint';
import { nestedAreas, scene } from '../../../lib/scene/scene';
import type { MarkStyle } from '../../../lib/story/story';
import { firstStory } from '../scene/first-story';

const choropleth = { series: 's', step: 1, steps: 3, value: 1, date: '2024', brief: '1%', words: '1%' };
const paint = (styles: readonly MarkStyle[], more = {}, zoom = 4) =>
  areaPaint({ styles, choropleth: null, nested: false, ...more }, zoom);

describe('a country of a group', () => {
  it('is tinted all over, and of a second group hatched over a lighter tint', () => {
    expect(paint(['band-solid'])).toMatchObject({ tint: 'full', patterns: [], rim: null });
    expect(paint(['band-broken'])).toMatchObject({ tint: 'light', patterns: ['band-broken'] });
    expect(paint(['band-solid', 'band-broken'])).toMatchObject({ tint: 'full', patterns: ['band-broken'] });
    expect(paint(['plain'])).toMatchObject({ tint: null, patterns: [], outline: false });
  });

  it('needs no hatch where the second group holds all of the first', () => {
    expect(paint(['band-solid', 'band-broken'], { nested: true })).toMatchObject({ tint: 'full', patterns: [] });
  });

  it('keeps the colour of its class where it is shaded', () => {
    expect(paint(['band-solid'], { choropleth })).toMatchObject({ tint: null, rim: 'solid', patterns: [] });
    expect(paint(['band-broken', 'dots-solid'], { choropleth })).toMatchObject({
      rim: 'broken',
      patterns: ['dots-solid'],
    });
  });

  it('has its patterns along the edge alone when one is close', () => {
    expect(paint(['dots-solid'], {}, EDGE_FROM - 0.05).patternsAt).toBe('whole');
    expect(paint(['dots-solid'], {}, EDGE_FROM).patternsAt).toBe('edge');
  });
});

it('six of a summit are nested in nine of a wider meeting; groups that only overlap are not', async () => {
  const { marks } = scene(await firstStory(), { layers: ['members'], time: null, selection: null });
  expect([...nestedAreas(marks)].sort()).toEqual(['kaz', 'kgz', 'rus', 'tjk', 'tkm', 'uzb']);
  const without = marks.map((mark) =>
    mark.kind === 'area' && mark.id === 'kaz' ? { ...mark, styles: ['band-solid' as const] } : mark,
  );
  expect(nestedAreas(without).size).toBe(0);
});
