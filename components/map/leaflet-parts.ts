/**
 * The parts of Leaflet that the map uses, in the place of the package (`resolveAlias` in next.config.js). The package is one file, which
 * also holds markers, popups, controls, paths, overlays and GeoJSON: more than half of it. Unit tests run on the whole package; the
 * browser tests show what is missing here. Tiles are not among them: `street-tiles.ts`, which most readers never load, brings its own.
 */
import * as DomUtil from 'leaflet/src/dom/DomUtil';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds';
import { toPoint as point } from 'leaflet/src/geometry/Point';
import { Layer } from 'leaflet/src/layer/Layer';
import { Renderer } from 'leaflet/src/layer/vector/Renderer';
import { Map as LeafletMap } from 'leaflet/src/map/Map';
// Each adds itself to the map.
import 'leaflet/src/map/handler/Map.BoxZoom';
import 'leaflet/src/map/handler/Map.DoubleClickZoom';
import 'leaflet/src/map/handler/Map.Drag';
import 'leaflet/src/map/handler/Map.Keyboard';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom';
import 'leaflet/src/map/handler/Map.TapHold';
import 'leaflet/src/map/handler/Map.TouchZoom';

/** For react-leaflet, which imports by name. */
export { DomUtil, LatLngBounds, LeafletMap as Map };

export default { DomUtil, Layer, Map: LeafletMap, point, Renderer };
