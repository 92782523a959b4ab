'use client';

import { useEffect, useState } from 'react';
import type { GroundColours } from './ground-layer';

/** The ground's colours as the page's theme has them now: a canvas cannot read tokens by itself. */
export function useGroundColours(element: HTMLElement | null): GroundColours | null {
  const [colours, setColours] = useState<GroundColours | null>(null);
  useEffect(() => {
    if (!element) return;
    const read = () => setColours(readColours(element));
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(read);
    read();
    scheme.addEventListener('change', read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [element]);
  return colours;
}

function readColours(element: HTMLElement): GroundColours {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const token = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    land: token('--land'),
    coast: token('--coast'),
    border: token('--border'),
    grid: token('--coast'),
  };
  probe.remove();
  return colours;
}
