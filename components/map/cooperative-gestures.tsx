import { embedMessages } from '@words/embed';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import styles from './cooperative-gestures.module.css';

/** How long a hint stands. */
const HINT_MS = 2500;

type Hint = 'wheel' | 'touch';

/**
 * In a frame the wheel and one finger belong to the page around it. The wheel zooms with Ctrl or ⌘, or from a press in the
 * map or focus by keyboard until pointer or focus leave it; two fingers move and zoom. Each is said once, when it is missed.
 */
export function CooperativeGestures() {
  const map = useMap();
  const [hint, setHint] = useState<Hint | null>(null);

  useEffect(() => {
    const container = map.getContainer();
    const said = new Set<Hint>();
    let taken = false;
    const show = (next: Hint) => {
      if (said.has(next)) return;
      said.add(next);
      setHint(next);
    };
    const onWheel = (event: WheelEvent) => {
      if (taken || event.ctrlKey || event.metaKey) {
        map.scrollWheelZoom.enable();
        setHint(null);
        return;
      }
      map.scrollWheelZoom.disable();
      show('wheel');
    };
    const onPointerDown = ({ pointerType }: PointerEvent) => {
      // Before Leaflet sees the touch, which then finds nobody who would drag.
      if (pointerType === 'touch') map.dragging.disable();
      else {
        map.dragging.enable();
        taken = true;
        setHint(null);
      }
    };
    const onTouchMove = ({ touches }: TouchEvent) => {
      if (touches.length === 1) show('touch');
      else setHint(null);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if ((target as Element).matches(':focus-visible')) taken = true;
    };
    const onLeave = () => {
      taken = false;
    };

    map.scrollWheelZoom.disable();
    container.addEventListener('wheel', onWheel, { capture: true, passive: true });
    container.addEventListener('pointerdown', onPointerDown, { capture: true });
    container.addEventListener('touchmove', onTouchMove, { capture: true, passive: true });
    container.addEventListener('focusin', onFocus);
    container.addEventListener('focusout', onLeave);
    container.addEventListener('pointerleave', onLeave);
    return () => {
      container.removeEventListener('wheel', onWheel, { capture: true });
      container.removeEventListener('pointerdown', onPointerDown, { capture: true });
      container.removeEventListener('touchmove', onTouchMove, { capture: true });
      container.removeEventListener('focusin', onFocus);
      container.removeEventListener('focusout', onLeave);
      container.removeEventListener('pointerleave', onLeave);
      map.dragging.enable();
      map.scrollWheelZoom.enable();
    };
  }, [map]);

  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(null), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  return createPortal(
    // For eyes only: keys have ways of their own, which the map's name tells.
    <p className={styles.hint} aria-hidden="true" hidden={!hint}>
      {hint && embedMessages[hint]}
    </p>,
    map.getContainer(),
  );
}
