'use client';

import L from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { StreetMap } from '@/lib/basemap/street-map';
import { STREETS_FROM } from './street-zoom';

/** Tiles over the built-in ground and under everything of the story, from where the ground has no more detail. */
export function StreetLayer({ streetMap, pane }: { streetMap: StreetMap; pane: string }) {
  const map = useMap();
  useEffect(() => {
    let layer: L.Layer | null = null;
    let current = true;
    const options = {
      pane,
      minZoom: STREETS_FROM,
      maxZoom: 18,
      maxNativeZoom: streetMap.maxZoom,
      // Some hosts refuse who does not say where the request comes from; the page's address they need not know.
      referrerPolicy: 'strict-origin-when-cross-origin' as const,
    };
    layerOf(streetMap, options).then(
      (made) => {
        if (!current) return;
        layer = made;
        layer.addTo(map);
      },
      // Without the script that reads it, the built-in ground is all there is.
      () => {},
    );
    return () => {
      current = false;
      layer?.remove();
    };
  }, [map, streetMap, pane]);
  return null;
}

async function layerOf({ kind, url }: StreetMap, options: L.TileLayerOptions): Promise<L.Layer> {
  if (kind === 'raster') return L.tileLayer(url, options);
  const { leafletRasterLayer, PMTiles } = await import('pmtiles');
  // It builds its layer from the global that Leaflet's own script would set.
  (globalThis as { L?: typeof L }).L ??= L;
  return leafletRasterLayer(new PMTiles(url), options) as L.Layer;
}
