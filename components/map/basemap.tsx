import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type BasemapLayer, createBasemapLayer } from './basemap-layer';
import type { BasemapColours, BasemapData } from './paint-basemap';
import { useStyled } from './use-styled';

interface BasemapProps {
  readonly basemap: BasemapData;
  readonly pane: string;
  /** After it can be seen. */
  readonly onPainted: (basemap: BasemapData) => void;
}

/** The basemap canvas, under everything else. */
export function Basemap({ basemap, pane, onPainted }: BasemapProps) {
  const map = useMap();
  const layer = useRef<BasemapLayer | null>(null);
  const colours = useBasemapColours(map.getContainer());

  useEffect(() => {
    const created = createBasemapLayer({ pane });
    layer.current = created;
    created.addTo(map);
    return () => {
      created.remove();
      layer.current = null;
    };
  }, [map, pane]);

  useEffect(() => {
    if (colours) layer.current?.setBasemap(basemap, colours, onPainted);
  }, [basemap, colours, onPainted]);

  return null;
}

/** The basemap's colours as the page's theme has them now. */
const useBasemapColours = (element: HTMLElement | null): BasemapColours | null => useStyled(element, readColours);

function readColours(element: HTMLElement): BasemapColours {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  // Else land and sea would both be the system's colour of text, and hide what is drawn on them in it.
  probe.style.forcedColorAdjust = 'none';
  const forced = matchMedia('(forced-colors: active)').matches;
  const token = (name: string, system: string) => {
    probe.style.color = forced ? system : `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    land: token('--land', 'Canvas'),
    sea: token('--sea', 'Canvas'),
    coast: token('--coast', 'CanvasText'),
    border: token('--border', 'GrayText'),
    disputed: token('--disputed', 'CanvasText'),
  };
  const dark = Number(/\d+/.exec(colours.land)?.[0]) < 128;
  probe.remove();
  return { ...colours, relief: dark ? 0.28 : 0.3 };
}
