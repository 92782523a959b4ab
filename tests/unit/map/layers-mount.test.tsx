// @vitest-environment happy-dom
import type L from 'leaflet';
import { act, type ReactNode, StrictMode } from 'react';
import { MapContainer, Pane, useMap } from 'react-leaflet';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Basemap } from '@/components/map/basemap';
import { CameraSync } from '@/components/map/camera-sync';
import { CooperativeGestures } from '@/components/map/cooperative-gestures';
import { DisputedAreasLayer } from '@/components/map/disputed-areas-layer';
import { DrawnPosition } from '@/components/map/drawn-position';
import { FlowsOnMap } from '@/components/map/many-flows/flows-on-map';
import { MarksLayer } from '@/components/map/marks-layer';
import { StreetLayer } from '@/components/map/street-layer';
import { NO_OUTLINES } from '@/lib/draw/basemap-shapes';
import { zoneDrawing } from '@/lib/draw/zone-drawing';
import { manyFlows } from '@/lib/scene/many-flows';
import { scene } from '@/lib/scene/scene';
import { defaultView } from '@/lib/view/fields';
import { readBigStory } from '../../fixtures/big-story/read-big-story';
import { mount } from '../dom/render-hook';
import { PATIENCE_MS } from '../patience.mjs';
import { firstStory } from '../scene/first-story';
import { liveListeners } from './live-listeners';

const story = await firstStory();
const view = defaultView(story);
const crowded = await readBigStory({ flows: 250, places: 40, years: 2, seed: 1 });
const flows = manyFlows(scene(crowded, defaultView(crowded)).marks);
if (!flows) throw new Error('The story has too few flows.');
const BASEMAP = { land: [], coasts: [], borders: [], rivers: [[], [], []], lakes: [], divisions: [], relief: null };
const TILES = {
  url: '/tiles/{z}/{x}/{y}.png',
  kind: 'raster',
  name: 'Streets',
  attribution: 'Somebody',
  maxZoom: 19,
} as const;
const nothing = () => {};

interface Case {
  readonly layer: ReactNode;
  /** What of it stands in its pane or in the map's element: exactly one of each. */
  readonly stands: readonly string[];
  /** Leaflet's own layers. */
  readonly leaflet: number;
}

const CASES: Record<string, Case> = {
  marks: {
    layer: (
      <MarksLayer
        scene={scene(story, view)}
        covered={null}
        outlines={NO_OUTLINES}
        names={[]}
        settlements={null}
        zoneDrawing={zoneDrawing}
        placeable
        pane="layer"
        onChoose={nothing}
        onDrawn={nothing}
      />
    ),
    stands: ['.leaflet-layer-pane > svg[role="group"]'],
    leaflet: 1,
  },
  units: {
    layer: <DisputedAreasLayer disputed={[]} open={null} pane="layer" onOpen={nothing} />,
    stands: ['.leaflet-layer-pane > svg[role="group"]'],
    leaflet: 1,
  },
  basemap: {
    layer: <Basemap basemap={BASEMAP as never} pane="layer" onPainted={nothing} />,
    stands: ['.leaflet-layer-pane > canvas'],
    leaflet: 1,
  },
  streets: {
    layer: <StreetLayer streetMap={TILES} pane="layer" onRound={nothing} />,
    stands: ['.leaflet-layer-pane > .leaflet-layer'],
    leaflet: 1,
  },
  camera: {
    layer: <CameraSync camera={view.camera} onGesture={nothing} onSettled={nothing} />,
    stands: [],
    leaflet: 0,
  },
  cooperativeGestures: { layer: <CooperativeGestures />, stands: ['p[hidden]'], leaflet: 0 },
  position: { layer: <DrawnPosition />, stands: [], leaflet: 0 },
  flows: {
    layer: (
      <FlowsOnMap
        flows={flows}
        pane="layer"
        overlay="layer"
        dashes
        onDrawn={nothing}
        onFailed={nothing}
        onChoose={nothing}
      />
    ),
    stands: ['.leaflet-layer-pane > div > canvas', '.leaflet-layer-pane > canvas', '.leaflet-layer-pane > svg'],
    leaflet: 3,
  },
};

/** A canvas that draws nothing: happy-dom has none. */
const path = new Proxy({} as Record<string, unknown>, {
  get: (_, name) => (name === 'measureText' ? () => ({ width: 9 }) : () => path),
});
const workers = new Set<object>();
class FakeWorker {
  constructor() {
    workers.add(this);
  }
  postMessage() {}
  terminate() {
    workers.delete(this);
  }
}

let map: L.Map | null = null;
function TakeMap() {
  map = useMap();
  return null;
}

function open() {
  const { container, render, unmount } = mount();
  const show = (layer: ReactNode) =>
    render(
      <StrictMode>
        <section data-map="loading">
          <MapContainer center={[40, 60]} zoom={4} zoomControl={false} attributionControl={false}>
            <TakeMap />
            <Pane name="layer">{layer}</Pane>
          </MapContainer>
        </section>
      </StrictMode>,
    );
  show(null);
  const layers = () => {
    let count = 0;
    map?.eachLayer(() => count++);
    return count;
  };
  return { container, show, unmount, layers };
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('Path2D', class {});
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(path as never);
  Object.assign(HTMLCanvasElement.prototype, { transferControlToOffscreen: () => ({}) });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(630);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each(Object.entries(CASES))(
  '%s: one in strict mode, and nobody listens once it is gone',
  async (_, { layer, stands, leaflet }) => {
    const { container, show, layers } = open();
    const standsOnce = () =>
      vi.waitFor(
        async () => {
          // What comes by itself, as a script does, is rendered when this ends.
          await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
          expect(layers()).toBe(leaflet);
          expect(stands.map((selector) => container.querySelectorAll(selector).length)).toEqual(stands.map(() => 1));
        },
        { timeout: PATIENCE_MS },
      );
    const listeners = liveListeners();
    // React listens on what it draws into and goes on for good, once: from the second time on that is no difference.
    show(layer);
    await standsOnce();
    const first = listeners.list();
    expect(first.length).toBeGreaterThan(0);
    show(null);
    const before = listeners.list();
    show(layer);
    await standsOnce();
    expect(listeners.list()).toHaveLength(first.length);
    expect(workers.size).toBeLessThanOrEqual(1);
    show(null);
    expect(listeners.list()).toEqual(before);
    expect(before.filter((key) => /^(map|window|document|query|ResizeObserver|MutationObserver)/.test(key))).toEqual(
      [],
    );
    expect([layers(), workers.size]).toEqual([0, 0]);
    expect(stands.map((selector) => container.querySelectorAll(selector).length)).toEqual(stands.map(() => 0));
  },
);
