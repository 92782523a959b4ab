import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { createGroundLayer, type GroundLayer } from './ground-layer';
import type { Ground as GroundData } from './paint-ground';
import { useGroundColours } from './use-ground-colours';

interface GroundProps {
  readonly ground: GroundData;
  readonly pane: string;
  /** After it can be seen. */
  readonly onPainted: (ground: GroundData) => void;
}

/** The base map's canvas under everything else. */
export function Ground({ ground, pane, onPainted }: GroundProps) {
  const map = useMap();
  const layer = useRef<GroundLayer | null>(null);
  const colours = useGroundColours(map.getContainer());

  useEffect(() => {
    const created = createGroundLayer({ pane });
    layer.current = created;
    created.addTo(map);
    return () => {
      created.remove();
      layer.current = null;
    };
  }, [map, pane]);

  useEffect(() => {
    if (colours) layer.current?.setGround(ground, colours, onPainted);
  }, [ground, colours, onPainted]);

  return null;
}
