'use client';

import type { GroundColours } from './paint-ground';
import { useStyled } from './use-styled';

/** The ground's colours as the page's theme has them now. */
export const useGroundColours = (element: HTMLElement | null): GroundColours | null => useStyled(element, readColours);

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
