// @vitest-environment happy-dom
import { act } from 'react';
import { MapContainer, Pane } from 'react-leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MarksLayer } from '@/components/map/marks-layer';
import { NO_OUTLINES, type Outlines, outlinesUnder } from '@/lib/draw/basemap-shapes';
import { countryNames } from '@/lib/draw/map-name';
import { zoneDrawing } from '@/lib/draw/zone-drawing';
import { scene } from '@/lib/scene/scene';
import { readWorldFile } from '@/lib/server/basemap-files';
import { defaultView } from '@/lib/view/fields';
import { mount } from '../dom/render-hook';
import { firstStory } from '../scene/first-story';

const world = await readWorldFile();
const story = await firstStory();
const shown = scene(story, defaultView(story));
const outlines = outlinesUnder(world, 'un');
const names = countryNames(world);
const areas = shown.marks.filter(({ kind }) => kind === 'area').length;

beforeEach(() => {
  vi.useFakeTimers();
  const path: object = new Proxy(
    {},
    { get: (_, name) => (name === 'measureText' ? () => ({ width: 60 }) : () => path) },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(path as never);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open() {
  const { container, render, unmount } = mount();
  const onDrawn = vi.fn<(unnamed: readonly string[] | null) => void>();
  const show = (placeable: boolean, land: Outlines) =>
    render(
      <section data-map="loading">
        <MapContainer center={[40, 60]} zoom={4} zoomControl={false} attributionControl={false}>
          <Pane name="layer">
            <MarksLayer
              scene={shown}
              covered={null}
              outlines={land}
              names={names}
              settlements={null}
              zoneDrawing={zoneDrawing}
              placeable={placeable}
              pane="layer"
              onChoose={() => {}}
              onDrawn={onDrawn}
            />
          </Pane>
        </MapContainer>
      </section>,
    );
  const count = (selector: string) => container.querySelectorAll(selector).length;
  return { count, frame: () => act(() => vi.advanceTimersByTime(17)), onDrawn, show, unmount };
}

test('shapes of marks are drawn first, and their labels when those have been shown', () => {
  const { count, frame, onDrawn, show, unmount } = open();
  show(true, outlines);
  expect(count('[data-entity]')).toBeGreaterThanOrEqual(areas);
  expect(count('text')).toBe(0);
  expect(onDrawn).toHaveBeenLastCalledWith(null);
  frame();
  expect(count('text')).toBe(0);
  frame();
  expect(count('[data-name-of]')).toBeGreaterThan(5);
  expect(onDrawn).toHaveBeenLastCalledWith(expect.any(Array));
  unmount();
});

test('labels wait for all that they are placed by', () => {
  const { count, frame, onDrawn, show, unmount } = open();
  show(false, outlines);
  for (let i = 0; i < 5; i++) frame();
  expect(count('text')).toBe(0);
  expect(onDrawn).toHaveBeenLastCalledWith(null);
  show(true, outlines);
  for (let i = 0; i < 2; i++) frame();
  expect(count('[data-name-of]')).toBeGreaterThan(5);
  unmount();
});

test('without outlines every mark is there at once, and nothing is said to be drawn', () => {
  const { count, frame, onDrawn, show, unmount } = open();
  show(false, NO_OUTLINES);
  for (const { id } of shown.marks) expect(count(`[data-entity="${id}"]`), id).toBeGreaterThan(0);
  frame();
  expect(onDrawn).toHaveBeenLastCalledWith(null);
  unmount();
});
