import { useEffect } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { roundCamera } from '@/lib/geo/camera';
import type { LonLat } from '@/lib/geo/mercator';
import styles from './point-picker.module.css';

interface PointPickerProps {
  /** A point as exact as a link to the map at this zoom: no more than a pixel tells. */
  readonly onPoint: (lonLat: LonLat) => void;
}

/** Takes the next click on the map as a point. */
export default function PointPicker({ onPoint }: PointPickerProps) {
  const map = useMap();
  useMapEvents({
    click: ({ latlng }) => {
      const { lat, lng } = latlng.wrap();
      const { lon, lat: rounded } = roundCamera({ zoom: map.getZoom(), lat, lon: lng });
      onPoint([lon, rounded]);
    },
  });
  useEffect(() => {
    const { classList } = map.getContainer();
    classList.add(styles.picking as string);
    return () => classList.remove(styles.picking as string);
  }, [map]);
  return null;
}
