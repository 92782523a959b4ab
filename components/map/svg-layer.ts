import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LayerProps,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import L from 'leaflet';
import { useLayoutEffect, useState } from 'react';
import type { Canvas } from '@/lib/draw/canvas';
import { SvgRenderer } from './leaflet-internals';

export type Frame = Pick<Canvas, 'projector' | 'viewport' | 'centerLon' | 'zoom'>;

/** Where React draws, and what for. */
export interface SvgFrame {
  readonly host: SVGGElement | null;
  readonly frame: Frame | null;
  /** While the wheel turns, what was drawn for an earlier frame is scaled. */
  readonly isScaled: boolean;
}

/** The wheel rests when it has not turned for so long, in milliseconds. */
const REST_MS = 120;
/** A drawing is scaled by at most so much, to either side. */
const MAX_SCALE = 2;

interface SvgLayerProps extends LayerProps {
  readonly label: string | undefined;
  /** After each time that Leaflet has redrawn it. */
  readonly onFrame: (drawn: SvgFrame) => void;
}

/** Moves and scales with the map. A wheel that keeps turning zooms several times a second: in between, the drawing is only scaled. */
class SvgLayer extends SvgRenderer {
  #props: SvgLayerProps;
  #drawn: Frame | null = null;
  #turned = Number.NEGATIVE_INFINITY;
  #timer = 0;

  constructor(props: SvgLayerProps) {
    super({ pane: props.pane ?? '', padding: 0.15 });
    this.#props = props;
  }

  override onAdd(map: L.Map): this {
    map.getContainer().addEventListener('wheel', this.#onWheel, WHEEL);
    map.on('zoomstart', this.#onZoomStart);
    // Redrawn by the first call, too.
    this.on('update', () => this.#update(map));
    super.onAdd(map);
    // React listens for focus on the group that it draws into, which must not make the group a stop for Tab.
    this.parts.group?.setAttribute('tabindex', '-1');
    this.#name();
    map.on('viewreset', this.#settle);
    return this;
  }

  override onRemove(map: L.Map): this {
    window.clearTimeout(this.#timer);
    map.getContainer().removeEventListener('wheel', this.#onWheel, WHEEL);
    map.off('zoomstart', this.#onZoomStart);
    this.off('update');
    map.off('viewreset', this.#settle);
    super.onRemove(map);
    return this;
  }

  setProps(props: SvgLayerProps): void {
    this.#props = props;
    this.#name();
  }

  #update(map: L.Map): void {
    window.clearTimeout(this.#timer);
    const host = this.parts.group;
    const frame = frameOf(map);
    const rest = this.#turned + REST_MS - performance.now();
    const transform = rest > 0 && this.#drawn && scaledTo(frame, this.#drawn);
    if (transform) {
      host?.setAttribute('transform', transform);
      this.#timer = window.setTimeout(() => this.#update(map), rest);
    } else this.#drawn = frame;
    this.#props.onFrame({ host, frame: this.#drawn, isScaled: Boolean(transform) });
  }

  readonly #onWheel = () => {
    this.#turned = performance.now();
  };

  /** The next zoom ends with an update of its own. */
  readonly #onZoomStart = () => window.clearTimeout(this.#timer);

  #name(): void {
    const { element } = this.parts;
    const { label } = this.#props;
    if (label) {
      element?.setAttribute('role', 'group');
      element?.setAttribute('aria-label', label);
    } else element?.setAttribute('aria-hidden', 'true');
  }

  /** After a jump Leaflet moves the drawing once more, by what it rounded away before: up to a pixel off the basemap. */
  readonly #settle = () => {
    const { element, corner } = this.parts;
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
  const { host, frame, isScaled } = drawn;
  // Together with what is drawn for the new frame.
  useLayoutEffect(() => {
    if (!isScaled && frame) host?.removeAttribute('transform');
  }, [host, frame, isScaled]);
  return drawn;
}

const NOTHING: SvgFrame = { host: null, frame: null, isScaled: false };
const WHEEL = { capture: true, passive: true };

/** How what was drawn for one frame lies in another; null where it has to be drawn anew. */
function scaledTo({ projector: to }: Frame, { projector: from }: Frame): string | null {
  const scale = to.scale / from.scale;
  if (scale === 1 || scale > MAX_SCALE || scale < 1 / MAX_SCALE) return null;
  return `translate(${from.x * scale - to.x} ${from.y * scale - to.y}) scale(${scale})`;
}

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
