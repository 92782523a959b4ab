import { useEffect } from 'react';

/** Escape anywhere clears, unless what is open there took it. A frame has no other keys of its own. */
export function useEscape(clear: (() => void) | null): void {
  useEffect(() => {
    if (!clear) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) clear();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [clear]);
}
