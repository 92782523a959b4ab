import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import { useMap } from 'react-leaflet';
import { BasemapLayer, type BasemapLayerProps } from './basemap-layer';
import type { BasemapColours } from './paint-basemap';
import { useStyled } from './use-styled';

function createBasemapLayer(props: BasemapLayerProps, context: LeafletContextInterface) {
  return createElementObject(new BasemapLayer(props), context);
}

function updateBasemapLayer(layer: BasemapLayer, props: BasemapLayerProps, previous: BasemapLayerProps): void {
  const { basemap, colours, onPainted } = props;
  if (basemap !== previous.basemap || colours !== previous.colours || onPainted !== previous.onPainted)
    layer.setProps(props);
}

const useBasemapLayer = createLayerHook(createElementHook(createBasemapLayer, updateBasemapLayer));

/** The basemap canvas, under everything else. */
export function Basemap({ basemap, pane, onPainted }: Omit<BasemapLayerProps, 'colours'>) {
  const colours = useBasemapColours(useMap().getContainer());
  useBasemapLayer({ basemap, colours, pane, onPainted });
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
