import { GeoJSON } from 'leaflet/src/layer/GeoJSON';
import { CircleMarker } from 'leaflet/src/layer/vector/CircleMarker';
// Adds itself to the map.
import 'leaflet/src/layer/vector/Renderer.getRenderer';
import type * as Leaflet from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import {
  type GeoJSONStoreGeometries,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawLeafletAdapter } from 'terra-draw-leaflet-adapter';
import type { LonLat } from '@/lib/geo/mercator';
import { asExactAs } from './as-exact-as';
import styles from './shape-drawer.module.css';

interface ShapeDrawerProps {
  readonly type: 'area' | 'line';
  /** Corners in order; of an area, without the first one again. */
  readonly onShape: (corners: readonly LonLat[]) => void;
}

const PANE = 650;

/** Draws one area or line on the map by clicks, with Enter or a click on the last corner at its end. */
export default function ShapeDrawer({ type, onShape }: ShapeDrawerProps) {
  const map = useMap();
  const latest = useRef(onShape);
  latest.current = onShape;
  useEffect(() => {
    const adapter = new TerraDrawLeafletAdapter({ lib: LIB, map });
    // Its own way writes a style sheet into the page, which the page's rules do not let it do.
    Object.assign(adapter, {
      createPaneStyleSheet(name: string, zIndex: number) {
        const pane = map.getPane(name) ?? map.createPane(name);
        pane.style.zIndex = `${PANE + zIndex}`;
        pane.classList.add(styles.shape as string);
        return pane;
      },
      clearPanes() {},
    });
    // The library takes only what happens on the map itself, and nothing on what lies on it.
    const { classList } = map.getContainer();
    classList.add(styles.drawing as string);
    const draw = new TerraDraw({ adapter, modes: [modeOf(type)] });
    draw.start();
    draw.setMode(type === 'area' ? 'polygon' : 'linestring');
    draw.on('finish', (id) => {
      const feature = draw.getSnapshotFeature(id);
      if (!feature) return;
      latest.current(cornersOf(feature.geometry).map((corner) => asExactAs(map.getZoom(), corner)));
      draw.clear();
    });
    return () => {
      draw.stop();
      classList.remove(styles.drawing as string);
    };
  }, [map, type]);
  return null;
}

/** What the adapter asks Leaflet for; the build has only the parts of it that the map uses. */
const LIB = {
  geoJSON: (data: Leaflet.GeoJSON, options: Leaflet.GeoJSONOptions) => new GeoJSON(data as never, options),
  circleMarker: (at: Leaflet.LatLngExpression, options: Leaflet.CircleMarkerOptions) => new CircleMarker(at, options),
} as unknown as typeof Leaflet;

function modeOf(type: 'area' | 'line'): TerraDrawPolygonMode | TerraDrawLineStringMode {
  if (type === 'line') return new TerraDrawLineStringMode();
  return new TerraDrawPolygonMode({
    validation: (feature, { updateType }) =>
      updateType === 'finish' || updateType === 'commit' ? ValidateNotSelfIntersecting(feature) : { valid: true },
  });
}

function cornersOf(geometry: GeoJSONStoreGeometries): readonly LonLat[] {
  const lonLats = (points: readonly number[][]) => points.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  if (geometry.type === 'Polygon') return lonLats(geometry.coordinates[0] ?? []).slice(0, -1);
  return geometry.type === 'LineString' ? lonLats(geometry.coordinates) : [];
}
