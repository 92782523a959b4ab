import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type BasemapLayer, createBasemapLayer } from './basemap-layer';
import type { BasemapData } from './paint-basemap';
import { useBasemapColours } from './use-basemap-colours';

interface BasemapProps {
  readonly basemap: BasemapData;
  readonly pane: string;
  /** After it can be seen. */
  readonly onPainted: (basemap: BasemapData) => void;
}

/** The basemap canvas, under everything else. */
export function Basemap({ basemap, pane, onPainted }: BasemapProps) {
  const map = useMap();
  const layer = useRef<BasemapLayer | null>(null);
  const colours = useBasemapColours(map.getContainer());

  useEffect(() => {
    const created = createBasemapLayer({ pane });
    layer.current = created;
    created.addTo(map);
    return () => {
      created.remove();
      layer.current = null;
    };
  }, [map, pane]);

  useEffect(() => {
    if (colours) layer.current?.setBasemap(basemap, colours, onPainted);
  }, [basemap, colours, onPainted]);

  return null;
}
