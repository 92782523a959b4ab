// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useZoneDrawing } from '@/components/map/use-zone-drawing';
import { renderHook } from '../dom/render-hook';

const script = vi.hoisted(() => ({ asked: 0 }));
vi.mock('@/lib/draw/zone-drawing', () => {
  script.asked++;
  return { zoneDrawing: 'drawing' };
});

const soon = (check: () => void) =>
  vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    check();
  });

it('asks for the drawing of zones once a map has some, and has it from then on', async () => {
  const { value, rerender } = renderHook<ReturnType<typeof useZoneDrawing>, boolean>(useZoneDrawing, false);
  expect(value()).toMatchObject({ drawing: null, loading: false, failed: false });
  expect(script.asked).toBe(0);
  rerender(true);
  expect(value().loading).toBe(true);
  await soon(() => expect(value()).toMatchObject({ drawing: 'drawing', loading: false, failed: false }));
  rerender(false);
  expect(value().drawing).toBe('drawing');
});
