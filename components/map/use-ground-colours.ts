'use client';

import { useEffect, useState } from 'react';
import type { GroundColours } from './paint-ground';

export interface ThemeColours extends GroundColours {
  /** The page is darker than its words. */
  readonly dark: boolean;
}

/** The ground's colours as the page's theme has them now: a canvas cannot read tokens by itself. */
export function useGroundColours(element: HTMLElement | null): ThemeColours | null {
  const [colours, setColours] = useState<ThemeColours | null>(null);
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

function readColours(element: HTMLElement): ThemeColours {
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
  const paper = /\d+/.exec(token('--page'))?.[0];
  probe.remove();
  return { ...colours, dark: Number(paper) < 128 };
}
