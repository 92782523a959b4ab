import { useEffect, useRef, useState } from 'react';
import { lineScale } from '@/lib/draw/flow-width';
import type { MapKey } from '@/lib/scene/map-key';
import { KEY_WORDS } from '@/lib/words/key-words';
import { langAttributes } from '@/lib/words/locale';
import { KeyParts } from '../ui/key-parts';
import styles from './map-key-plate.module.css';

/**
 * Over the map's top: what it shows and how to read it. Its height is the style sheet's, whatever it says: labels keep off it, and
 * must not move because a word is longer. On a small map it is one line; the rest stands in the legend.
 */
export function MapKeyPlate({ mapKey, lang }: { mapKey: MapKey; lang: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setScale(lineScale({ left: 0, top: 0, right: element.clientWidth, bottom: element.clientHeight }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.place}>
      <section className={styles.plate} aria-label={KEY_WORDS.label} data-docked="" data-map-key="">
        <p className={styles.title} {...langAttributes(lang, mapKey.title)}>
          {mapKey.title}
        </p>
        {mapKey.asOf && <p className={styles.asOf}>{mapKey.asOf}</p>}
        <div className={styles.parts} {...langAttributes(lang)}>
          <KeyParts mapKey={mapKey} scale={scale} />
        </div>
      </section>
    </div>
  );
}
