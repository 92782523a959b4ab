'use client';

import L from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

/** A hundred-millionth of the world is a fifth of a pixel at zoom 16; a tenth of that leaves room for deeper ones. */
const DEGREES = 8;
const ZOOM = 6;

/**
 * Says on the map's region how the map is drawn now: `data-drawn` is Leaflet's zoom and the centre of the element that holds
 * the panes. Whoever measures the map from outside can turn pixels into places with it.
 */
export function DrawnPosition() {
  const map = useMap();

  useEffect(() => {
    const container = map.getContainer();
    const region = container.closest('[data-map]');
    if (!region) return;
    let middle = L.point(0, 0);
    const write = () => {
      // Not `getCenter`: that is where the map was sent, before whole pixels were made of it.
      const { lat, lng } = map.containerPointToLatLng(middle).wrap();
      const zoom = map.getZoom();
      region.setAttribute('data-drawn', `${zoom.toFixed(ZOOM)}/${lat.toFixed(DEGREES)}/${lng.toFixed(DEGREES)}`);
    };
    const measure = () => {
      const { width, height } = container.getBoundingClientRect();
      middle = L.point(width / 2, height / 2);
      write();
    };
    measure();
    map.on('moveend zoomend resize viewreset', measure);
    map.on('move', write);
    return () => {
      map.off('moveend zoomend resize viewreset', measure);
      map.off('move', write);
      region.removeAttribute('data-drawn');
    };
  }, [map]);

  return null;
}
