import { mapMessages } from '@words/reader';
import { useLayoutEffect, useRef, useState } from 'react';
import { type Camera, frameToScreenZoom } from '@/lib/geo/camera';
import { scaleBar } from '@/lib/geo/scale-bar';
import styles from './scale-plate.module.css';

/** Nothing is wider, in pixels. */
const MOST = { wide: 100, narrow: 64 } as const;
const NARROW = 600;
/** A smaller frame on somebody's page has room for names or for this, and names come first. */
const LEAST_FRAME = { width: 400, height: 320 } as const;
/** Of a link: farther out a map shows most of the world, and its reader compares north and south. */
const WORLD_ZOOM = 2.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

const barIn = ({ width, height }: Size, { lat, zoom }: Camera) =>
  scaleBar(lat, frameToScreenZoom(zoom, width, height), width < NARROW ? MOST.narrow : MOST.wide);

/** How long a distance is at the map's middle; on views of the world also that its north and south look too large. */
export function ScalePlate({ camera, framed }: { readonly camera: Camera; readonly framed: boolean }) {
  const plate = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const stage = plate.current?.parentElement;
    if (!stage) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(stage);
    return () => watch.disconnect();
  }, []);
  if (framed && size && (size.width < LEAST_FRAME.width || size.height < LEAST_FRAME.height)) return null;
  const bar = size && size.width > 0 && size.height > 0 ? barIn(size, camera) : null;
  return (
    <div ref={plate} className={styles.plate} data-docked="">
      {camera.zoom < WORLD_ZOOM && <p>{mapMessages.mercator}</p>}
      {bar && (
        <p className={styles.scale} data-km={bar.km}>
          <span className="visually-hidden">{mapMessages.scale}</span>
          {bar.km < 1 ? mapMessages.metres({ m: Math.round(1000 * bar.km) }) : mapMessages.kilometres({ km: bar.km })}
          <span className={styles.bar} style={{ inlineSize: `${bar.width}px` }} aria-hidden="true" />
        </p>
      )}
    </div>
  );
}
