import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import L from 'leaflet';
import type { FlowLines } from '@/lib/flows/flow-lines';
import type { ManyFlows } from '@/lib/scene/many-flows';
import { prefersReducedMotion } from '../../ui/prefers-reduced-motion';
import { type DashPath, dashesAt, dashPaths } from './dash-paths';

interface DashesProps {
  readonly pane: string;
  /** Null while they are made. */
  readonly lines: FlowLines | null;
  readonly flows: ManyFlows;
  readonly colour: string | undefined;
}

/** Milliseconds: thirty pictures a second. */
const PACE = 1000 / 30 - 4;

/**
 * Dashes that move along the largest flows in sight, on a canvas of their own: the flows are not drawn again for them. No frame is
 * asked for while the map moves, while the page is hidden, or where less motion is wished.
 */
class MovingDashes extends L.Layer {
  private map: L.Map | null = null;
  private props: DashesProps;
  private readonly canvas = document.createElement('canvas');
  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly wish = new MutationObserver(() => this.run());
  private readonly wake = () => this.run();
  private paths: DashPath[] = [];
  private still = true;
  private frame = 0;
  private last = 0;

  constructor(props: DashesProps) {
    super();
    this.props = props;
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none';
  }

  override onAdd(map: L.Map): this {
    this.map = map;
    map.getPane(this.props.pane)?.append(this.canvas);
    this.motion.addEventListener('change', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    this.wish.observe(document.documentElement, { attributeFilter: ['data-motion'] });
    this.rest();
    return this;
  }

  override onRemove(): this {
    this.map = null;
    cancelAnimationFrame(this.frame);
    this.motion.removeEventListener('change', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.wish.disconnect();
    this.canvas.remove();
    return this;
  }

  override getEvents() {
    return { movestart: () => this.move(), zoomstart: () => this.move(), moveend: () => this.rest() };
  }

  setProps(props: DashesProps): void {
    if (props.pane !== this.props.pane) this.map?.getPane(props.pane)?.append(this.canvas);
    this.props = props;
    this.rest();
  }

  private move(): void {
    this.still = false;
    this.run();
  }

  /** The map has a new place, or the flows are others. */
  private rest(): void {
    const { map, canvas } = this;
    const { lines, flows } = this.props;
    if (!lines || !map) return;
    this.still = true;
    const size = map.getSize();
    const ratio = Math.min(devicePixelRatio || 1, 2);
    [canvas.width, canvas.height] = [size.x * ratio, size.y * ratio];
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    const corner = map.containerPointToLayerPoint([0, 0]);
    L.DomUtil.setPosition(canvas, corner);
    const { x, y } = map.getPixelOrigin().add(corner);
    const canvasViewport = { scale: 256 * 2 ** map.getZoom(), x, y, width: size.x, height: size.y };
    this.paths = dashPaths(lines, flows.order, canvasViewport);
    this.run();
  }

  /** Begins or stops, as everything that has a say in it wants it now. */
  private run(): void {
    cancelAnimationFrame(this.frame);
    const runs = this.still && this.paths.length > 0 && !document.hidden && !prefersReducedMotion();
    this.canvas.hidden = !runs;
    if (runs) this.frame = requestAnimationFrame((now) => this.tick(now));
  }

  private tick(now: number): void {
    this.frame = requestAnimationFrame((next) => this.tick(next));
    const ctx = this.canvas.getContext('2d');
    const { colour } = this.props;
    if (!ctx || !colour || !this.map || now - this.last < PACE) return;
    this.last = now;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const ratio = this.canvas.width / (this.map.getSize().x || 1);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.strokeStyle = colour;
    // A hairline: anything wider costs a canvas five times as much.
    ctx.lineWidth = 1;
    ctx.beginPath();
    dashesAt(ctx, this.paths, now / 1000);
    ctx.stroke();
  }
}

function createDashLayer(props: DashesProps, context: LeafletContextInterface) {
  return createElementObject(new MovingDashes(props), context);
}

function updateDashLayer(layer: MovingDashes, props: DashesProps, previous: DashesProps): void {
  const { pane, lines, flows, colour } = previous;
  if (props.pane !== pane || props.lines !== lines || props.flows !== flows || props.colour !== colour)
    layer.setProps(props);
}

const useDashLayer = createLayerHook(createElementHook(createDashLayer, updateDashLayer));

/** Moving dashes over the largest flows. */
export function DashLayer(props: DashesProps) {
  useDashLayer(props);
  return null;
}
