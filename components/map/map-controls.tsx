'use client';

import { type Camera, roundCamera } from '@/lib/view/camera';
import { MAP_WORDS } from '@/lib/words/map-words';
import { Icon } from '../ui/icon';
import styles from './map-controls.module.css';

interface MapControlsProps {
  readonly camera: Camera;
  readonly home: Camera;
  readonly onCamera: (camera: Camera) => void;
}

/** Single clicks for what pinch and wheel do; each is a choice of its own, so Back undoes it. */
export function MapControls({ camera, home, onCamera }: MapControlsProps) {
  const zoomBy = (step: number) =>
    onCamera(roundCamera({ ...camera, zoom: Math.min(18, Math.max(0, camera.zoom + step)) }));
  return (
    <div className={styles.controls} data-docked="">
      <button type="button" aria-label={MAP_WORDS.zoomIn} title={MAP_WORDS.zoomIn} onClick={() => zoomBy(1)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={MAP_WORDS.zoomOut} title={MAP_WORDS.zoomOut} onClick={() => zoomBy(-1)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={MAP_WORDS.home} title={MAP_WORDS.home} onClick={() => onCamera(home)}>
        <Icon name="frame" />
      </button>
    </div>
  );
}
