import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer, Pane } from 'react-leaflet';
import { measureOf } from '@/lib/scene/mark';
import 'leaflet/dist/leaflet.css';
import { mapMessages } from '@words/reader';
import type { BorderEntry } from '@/lib/basemap/read-borders';
import type { BorderPolicy } from '@/lib/basemap/world';
import type { Camera } from '@/lib/geo/camera';
import type { Rect } from '@/lib/geo/rect';
import { type ManyFlows, manyFlows } from '@/lib/scene/many-flows';
import type { Scene } from '@/lib/scene/scene';
import { useLazyModule } from '../ui/use-lazy-module';
import { Basemap } from './basemap';
import { CameraSync } from './camera-sync';
import { DisputedAreasLayer } from './disputed-areas-layer';
import { DrawnPosition } from './drawn-position';
import { useManyFlows } from './many-flows/use-many-flows';
import styles from './map-view.module.css';
import { MarksLayer } from './marks-layer';
import { forgetWidths } from './measure-text';
import { StreetLayer } from './street-layer';
import { type LoadedBasemap, useBasemap } from './use-basemap';
import { STREETS_FROM, useStreetMap } from './use-street-map';
import type { useZoneDrawing } from './use-zone-drawing';

export interface MapViewProps {
  readonly scene: Scene;
  readonly camera: Camera;
  /** `/basemap/<hash>` */
  readonly base: string;
  readonly onGesture: (camera: Camera) => void;
  readonly borders: BorderPolicy;
  /** What the card of something chosen covers, from the map's upper left. */
  readonly covered: Rect | null;
  /** Marks under the pointer, and the disputed area beneath them: several are asked about. */
  readonly onChoose: (ids: readonly string[], at: { x: number; y: number }, disputedArea: BorderEntry | null) => void;
  readonly disputedArea: string | null;
  readonly onDisputedArea: (id: string | null) => void;
  readonly onDrawn: (drawn: Drawn) => void;
  /** What draws shapes on the ground. */
  readonly zones: ReturnType<typeof useZoneDrawing>;
  /** A script that was asked for only now did not come. */
  readonly onPartMissing: (retry: () => void) => void;
  /** Moving dashes on the largest of very many flows. */
  readonly dashes: boolean;
  /** In a frame on somebody's page, which must still scroll under the map. */
  readonly framed?: boolean;
  /** More on the same map, as what somebody draws on it. */
  readonly children?: ReactNode;
}

/** What stands on the map, and the base files that do not. */
export interface Drawn {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly borders: BorderPolicy;
  readonly missing: readonly string[];
  /** Marks in sight whose names found no room. */
  readonly unnamed: readonly string[];
}

/** Few readers ever ask about a disputed area. */
const loadNote = () => import('./disputed-area-note');

/** Only maps in frames share the wheel and the finger with a page around them. */
const loadGestures = () => import('./cooperative-gestures');

/** The live map: basemap, marks and controls over one Leaflet map. */
export default function MapView(props: MapViewProps) {
  const { scene, camera, borders, base, zones, disputedArea, onGesture, onChoose, onDisputedArea, onDrawn } = props;
  const [still, setStill] = useState(false);
  const basemap = useBasemap(base, borders, camera, scene.countries.map(({ iso3 }) => iso3).join(' '));
  const fontsReady = useFontsReady();
  const latest = useRef({ scene, camera });
  latest.current = { scene, camera };
  // Known at once: a flight begins in the same round of effects in which the marks say that they are drawn.
  const moving = useRef(false);
  const onSettled = useCallback((settled: boolean) => {
    moving.current = !settled;
    setStill(settled);
  }, []);

  const [painted, setPainted] = useState<LoadedBasemap['data'] | null>(null);
  const basemapStands = painted === basemap.data;
  /** The flows whose canvases stand; null when there are none, or while they are drawn. */
  const flowsDrawn = useRef<ManyFlows | null>(null);

  const entryOf = (id: string | null) => (id && basemap.borders?.byId.get(id)) || null;
  const opened = entryOf(disputedArea);
  const note = useLazyModule(loadNote, opened !== null, props.onPartMissing);
  const many = manyFlows(scene.marks);
  const crowd = useManyFlows(many !== null);
  const zonesStand = !zones.loading;
  const gestures = useLazyModule(loadGestures, props.framed === true, props.onPartMissing);
  const { settled } = basemap;
  const nearStreets = camera.zoom >= STREETS_FROM - 1;
  const streets = useStreetMap(settled && still && nearStreets);
  const streetsMissing = nearStreets && streets?.missing === true;
  const missing = useMemo(
    () => [
      ...basemap.missing,
      ...(crowd.failed ? ['flows'] : []),
      ...(zones.failed ? ['zones'] : []),
      ...(streetsMissing ? ['streets'] : []),
    ],
    [crowd.failed, zones.failed, streetsMissing, basemap.missing],
  );
  /** Of the marks that stand; null while they are not drawn for where the map is. */
  const unnamed = useRef<Drawn['unnamed'] | null>(null);
  const report = useCallback(() => {
    const { scene: now } = latest.current;
    const flowsStand = crowd.failed || flowsDrawn.current === manyFlows(now.marks);
    if (
      still &&
      !moving.current &&
      settled &&
      basemapStands &&
      fontsReady &&
      zonesStand &&
      flowsStand &&
      unnamed.current
    )
      onDrawn({ ...latest.current, borders, missing, unnamed: unnamed.current });
  }, [still, settled, basemapStands, borders, missing, fontsReady, zonesStand, crowd.failed, onDrawn]);
  /** For the next task: a state that is set while effects run leaves React an update at each choice, and it gives up at fifty in a row. */
  const reporting = useRef(0);
  const reportSoon = useCallback(() => {
    window.clearTimeout(reporting.current);
    reporting.current = window.setTimeout(report);
  }, [report]);
  useEffect(() => {
    reportSoon();
    return () => window.clearTimeout(reporting.current);
  }, [reportSoon]);
  const onMarks = useCallback(
    (without: Drawn['unnamed'] | null) => {
      unnamed.current = without;
      reportSoon();
    },
    [reportSoon],
  );
  const onFlows = useCallback(
    (drawn: ManyFlows | null) => {
      flowsDrawn.current = drawn;
      reportSoon();
    },
    [reportSoon],
  );
  // A choropleth would hide what lies under it.
  const hasChoropleth = scene.marks.some((mark) => mark.kind !== 'point' && measureOf(mark));
  const onFlow = (id: string, at = { x: 0, y: 0 }) => onChoose([id], at, null);

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
        // In a frame it belongs to the page around it from the first.
        scrollWheelZoom={!props.framed}
        wheelPxPerZoomLevel={90}
        fadeAnimation={false}
      >
        {gestures && <gestures.CooperativeGestures />}
        <DrawnPosition />
        <CameraSync camera={camera} onGesture={onGesture} onSettled={onSettled} />
        <Pane name="ground" style={{ zIndex: 200 }}>
          <Basemap basemap={basemap.data} pane="ground" onPainted={setPainted} />
        </Pane>
        {streets?.on && (
          <Pane name="streets" style={{ zIndex: 250 }}>
            <StreetLayer key={streets.attempt} streetMap={streets.streetMap} pane="streets" onRound={streets.onRound} />
          </Pane>
        )}
        <Pane name="units" style={{ zIndex: 300 }}>
          <DisputedAreasLayer disputed={basemap.disputed} open={disputedArea} pane="units" onOpen={onDisputedArea} />
        </Pane>
        {many && crowd.parts && (
          <>
            <Pane name="flows" style={{ zIndex: 440 }} />
            <Pane name="flows-over" style={{ zIndex: 455 }} />
            <Pane name="flow-lit" style={{ zIndex: 445, pointerEvents: 'none' }} />
            <crowd.parts.FlowsOnMap
              flows={many}
              pane={hasChoropleth ? 'flows-over' : 'flows'}
              overlay="flow-lit"
              dashes={props.dashes}
              onDrawn={onFlows}
              onFailed={crowd.fail}
              onChoose={onFlow}
            />
          </>
        )}
        <Pane name="marks" style={{ zIndex: 450 }}>
          <MarksLayer
            scene={scene}
            covered={props.covered}
            outlines={basemap.outlines}
            names={basemap.names}
            settlements={basemap.settlements}
            zoneDrawing={zones.drawing}
            placeable={fontsReady && basemap.named && zonesStand}
            pane="marks"
            onChoose={(ids, at, under) => onChoose(ids, at, entryOf(under))}
            onDrawn={onMarks}
          />
        </Pane>
        {props.children}
      </MapContainer>
      {many && crowd.parts && (
        <crowd.parts.FlowList flows={many} selected={scene.selected?.id ?? null} onChoose={onFlow} />
      )}
      {note && opened && basemap.world && basemap.borders && (
        <note.DisputedAreaNote
          entry={opened}
          world={basemap.world}
          borders={basemap.borders}
          onClose={() => onDisputedArea(null)}
        />
      )}
      {streets && nearStreets && <streets.StreetSwitch {...streets} />}
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span>{mapMessages.missing}</span>{' '}
          <button
            type="button"
            onClick={() => {
              crowd.retry();
              zones.retry();
              if (streetsMissing) streets.retry();
              basemap.retry();
            }}
          >
            {mapMessages.retry}
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
