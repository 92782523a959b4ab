import { mapMessages } from '@words/reader';
import type L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type Camera, frameToScreenZoom, roundCamera, sameCamera, screenToFrameZoom } from '@/lib/geo/camera';
import { prefersReducedMotion } from '../ui/prefers-reduced-motion';
import { isDragging, jumpTo, stopMoving } from './leaflet-internals';

interface CameraSyncProps {
  readonly camera: Camera;
  readonly onGesture: (camera: Camera) => void;
  /** The map stands still and shows the view's camera. */
  readonly onSettled: (settled: boolean) => void;
}

/** How long the map takes to where the reader chose to go, in seconds. */
const FLIGHT_S = 0.6;
const MAX_ZOOM = 18;
const GESTURES = ['wheel', 'pointerdown', 'touchstart', 'keydown', 'dblclick'] as const;

/**
 * Holds map and view together: the view's camera moves the map, the reader's own gestures write the view, and the
 * map's echo of our own moves writes nothing.
 */
export function CameraSync({ camera, onGesture, onSettled }: CameraSyncProps) {
  const map = useMap();
  const ours = useRef(true);
  const shown = useRef<Camera | null>(null);
  const handlers = useRef({ onGesture, onSettled, camera });
  handlers.current = { onGesture, onSettled, camera };

  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', mapMessages.keys);
    limitZoom(map);
    const takeOver = () => {
      ours.current = false;
    };
    let moving = false;
    const onMoveStart = () => {
      moving = true;
      handlers.current.onSettled(false);
    };
    const onMoveEnd = () => {
      moving = false;
      if (!ours.current) {
        const next = cameraOf(map);
        shown.current = next;
        handlers.current.onGesture(next);
      }
      handlers.current.onSettled(true);
    };
    // A press stops a flight where it is, and Leaflet then tells nobody that the map stands.
    const onRelease = () => {
      if (moving && !isDragging(map)) onMoveEnd();
    };
    const resize = new ResizeObserver(() => {
      ours.current = true;
      map.invalidateSize({ pan: false, animate: false });
      limitZoom(map);
      jump(map, handlers.current.camera);
    });
    map.on('movestart zoomstart', onMoveStart);
    map.on('moveend', onMoveEnd);
    for (const name of GESTURES) container.addEventListener(name, takeOver, { capture: true, passive: true });
    container.addEventListener('pointerup', onRelease);
    resize.observe(container);
    return () => {
      container.removeEventListener('pointerup', onRelease);
      map.off('movestart zoomstart', onMoveStart);
      map.off('moveend', onMoveEnd);
      for (const name of GESTURES) container.removeEventListener(name, takeOver, { capture: true });
      resize.disconnect();
    };
  }, [map]);

  useEffect(() => {
    if (shown.current && sameCamera(shown.current, camera)) return;
    const first = shown.current === null;
    shown.current = camera;
    ours.current = true;
    if (first || prefersReducedMotion()) jump(map, camera);
    else fly(map, camera);
  }, [map, camera]);

  return null;
}

function jump(map: L.Map, camera: Camera): void {
  jumpTo(map, [camera.lat, camera.lon], screenZoom(map, camera.zoom));
}

function fly(map: L.Map, camera: Camera): void {
  const center = map.getCenter();
  // The short way round the world.
  const lon = camera.lon + 360 * Math.round((center.lng - camera.lon) / 360);
  stopMoving(map);
  map.flyTo([camera.lat, lon], screenZoom(map, camera.zoom), { duration: FLIGHT_S, easeLinearity: 0.5 });
}

/** The link's ends, on this screen: on a small map zoom 0 is below Leaflet's 0. Its own setters would start a zoom animation. */
function limitZoom(map: L.Map): void {
  map.options.minZoom = screenZoom(map, 0);
  map.options.maxZoom = screenZoom(map, MAX_ZOOM);
}

function screenZoom(map: L.Map, frameZoom: number): number {
  const { x, y } = map.getSize();
  return frameToScreenZoom(frameZoom, Math.max(1, x), Math.max(1, y));
}

function cameraOf(map: L.Map): Camera {
  const { x, y } = map.getSize();
  const center = map.getCenter();
  return roundCamera({ zoom: screenToFrameZoom(map.getZoom(), x, y), lat: center.lat, lon: center.lng });
}
