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
    // An observer tells the size after a layout; to ask for it would force one at each move.
    const size = new ResizeObserver(([entry]) => {
      if (!entry) return;
      middle = L.point(entry.contentRect.width / 2, entry.contentRect.height / 2);
      write();
    });
    const { width, height } = container.getBoundingClientRect();
    middle = L.point(width / 2, height / 2);
    write();
    size.observe(container);
    map.on('move moveend zoomend resize viewreset', write);
    return () => {
      size.disconnect();
      map.off('move moveend zoomend resize viewreset', write);
      region.removeAttribute('data-drawn');
    };
  }, [map]);

  return null;
}
