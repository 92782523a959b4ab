import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import L from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { drawFlow } from '@/lib/draw/draw-flow';
import type { FlowLines } from '@/lib/flows/flow-lines';
import type { ManyFlows } from '@/lib/scene/many-flows';
import { markWords } from '@/lib/scene/mark';
import { useLazyModule } from '../../ui/use-lazy-module';
import styles from '../many-flows.module.css';
import { isBeforeFlows } from '../marks-at';
import { useSvgLayer } from '../svg-layer';
import { useStyled } from '../use-styled';
import { FlowLayer, type FlowLayerProps, widestOn } from './flow-layer';

interface FlowsOnMapProps {
  readonly flows: ManyFlows;
  readonly pane: string;
  readonly overlay: string;
  /** Moving ones, on the largest. */
  readonly dashes: boolean;
  readonly onDrawn: (flows: ManyFlows | null) => void;
  readonly onFailed: () => void;
  readonly onChoose: (id: string, at: { x: number; y: number }) => void;
}

const SLOP = { mouse: 3, touch: 12 };

/** A flow that is pointed at; on the map also the longitude where, which tells in which copy of the world. */
interface Lit {
  readonly id: string;
  readonly lon?: number;
}

/** Lines, and the ends that they were made from: while others are made, they are no answer. */
interface Made {
  readonly lines: FlowLines;
  readonly ends: Float64Array;
}

function createFlowLayer(props: FlowLayerProps, context: LeafletContextInterface) {
  return createElementObject(new FlowLayer(props), context);
}

/** The layer knows which changes need a new drawing. */
function updateFlowLayer(layer: FlowLayer, props: FlowLayerProps): void {
  layer.setProps(props);
}

const useFlowLayer = createLayerHook(createElementHook(createFlowLayer, updateFlowLayer));

const loadDashes = () => import('./dash-layer');
/** An ornament: where its script does not come, the map is whole without it. */
const doWithout = () => {};

/** Very many flows under the marks: their canvases, what is under the pointer, and what is pointed at anywhere on the page. */
export function FlowsOnMap({ flows, pane, overlay, dashes, onDrawn, onFailed, onChoose }: FlowsOnMapProps) {
  const map = useMap();
  const ink = useFlowInk(map.getContainer());
  const [made, setMade] = useState<Made | null>(null);
  const lines = made?.ends === flows.ends ? made.lines : null;
  const latest = useRef({ flows, lines, onChoose });
  latest.current = { flows, lines, onChoose };
  const [lit, setLit] = useState<Lit | null>(null);

  const onLines = useCallback((lines: FlowLines, ends: Float64Array) => setMade({ lines, ends }), []);
  useFlowLayer({ pane, flows, inks: ink, onDrawn, onFailed, onLines });
  const dashLayer = useLazyModule(loadDashes, dashes, doWithout);

  useEffect(() => {
    const container = map.getContainer();
    let press = { x: 0, y: 0, by: 'mouse' };
    const under = (event: MouseEvent, by: string): Required<Lit> | null => {
      const { flows: now, lines } = latest.current;
      if (!lines || isBeforeFlows(event.target as Element)) return null;
      const box = container.getBoundingClientRect();
      const at = map.containerPointToLayerPoint([event.clientX - box.left, event.clientY - box.top]);
      const scale = 256 * 2 ** map.getZoom();
      const point = map.getPixelOrigin().add(at).divideBy(scale);
      const x = point.x - Math.floor(point.x);
      const slop = by === 'touch' ? SLOP.touch : SLOP.mouse;
      const mark = now.flows[lines.at(x, point.y, 1 / scale, now, widestOn(map), slop)];
      return mark ? { id: mark.id, lon: 360 * point.x - 180 } : null;
    };
    let waiting = 0;
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const found = event.buttons === 0 ? under(event, event.pointerType) : null;
        container.style.cursor = found ? 'pointer' : '';
        if ((event.target as Element).closest('[data-kind="flow"]')) return;
        setLit((before) => (before?.id === found?.id ? before : found));
      });
    };
    const onDown = ({ clientX, clientY, pointerType }: PointerEvent) => {
      press = { x: clientX, y: clientY, by: pointerType };
    };
    const onClick = (event: MouseEvent) => {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > 5) return;
      const found = under(event, press.by);
      if (!found) return;
      event.stopPropagation();
      latest.current.onChoose(found.id, { x: event.clientX, y: event.clientY });
    };
    const onLeave = () => {
      cancelAnimationFrame(waiting);
      setLit(null);
    };
    const listening = new AbortController();
    const { signal } = listening;
    container.addEventListener('pointermove', onMove, { passive: true, signal });
    container.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
    container.addEventListener('click', onClick, { capture: true, signal });
    container.addEventListener('pointerleave', onLeave, { signal });
    // Rows, twins and mentions light their flow as they light marks.
    const onPoint = ({ target }: Event) => {
      if (container.contains(target as Node)) return;
      const found = (target as Element).closest?.<HTMLElement>('[data-entity], [data-choose]');
      const id = found?.dataset.entity ?? found?.dataset.choose;
      setLit(id && latest.current.flows.indexOf.has(id) ? { id } : null);
    };
    document.addEventListener('pointerover', onPoint, { signal });
    document.addEventListener('focusin', onPoint, { signal });
    document.addEventListener('focusout', () => setLit(null), { signal });
    return () => {
      cancelAnimationFrame(waiting);
      container.style.cursor = '';
      listening.abort();
    };
  }, [map]);

  return (
    <>
      {dashes && dashLayer && <dashLayer.DashLayer pane={pane} lines={lines} flows={flows} colour={ink?.paper} />}
      <LitFlow flows={flows} lit={lit} pane={overlay} />
    </>
  );
}

/** The flow that is pointed at, over all others, with its words. */
function LitFlow({ flows, lit, pane }: { flows: ManyFlows; lit: Lit | null; pane: string }) {
  const map = useMap();
  const { host, frame } = useSvgLayer(pane);
  const i = lit === null ? undefined : flows.indexOf.get(lit.id);
  const mark = i === undefined ? undefined : flows.flows[i];
  if (!host || !frame || !mark || flows.withoutLine.includes(i as number)) return null;
  const { legs, heads, at } = drawFlow(mark, { ...frame, centerLon: lit?.lon ?? frame.centerLon });
  const { x, y } = map.layerPointToContainerPoint(L.point(at[0], at[1]));
  const size = map.getSize();
  return (
    <>
      {createPortal(
        <g className={styles.lit}>
          <path d={legs.map(({ body }) => body).join('')} />
          <path d={heads} />
        </g>,
        host,
      )}
      {createPortal(
        <p
          className={styles.words}
          aria-hidden="true"
          style={{ left: Math.max(8, Math.min(size.x - 248, x)), top: Math.max(8, Math.min(size.y - 72, y)) }}
        >
          {markWords(mark)}
        </p>,
        map.getContainer(),
      )}
    </>
  );
}

interface FlowInk {
  readonly ink: string;
  /** Beside the strongest. */
  readonly paper: string;
}

/** The colours of flows as theme, contrast and the system's own colours have it now. */
export const useFlowInk = (element: HTMLElement): FlowInk | null => useStyled(element, readInk);

function readInk(element: HTMLElement): FlowInk {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string) => {
    probe.style.backgroundColor = name;
    return getComputedStyle(probe).backgroundColor;
  };
  probe.style.forcedColorAdjust = 'none';
  const forced = matchMedia('(forced-colors: active)').matches;
  const ink = { ink: colour(forced ? 'CanvasText' : 'var(--ink)'), paper: colour(forced ? 'Canvas' : 'var(--land)') };
  probe.remove();
  return ink;
}
