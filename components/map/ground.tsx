'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { createGroundLayer, type GroundLayer } from './ground-layer';
import type { Ground as GroundData } from './paint-ground';
import { RELIEF_DARK, RELIEF_LIGHT, tintRelief } from './tint-relief';
import { useGroundColours } from './use-ground-colours';

interface GroundProps {
  readonly ground: Omit<GroundData, 'relief'>;
  readonly relief: ImageBitmap | null;
  readonly pane: string;
}

/** The base map's canvas under everything else. */
export function Ground({ ground, relief, pane }: GroundProps) {
  const map = useMap();
  const layer = useRef<GroundLayer | null>(null);
  const colours = useGroundColours(map.getContainer());
  const dark = colours?.dark ?? false;
  const tinted = useMemo(() => relief && tintRelief(relief, dark ? RELIEF_DARK : RELIEF_LIGHT), [relief, dark]);

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
    if (colours) layer.current?.setGround({ ...ground, relief: tinted }, colours);
  }, [ground, tinted, colours]);

  return null;
}
