import { type RefObject, useEffect } from 'react';

/** Calls `close` when the reader presses anywhere outside of what is open. `close` stays the same function, as a state's setter does. */
export function usePressOutside(
  root: RefObject<HTMLElement | null>,
  open: boolean,
  close: (open: false) => void,
): void {
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) close(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [root, open, close]);
}
