import type L from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { StreetMap } from '@/lib/basemap/street-map';
import { STREETS_FROM } from './street-switch';

/** Until a browser lets go of pictures that nobody waits for any more: one that is asked for again before shares the fate of the first. */
const LET_GO_MS = 100;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface StreetLayerProps {
  readonly streetMap: StreetMap;
  readonly pane: string;
  /** Hears after each round of tiles whether all came. */
  readonly onRound: (whole: boolean) => void;
}

/** Tiles over the built-in basemap and under everything of the story, from where the basemap has no more detail. */
export function StreetLayer({ streetMap, pane, onRound }: StreetLayerProps) {
  const map = useMap();
  useEffect(() => {
    let layer: L.Layer | null = null;
    let current = true;
    const tell = (whole: boolean) => current && onRound(whole);
    const options = {
      pane,
      minZoom: STREETS_FROM,
      maxZoom: 18,
      maxNativeZoom: streetMap.maxZoom,
      // Some hosts refuse who does not say where the request comes from; the page's address they need not know.
      referrerPolicy: 'strict-origin-when-cross-origin' as const,
    };
    const show = async () => {
      const [{ streetTiles }] = await Promise.all([import('./street-tiles'), sleep(LET_GO_MS)]);
      const made = await streetTiles(streetMap, options, tell);
      if (current) layer = made.addTo(map);
    };
    show().catch(() => tell(false));
    return () => {
      current = false;
      layer?.remove();
    };
  }, [map, streetMap, pane, onRound]);
  return null;
}
