'use client';

import { useEffect, useState } from 'react';

/** The colour of flows as theme, contrast and the system's own colours have it now: a canvas cannot read tokens. */
export function useFlowInk(element: HTMLElement): string | null {
  const [ink, setInk] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const probe = document.createElement('span');
      probe.style.color = matchMedia('(forced-colors: active)').matches ? 'CanvasText' : 'var(--ink)';
      element.append(probe);
      setInk(getComputedStyle(probe).color);
      probe.remove();
    };
    const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
      matchMedia(query),
    );
    const observer = new MutationObserver(read);
    read();
    for (const one of media) one.addEventListener('change', read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
    return () => {
      for (const one of media) one.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [element]);
  return ink;
}
