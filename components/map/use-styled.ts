import { useEffect, useState } from 'react';

const SYSTEM = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * What `read` finds in the page's styles, found anew when theme, contrast or the system's own colours change: a canvas cannot
 * read tokens by itself.
 * @param read the same function at each render
 */
export function useStyled<T>(element: HTMLElement | null, read: (element: HTMLElement) => T): T | null {
  const [found, setFound] = useState<T | null>(null);
  useEffect(() => {
    if (!element) return;
    const find = () => setFound(() => read(element));
    const system = SYSTEM.map((query) => matchMedia(query));
    const observer = new MutationObserver(find);
    find();
    for (const one of system) one.addEventListener('change', find);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
    return () => {
      for (const one of system) one.removeEventListener('change', find);
      observer.disconnect();
    };
  }, [element, read]);
  return found;
}
