'use client';

import { useEffect, useState } from 'react';

interface FlowInk {
  readonly ink: string;
  /** Beside the strongest. */
  readonly paper: string;
}

/** The colours of flows as theme, contrast and the system's own colours have it now: a canvas cannot read tokens. */
export function useFlowInk(element: HTMLElement): FlowInk | null {
  const [ink, setInk] = useState<FlowInk | null>(null);
  useEffect(() => {
    const read = () => {
      const probe = document.createElement('span');
      element.append(probe);
      const colour = (name: string) => {
        probe.style.backgroundColor = name;
        return getComputedStyle(probe).backgroundColor;
      };
      probe.style.forcedColorAdjust = 'none';
      const forced = matchMedia('(forced-colors: active)').matches;
      setInk({ ink: colour(forced ? 'CanvasText' : 'var(--ink)'), paper: colour(forced ? 'Canvas' : 'var(--land)') });
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
