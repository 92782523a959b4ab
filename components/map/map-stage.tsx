import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import './map-styles';
import { mapMessages } from '@words/reader';
import type { BorderPolicy } from '@/lib/basemap/world';
import { type Camera, sameCamera } from '@/lib/geo/camera';
import { hasZones } from '@/lib/scene/has-zones';
import type { MapKey } from '@/lib/scene/map-key';
import { reloadForUpdate } from '../offline/use-offline-cache';
import { ErrorBoundary } from '../ui/error-boundary';
import { BordersPlate } from './borders-plate';
import { LateMapError, lazyMap } from './lazy-map';
import { MapControls } from './map-controls';
import { MapKeyPlate } from './map-key-plate';
import styles from './map-stage.module.css';
import type { Drawn, MapViewProps } from './map-view';
import { ScalePlate } from './scale-plate';
import { useZoneDrawing } from './use-zone-drawing';

const FirstMap = lazyMap();

interface MapStageProps extends Omit<MapViewProps, 'onDrawn' | 'zones'> {
  readonly title: string;
  readonly home: Camera;
  readonly onCamera: (camera: Camera) => void;
  /** Null where the page around says what is shown. */
  readonly mapKey: MapKey | null;
  /** The story's language. */
  readonly lang: string;
  readonly onBorders: (borders: BorderPolicy) => void;
  /** Stands where the map will be until it is ready, and for good when there can be none. */
  readonly picture: ReactNode;
  /** The map stands, or there can be none for now. */
  readonly onSettled: (failed: boolean) => void;
  /** Marks in sight whose names found no room, each time they are others. */
  readonly onUnnamed: (ids: readonly string[]) => void;
}

/**
 * The map's region. It is there before and without the live map, says in words what the view shows, and tells from
 * `data-map` whether the marks of the present view are drawn.
 */
export function MapStage({
  title,
  mapKey,
  lang,
  home,
  onCamera,
  onBorders,
  picture,
  onSettled,
  onUnnamed,
  ...map
}: MapStageProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [failed, setFailed] = useState<{ readonly late: boolean } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const MapView = useMemo(() => (attempt === 0 ? FirstMap : lazyMap()), [attempt]);
  // Said again, the same changes nothing: a render for it would make the map say it once more, and so on for ever.
  const onDrawn = useCallback(
    (now: Drawn) => setDrawn((before) => (before && sameDrawn(before, now) ? before : now)),
    [],
  );
  const onFail = useCallback((error: unknown) => setFailed({ late: error instanceof LateMapError }), []);
  const onRetry = () => {
    if (failed?.late || attempt > 0) return void reloadForUpdate();
    setFailed(null);
    setAttempt(attempt + 1);
  };
  const ready = drawn !== null && sameShown(drawn, map);
  // There is no map on a server, and without scripts a button would do nothing. Both come at once: labels keep off the buttons.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const { marks } = map.scene;
  const zones = useZoneDrawing(useMemo(() => hasZones(marks), [marks]));
  const [stood, setStood] = useState(false);
  if (ready && !stood) setStood(true);
  useEffect(() => {
    if (stood || failed) onSettled(failed !== null);
  }, [stood, failed, onSettled]);
  const unnamed = ready ? drawn.unnamed.join(' ') : null;
  useEffect(() => {
    if (unnamed !== null) onUnnamed(unnamed === '' ? [] : unnamed.split(' '));
  }, [unnamed, onUnnamed]);
  const missing = useMemo(() => drawn?.missing.join(' ') ?? '', [drawn]);
  return (
    <section
      id="map"
      className={styles.stage}
      aria-label={mapMessages.region({ title })}
      aria-describedby="map-words"
      data-map={failed ? 'failed' : ready ? 'ready' : 'loading'}
      data-missing={missing || undefined}
    >
      <p id="map-words" className="visually-hidden">
        {map.scene.words}
      </p>
      {/* On small screens the buttons lie in a row of their own below the map, which only this part is cut to. */}
      <div className={styles.clip}>
        {!stood && picture}
        <noscript>
          <p className={styles.plain}>{map.framed ? mapMessages.noScriptFramed : mapMessages.noScript}</p>
        </noscript>
        {failed ? (
          <p className={styles.plain}>
            <span>{mapMessages.failed}</span>{' '}
            <button type="button" onClick={onRetry}>
              {mapMessages.retry}
            </button>
          </p>
        ) : (
          // A failing map, or a script of it that does not come, never takes the page with it.
          <ErrorBoundary fallback={null} onFail={onFail}>
            <Suspense fallback={null}>{scripted && <MapView {...map} zones={zones} onDrawn={onDrawn} />}</Suspense>
          </ErrorBoundary>
        )}
      </div>
      {scripted && !failed && <MapControls camera={map.camera} home={home} onCamera={onCamera} />}
      {scripted && !failed && <ScalePlate camera={map.camera} framed={map.framed === true} />}
      {mapKey && <MapKeyPlate mapKey={mapKey} lang={lang} />}
      <BordersPlate borders={map.borders} onBorders={onBorders} onPartMissing={map.onPartMissing} />
    </section>
  );
}

type Shown = Pick<Drawn, 'scene' | 'borders' | 'camera'>;

function sameDrawn(a: Drawn, b: Drawn): boolean {
  const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();
  return sameShown(a, b) && same(a.missing, b.missing) && same(a.unnamed, b.unnamed);
}

function sameShown(a: Shown, b: Shown): boolean {
  return a.scene === b.scene && a.borders === b.borders && sameCamera(a.camera, b.camera);
}
