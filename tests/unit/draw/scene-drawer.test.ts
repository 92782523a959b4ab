import { describe, expect, test } from 'vitest';
import { NO_OUTLINES } from '@/lib/draw/basemap-shapes';
import type { Canvas } from '@/lib/draw/canvas';
import { drawScene } from '@/lib/draw/draw-scene';
import { sceneDrawer } from '@/lib/draw/scene-drawer';
import { zoneDrawing } from '@/lib/draw/zone-drawing';
import { hasZones } from '@/lib/scene/has-zones';
import { scene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import { defaultView } from '@/lib/view/fields';
import { firstStory } from '../scene/first-story';
import { anyStory } from '../stories/placed-story';

const canvasOf = (story: Story): Canvas => {
  const { lat, lon } = defaultView(story).camera;
  return {
    projector: { scale: 8192, x: (lon / 360 + 0.5) * 8192 - 600, y: (0.5 - lat / 180) * 8192 - 350 },
    viewport: { left: 0, top: 0, right: 1200, bottom: 700 },
    centerLon: lon,
    zoom: 5,
    outlines: NO_OUTLINES,
    names: [],
    measure: (text) => text.length * 7,
  };
};

describe('a drawer without the drawing of zones', () => {
  const without = sceneDrawer(null);

  test('draws a scene that has none as any does', async () => {
    const story = await firstStory();
    const shown = scene(story, defaultView(story));
    expect(hasZones(shown.marks)).toBe(false);
    expect(without.drawScene(shown, canvasOf(story))).toEqual(drawScene(shown, canvasOf(story)));
  });

  test.each(['fighting', 'epidemic'])('draws all else of %s', async (slug) => {
    const story = await anyStory(slug);
    const shown = scene(story, { ...defaultView(story), layers: story.layers.map(({ id }) => id) });
    expect(hasZones(shown.marks)).toBe(true);
    const some = without.drawScene(shown, canvasOf(story));
    const all = drawScene(shown, canvasOf(story));
    expect(some.zones).toEqual([]);
    expect(all.zones.length).toBeGreaterThan(0);
    for (const kind of ['areas', 'flows', 'borders', 'points', 'events', 'circles'] as const)
      expect(some[kind].length, kind).toBe(all[kind].length);
  });
});

test('a scene has zones where something stands inside of one, at any of its places', async () => {
  const story = await firstStory();
  const { marks } = scene(story, defaultView(story));
  const event = marks.find((mark) => mark.kind === 'gathered');
  if (event?.kind !== 'gathered') throw new Error('the story has an event');
  const place = { at: event.at, lonLat: event.lonLat, country: null, precision: 'zone', form: 'near' } as const;
  const within = { rings: [], lines: [] };
  expect(hasZones([event])).toBe(false);
  expect(hasZones([{ ...event, also: [{ ...place, within }] }])).toBe(true);
});

test('the shapes of a scene are those that it is drawn with', async () => {
  const story = await anyStory('fighting');
  const shown = scene(story, { ...defaultView(story), layers: story.layers.map(({ id }) => id) });
  const { drawShapes } = sceneDrawer(zoneDrawing);
  const bare = <T extends { readonly label: unknown }>(shapes: readonly T[]) =>
    shapes.map(({ label, ...rest }) => rest);
  expect(bare(drawShapes(shown, canvasOf(story)).zones)).toEqual(bare(drawScene(shown, canvasOf(story)).zones));
});
