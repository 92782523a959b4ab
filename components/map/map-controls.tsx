import { mapMessages } from '@words/reader';
import { useState } from 'react';
import { type Camera, panCamera, roundCamera } from '@/lib/geo/camera';
import { Icon } from '../ui/icon';
import styles from './map-controls.module.css';

interface MapControlsProps {
  readonly camera: Camera;
  readonly home: Camera;
  readonly onCamera: (camera: Camera) => void;
}

const WAYS = [
  ['up', 0, -1],
  ['left', -1, 0],
  ['right', 1, 0],
  ['down', 0, 1],
] as const;

/**
 * Single clicks for what pinch, wheel and dragging do; each is a choice of its own, so Back undoes it. Where fingers do it, only
 * the way back to the story's own view is here, and the others when the reader asks for them in the settings.
 */
export function MapControls({ camera, home, onCamera }: MapControlsProps) {
  const [moving, setMoving] = useState(false);
  const zoomBy = (step: number) =>
    onCamera(roundCamera({ ...camera, zoom: Math.min(18, Math.max(0, camera.zoom + step)) }));
  return (
    <div className={styles.controls} data-docked="">
      <button
        type="button"
        className={styles.byHand}
        aria-label={mapMessages.zoomIn}
        title={mapMessages.zoomIn}
        onClick={() => zoomBy(1)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className={styles.byHand}
        aria-label={mapMessages.zoomOut}
        title={mapMessages.zoomOut}
        onClick={() => zoomBy(-1)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={mapMessages.home} title={mapMessages.home} onClick={() => onCamera(home)}>
        <Icon name="frame" />
      </button>
      <div className={`${styles.move} ${styles.byHand}`}>
        <button
          type="button"
          aria-label={mapMessages.move}
          title={mapMessages.move}
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          <Icon name="move" />
        </button>
        {moving && (
          <div className={styles.ways}>
            {WAYS.map(([way, right, down]) => (
              <button
                key={way}
                type="button"
                data-way={way}
                aria-label={mapMessages[way]}
                title={mapMessages[way]}
                onClick={() => onCamera(panCamera(camera, right, down))}
              >
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3 10.5 8 5l5 5.5" />
                </svg>
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
