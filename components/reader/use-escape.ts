import { useEffect } from 'react';

/** Escape anywhere clears, unless what is open there took it. */
export function useEscape(clear: (() => void) | null): void {
  useEffect(() => {
    if (!clear) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog keeps its keys.
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !event.defaultPrevented) clear();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [clear]);
}
