import L from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Canvas } from '@/lib/draw/canvas';

type SvgRenderer = L.SVG & { _container?: SVGSVGElement; _rootGroup?: SVGGElement; _bounds?: L.Bounds };
export type Frame = Pick<Canvas, 'projector' | 'viewport' | 'centerLon' | 'zoom'>;

/** One of Leaflet's own SVG renderers, which moves and scales with the map; React draws into its group. Without a label it is only for the eye. */
export function useSvgLayer(pane: string, label?: string): { host: SVGGElement | null; frame: Frame | null } {
  const map = useMap();
  const [host, setHost] = useState<SVGGElement | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);

  useEffect(() => {
    const renderer = L.svg({ pane, padding: 0.15 }) as SvgRenderer;
    const update = () => setFrame(frameOf(map));
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
    update();
    return () => {
      map.off('viewreset', settle);
      renderer.off('update', update);
      renderer.remove();
    };
  }, [map, pane, label]);

  return { host, frame };
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
