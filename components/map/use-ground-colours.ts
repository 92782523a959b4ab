'use client';

import { useEffect, useState } from 'react';
import type { GroundColours } from './paint-ground';

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
    sea: token('--sea'),
    coast: token('--coast'),
    border: token('--border'),
    disputed: token('--disputed'),
  };
  const dark = Number(/\d+/.exec(colours.land)?.[0]) < 128;
  probe.remove();
  return { ...colours, relief: dark ? 0.28 : 0.3 };
}
