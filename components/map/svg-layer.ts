import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LayerProps,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import L from 'leaflet';
import { useState } from 'react';
import type { Canvas } from '@/lib/draw/canvas';
import { svgParts } from './leaflet-internals';

export type Frame = Pick<Canvas, 'projector' | 'viewport' | 'centerLon' | 'zoom'>;

/** Where React draws, and how the map stands there. */
interface SvgFrame {
  readonly host: SVGGElement | null;
  readonly frame: Frame | null;
}

interface SvgLayerProps extends LayerProps {
  readonly label: string | undefined;
  /** After each time that Leaflet has redrawn it. */
  readonly onFrame: (drawn: SvgFrame) => void;
}

/** One of Leaflet's own SVG renderers, which moves and scales with the map. */
class SvgLayer extends L.SVG {
  #props: SvgLayerProps;

  constructor(props: SvgLayerProps) {
    super({ pane: props.pane ?? '', padding: 0.15 });
    this.#props = props;
  }

  override onAdd(map: L.Map): this {
    // Redrawn by the first call, too.
    this.on('update', () => this.#props.onFrame({ host: svgParts(this).group, frame: frameOf(map) }));
    super.onAdd(map);
    // React listens for focus on the group that it draws into, which must not make the group a stop for Tab.
    svgParts(this).group?.setAttribute('tabindex', '-1');
    this.#name();
    map.on('viewreset', this.#settle);
    return this;
  }

  override onRemove(map: L.Map): this {
    this.off('update');
    map.off('viewreset', this.#settle);
    super.onRemove(map);
    return this;
  }

  setProps(props: SvgLayerProps): void {
    this.#props = props;
    this.#name();
  }

  #name(): void {
    const { element } = svgParts(this);
    const { label } = this.#props;
    if (label) {
      element?.setAttribute('role', 'group');
      element?.setAttribute('aria-label', label);
    } else element?.setAttribute('aria-hidden', 'true');
  }

  /** After a jump Leaflet moves the drawing once more, by what it rounded away before: up to a pixel off the basemap. */
  readonly #settle = () => {
    const { element, corner } = svgParts(this);
    if (element && corner) L.DomUtil.setPosition(element as unknown as HTMLElement, corner);
  };
}
function createSvgLayer(props: SvgLayerProps, context: LeafletContextInterface) {
  return createElementObject(new SvgLayer(props), context);
}

function updateSvgLayer(layer: SvgLayer, props: SvgLayerProps, previous: SvgLayerProps): void {
  if (props.label !== previous.label || props.onFrame !== previous.onFrame) layer.setProps(props);
}

const useSvgElement = createLayerHook(createElementHook(createSvgLayer, updateSvgLayer));

/** A layer for React to draw into. Without a label it is only for the eye. */
export function useSvgLayer(pane: string, label?: string): SvgFrame {
  const [drawn, setDrawn] = useState<SvgFrame>(NOTHING);
  useSvgElement({ pane, label, onFrame: setDrawn });
  return drawn;
}

const NOTHING: SvgFrame = { host: null, frame: null };

function frameOf(map: L.Map): Frame {
  const zoom = map.getZoom();
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return {
    projector: { scale: 256 * 2 ** zoom, x: origin.x, y: origin.y },
    viewport: { left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y },
    centerLon: map.getCenter().lng,
    zoom,
  };
}
