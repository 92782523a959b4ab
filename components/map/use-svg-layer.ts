import L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Canvas } from '@/lib/draw/canvas';

type SvgRenderer = L.SVG & { _container?: SVGSVGElement; _rootGroup?: SVGGElement; _bounds?: L.Bounds };
export type Frame = Pick<Canvas, 'projector' | 'viewport' | 'centerLon' | 'zoom'>;

export interface SvgLayer {
  readonly host: SVGGElement | null;
  /** What to draw for. */
  readonly frame: Frame | null;
  /** While the wheel turns, what was drawn for an earlier frame is scaled. */
  readonly isScaled: boolean;
}

/** The wheel rests when it has not turned for so long, in milliseconds. */
const REST_MS = 120;
/** A drawing is scaled by at most so much, to either side. */
const MAX_SCALE = 2;

/**
 * One of Leaflet's own SVG renderers, which moves and scales with the map; React draws into its group. Without a label it is only
 * for the eye. A wheel that keeps turning zooms several times a second: in between, the drawing is only scaled.
 */
export function useSvgLayer(pane: string, label?: string): SvgLayer {
  const map = useMap();
  const [host, setHost] = useState<SVGGElement | null>(null);
  const [{ frame, isScaled }, setDrawn] = useState<Pick<SvgLayer, 'frame' | 'isScaled'>>(NOTHING);
  const drawn = useRef<Frame | null>(null);

  useEffect(() => {
    const renderer = L.svg({ pane, padding: 0.15 }) as SvgRenderer;
    const container = map.getContainer();
    let turned = Number.NEGATIVE_INFINITY;
    let timer = 0;
    const draw = () => {
      window.clearTimeout(timer);
      drawn.current = frameOf(map);
      setDrawn({ frame: drawn.current, isScaled: false });
    };
    const update = () => {
      window.clearTimeout(timer);
      const rest = turned + REST_MS - performance.now();
      const transform = rest > 0 && drawn.current && scaledTo(frameOf(map), drawn.current);
      if (!transform) return draw();
      renderer._rootGroup?.setAttribute('transform', transform);
      setDrawn({ frame: drawn.current, isScaled: true });
      timer = window.setTimeout(update, rest);
    };
    const onWheel = () => {
      turned = performance.now();
    };
    // The next zoom ends with an update of its own.
    const onZoomStart = () => window.clearTimeout(timer);
    container.addEventListener('wheel', onWheel, { capture: true, passive: true });
    map.on('zoomstart', onZoomStart);
    renderer.on('update', update);
    renderer.addTo(map);
    const svg = renderer._container;
    // After a jump Leaflet moves the drawing once more, by what it rounded away before: up to a pixel off the basemap.
    const settle = () => {
      if (svg && renderer._bounds?.min) L.DomUtil.setPosition(svg as unknown as HTMLElement, renderer._bounds.min);
    };
    map.on('viewreset', settle);
    if (label) {
      svg?.setAttribute('role', 'group');
      svg?.setAttribute('aria-label', label);
    } else svg?.setAttribute('aria-hidden', 'true');
    // React listens for focus on the group that it draws into, which must not make the group a stop for Tab.
    renderer._rootGroup?.setAttribute('tabindex', '-1');
    setHost(renderer._rootGroup ?? null);
    draw();
    return () => {
      window.clearTimeout(timer);
      container.removeEventListener('wheel', onWheel, { capture: true });
      map.off('zoomstart', onZoomStart);
      map.off('viewreset', settle);
      renderer.off('update', update);
      renderer.remove();
    };
  }, [map, pane, label]);

  // Together with what is drawn for the new frame.
  useLayoutEffect(() => {
    if (!isScaled && frame) host?.removeAttribute('transform');
  }, [host, frame, isScaled]);

  return { host, frame, isScaled };
}

const NOTHING = { frame: null, isScaled: false };

/** How what was drawn for one frame lies in another; null where it has to be drawn anew. */
function scaledTo({ projector: to }: Frame, { projector: from }: Frame): string | null {
  const scale = to.scale / from.scale;
  if (scale === 1 || scale > MAX_SCALE || scale < 1 / MAX_SCALE) return null;
  return `translate(${from.x * scale - to.x} ${from.y * scale - to.y}) scale(${scale})`;
}

function frameOf(map: L.Map): Frame {
  const zoom = map.getZoom();
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return {
    projector: { scale: 256 * 2 ** zoom, x: origin.x, y: origin.y },
    viewport: { left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y },
    centerLon: map.getCenter().lng,
    zoom,
  };
}
