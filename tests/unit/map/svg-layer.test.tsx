// @vitest-environment happy-dom
import type L from 'leaflet';
import { act } from 'react';
import { MapContainer, Pane, useMap } from 'react-leaflet';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type SvgFrame, useSvgLayer } from '@/components/map/svg-layer';
import { mount } from '../dom/render-hook';

let map: L.Map;
let layer: SvgFrame;

function Layer() {
  map = useMap();
  layer = useSvgLayer('layer');
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open() {
  const { render } = mount();
  render(
    <MapContainer center={[40, 60]} zoom={4} zoomControl={false} attributionControl={false}>
      <Pane name="layer">
        <Layer />
      </Pane>
    </MapContainer>,
  );
}

const turnWheel = () => map.getContainer().dispatchEvent(new Event('wheel'));
const zoomTo = (zoom: number) => act(() => map.setZoom(zoom, { animate: false }));
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const transform = () => layer.host?.getAttribute('transform') ?? null;

it('scales what is drawn while the wheel turns, and draws anew when it rests', () => {
  open();
  const before = layer.frame;
  turnWheel();
  zoomTo(5);
  expect(layer.frame).toBe(before);
  expect(layer.isScaled).toBe(true);
  expect(transform()).toContain('scale(2)');
  wait(100);
  turnWheel();
  wait(100);
  expect(layer.frame).toBe(before);
  wait(100);
  expect(layer.frame?.zoom).toBe(5);
  expect(layer.isScaled).toBe(false);
  expect(transform()).toBeNull();
});

it('draws anew at once when nobody turned the wheel, and where scaling would go too far', () => {
  open();
  zoomTo(5);
  expect(layer.frame?.zoom).toBe(5);
  turnWheel();
  zoomTo(7);
  expect(layer.frame?.zoom).toBe(7);
  expect(transform()).toBeNull();
});
