'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { MapContainer, Pane } from 'react-leaflet';
import 'leaflet/dist/leaflet.css';
import type { Scene } from '@/lib/scene/scene';
import type { Camera } from '@/lib/view/camera';
import { MAP_WORDS } from '@/lib/words/map-words';
import { CameraSync } from './camera-sync';
import { Ground } from './ground';
import { MapControls } from './map-controls';
import styles from './map-view.module.css';
import { MarksLayer } from './marks-layer';
import { forgetWidths } from './measure-text';
import { useBaseMap } from './use-base-map';

export interface MapViewProps {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly home: Camera;
  /** `/basemap/<hash>` */
  readonly base: string;
  readonly onGesture: (camera: Camera) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onChoose: (ids: readonly string[], at: { x: number; y: number }) => void;
  /** The scene and camera that stand on the map, and the base files that do not. */
  readonly onDrawn: (drawn: { scene: Scene; camera: Camera; missing: readonly string[] }) => void;
}

/** The live map: ground, marks and controls over one Leaflet map. */
export default function MapView(props: MapViewProps) {
  const { scene, camera, home, base, onGesture, onCamera, onChoose, onDrawn } = props;
  const [still, setStill] = useState(false);
  const baseMap = useBaseMap(base);
  const fontsReady = useFontsReady();
  const latest = useRef({ scene, camera });
  latest.current = { scene, camera };
  // Known at once: a flight begins in the same round of effects in which the marks say that they are drawn.
  const moving = useRef(false);
  const onSettled = useCallback((settled: boolean) => {
    moving.current = !settled;
    setStill(settled);
  }, []);

  const { settled, missing } = baseMap;
  const report = useCallback(() => {
    if (still && !moving.current && settled && fontsReady) onDrawn({ ...latest.current, missing });
  }, [still, settled, missing, fontsReady, onDrawn]);
  useEffect(report, [report]);

  return (
    <>
      <MapContainer
        className={styles.map}
        center={[camera.lat, camera.lon]}
        zoom={camera.zoom}
        zoomSnap={0}
        zoomDelta={1}
        maxZoom={18}
        zoomControl={false}
        attributionControl={false}
        worldCopyJump
        wheelPxPerZoomLevel={90}
        fadeAnimation={false}
      >
        <CameraSync camera={camera} onGesture={onGesture} onSettled={onSettled} />
        <Pane name="ground" style={{ zIndex: 200 }}>
          <Ground ground={baseMap.ground} pane="ground" />
        </Pane>
        <Pane name="marks" style={{ zIndex: 450 }}>
          <MarksLayer
            key={fontsReady ? 'fonts' : 'fallback'}
            scene={scene}
            outlines={baseMap.outlines}
            names={baseMap.names}
            pane="marks"
            onChoose={onChoose}
            onDrawn={report}
          />
        </Pane>
      </MapContainer>
      <MapControls camera={camera} home={home} onCamera={onCamera} />
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span>{MAP_WORDS.missing}</span>{' '}
          <button type="button" onClick={baseMap.retry}>
            {MAP_WORDS.retry}
          </button>
        </p>
      )}
    </>
  );
}

/** Names are measured in the page's own fonts; before those come every width is a guess. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    document.fonts.ready.then(() => {
      if (!current) return;
      forgetWidths();
      setReady(true);
    });
    return () => {
      current = false;
    };
  }, []);
  return ready;
}
