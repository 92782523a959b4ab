import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { LonLat } from '@/lib/geo/mercator';
import { asExactAs } from './as-exact-as';
import { hasDragged } from './leaflet-internals';
import styles from './point-picker.module.css';

interface PointPickerProps {
  /** A point as exact as a link to the map at this zoom: no more than a pixel tells. */
  readonly onPoint: (lonLat: LonLat) => void;
}

/** Takes clicks on the map as points, also those on marks. */
export default function PointPicker({ onPoint }: PointPickerProps) {
  const map = useMap();
  const latest = useRef(onPoint);
  latest.current = onPoint;
  useEffect(() => {
    const container = map.getContainer();
    const onClick = (event: MouseEvent) => {
      // The end of a drag is a click, too.
      if (hasDragged(map)) return;
      event.stopPropagation();
      const { lat, lng } = map.mouseEventToLatLng(event).wrap();
      latest.current(asExactAs(map.getZoom(), [lng, lat]));
    };
    container.classList.add(styles.picking as string);
    container.addEventListener('click', onClick, true);
    return () => {
      container.classList.remove(styles.picking as string);
      container.removeEventListener('click', onClick, true);
    };
  }, [map]);
  return null;
}
