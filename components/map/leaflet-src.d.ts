/** Leaflet's own modules, whose types are in those of the package as a whole. */
declare module 'leaflet/src/dom/DomUtil' {
  import { DomUtil } from 'leaflet';
  export = DomUtil;
}
declare module 'leaflet/src/geo/LatLngBounds' {
  export { LatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/geometry/Point' {
  export { point as toPoint } from 'leaflet';
}
declare module 'leaflet/src/layer/GeoJSON' {
  export { GeoJSON } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/CircleMarker' {
  export { CircleMarker } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Renderer.getRenderer';
declare module 'leaflet/src/layer/Layer' {
  export { Layer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer' {
  export { GridLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer' {
  export { tileLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Renderer' {
  export { Renderer } from 'leaflet';
}
declare module 'leaflet/src/map/Map' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/*';
