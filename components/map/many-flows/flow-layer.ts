import L from 'leaflet';
import { lineScale } from '@/lib/draw/flow-width';
import { arcTolerance, FlowLines, manyWidest } from '@/lib/flows/flow-lines';
import type { ManyFlows } from '@/lib/scene/many-flows';
import { newPixelOrigin } from '../leaflet-internals';
import type { FlowPainter, LinesRequest, PaintRequest } from './flow-painter';
import type { FromWorker, ToWorker } from './flow-worker';

/** Shares of the map's size beyond each of its edges: what is drawn there for when it is dragged, and what is still enough after that. */
const PADDING = 0.25;
const ENOUGH = 0.03;
const MAX_PIXELS = 2;
/** Milliseconds: a canvas that takes longer is drawn with fewer pixels on a dense screen, and shown in two steps. */
const SLOW = 120;
/** Flows whose first drawing is taken to be slow. */
const MANY = 20_000;
/** Milliseconds between two looks at the worker, which counts as dead if it has not answered what was asked for before the last. */
const LOOK = 8_000;
/** So much coarser lines are kept for a map that has gone farther away; beyond, the fine ones cost more than making others. */
const COARSER = 16;

const SIDES = ['scale', 'x', 'y', 'width', 'height'] as const;

/** Pixels of the widest flow on a map as it is now. */
export function widestOn(map: L.Map): number {
  const { x, y } = map.getSize();
  return manyWidest(256 * 2 ** map.getZoom(), lineScale({ left: 0, top: 0, right: x, bottom: y }));
}

export interface FlowLayerProps {
  readonly pane: string;
  readonly flows: ManyFlows;
  /** Nothing is drawn before they are known. */
  readonly inks: { readonly ink: string; readonly paper: string } | null;
  /** All of the flows stand on the map, at its present camera; null while something else is being drawn. */
  readonly onDrawn: (flows: ManyFlows | null) => void;
  /** Where the lines between these ends run, for what is pointed at. */
  readonly onLines: (lines: FlowLines, ends: Float64Array) => void;
  /** Neither a worker nor the page can draw: a script did not come. */
  readonly onFailed: () => void;
}

/**
 * Very many flows on a canvas that is drawn in a worker, or on the page where a worker cannot start or has died. It keeps its
 * pixels in their place on the map until newer ones come. Dragging and zooming move it by CSS alone.
 */
export class FlowLayer extends L.Layer {
  private map: L.Map | null = null;
  private props: FlowLayerProps;
  private readonly box = document.createElement('div');
  private canvas = document.createElement('canvas');
  private worker: Worker | null = null;
  private painter: FlowPainter | null = null;
  /** What the lines that are drawn now were made from. */
  private made: LinesRequest | null = null;
  private seq = 0;
  private asked: PaintRequest | null = null;
  /** What the canvas has its pixels of; null before there are any. */
  private drawn: PaintRequest | null = null;
  /** What changes in one go is asked for once. */
  private waits = false;
  private frame = 0;
  private watch: ReturnType<typeof setInterval> | undefined;
  /** The last that was asked for when the worker was looked at, and the last that it answered. */
  private seen = 0;
  private answered = 0;
  private maxPixels = MAX_PIXELS;
  private slow: boolean | null = null;

  /** Of the screen. A query tells only that the density left the one it was made for. */
  private density: MediaQueryList | null = null;

  constructor(props: FlowLayerProps) {
    super();
    this.props = props;
    this.box.setAttribute('aria-hidden', 'true');
    // Else a browser paints the canvas's place anew in every frame of a drag.
    this.box.style.contain = 'layout style';
  }

  override onAdd(map: L.Map): this {
    this.map = map;
    map.getPane(this.props.pane)?.append(this.box);
    this.watchDensity();
    this.start();
    this.later();
    return this;
  }

  override onRemove(): this {
    this.map = null;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.density?.removeEventListener('change', this.redraw);
    this.stop();
    this.painter = null;
    this.box.remove();
    this.props.onDrawn(null);
    return this;
  }

  override getEvents() {
    return {
      viewreset: () => this.moved(),
      moveend: () => this.moved(),
      zoom: () => this.place(),
      zoomanim: (event: L.LeafletEvent) => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.place(center, zoom);
      },
    };
  }

  setProps(props: FlowLayerProps): void {
    const { pane, flows, inks } = this.props;
    this.props = props;
    if (props.pane !== pane) this.map?.getPane(props.pane)?.append(this.box);
    if (props.flows !== flows || props.inks !== inks) this.later();
  }

  private watchDensity(): void {
    this.density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.density.addEventListener('change', this.redraw, { once: true });
  }

  /** On a screen of other pixels, which may be drawn faster or slower than the one before. */
  private readonly redraw = () => {
    this.watchDensity();
    this.maxPixels = MAX_PIXELS;
    this.later();
  };

  private start(): void {
    this.makeCanvas('worker');
    try {
      const worker = new Worker(new URL('./flow-worker.ts', import.meta.url), { type: 'module' });
      this.worker = worker;
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
      worker.onerror = worker.onmessageerror = (event: Event) => {
        event.preventDefault();
        this.fallBack((event as ErrorEvent).message || 'it did not start');
      };
      const canvas = this.canvas.transferControlToOffscreen();
      worker.postMessage({ canvas } satisfies ToWorker, [canvas]);
      this.seen = this.answered = this.seq;
      this.watch = setInterval(() => {
        if (this.answered < this.seen) this.fallBack('it is silent');
        this.seen = this.seq;
      }, LOOK);
    } catch (error) {
      this.fallBack(String(error));
    }
  }

  /** Nothing is lost: the page draws what the worker did not. What that drew last stays until then. */
  private fallBack(why: string): void {
    this.box.dataset.because = why;
    this.stop();
    this.props.onDrawn(null);
    const { canvas } = this;
    const isCurrent = () => this.map !== null && this.canvas === canvas;
    import('./flow-painter').then(
      ({ FlowPainter }) => {
        if (!isCurrent()) return;
        this.painter = new FlowPainter();
        this.makeCanvas('page');
        this.later();
      },
      () => isCurrent() && this.props.onFailed(),
    );
  }

  private stop(): void {
    clearInterval(this.watch);
    this.worker?.terminate();
    this.worker = null;
    this.made = null;
  }

  private makeCanvas(by: 'worker' | 'page'): void {
    this.box.dataset.drawnBy = by;
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'leaflet-zoom-animated';
    this.canvas.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none';
    [this.canvas.width, this.canvas.height] = [1, 1];
    this.box.replaceChildren(this.canvas);
    this.drawn = null;
  }

  private moved(): void {
    this.place();
    if (!this.isCovered()) this.later();
  }

  /** Whether what was asked for last is drawn for this zoom and size, and reaches beyond each edge of the map. */
  private isCovered(): boolean {
    const { drawn, map } = this;
    if (!map || !drawn || drawn.seq !== this.seq) return false;
    const { canvasViewport } = drawn;
    const { size, corner } = visibleBox(map, ENOUGH);
    if (
      canvasViewport.scale !== 256 * 2 ** map.getZoom() ||
      !visibleBox(map, PADDING).size.equals([canvasViewport.width, canvasViewport.height])
    )
      return false;
    const { x, y } = corner.subtract([canvasViewport.x, canvasViewport.y]);
    return x >= 0 && y >= 0 && x + size.x <= canvasViewport.width && y + size.y <= canvasViewport.height;
  }

  private later(): void {
    this.props.onDrawn(null);
    if (this.waits) return;
    this.waits = true;
    queueMicrotask(() => {
      this.waits = false;
      this.ask();
    });
  }

  private ask(): void {
    const { map } = this;
    const { flows, inks } = this.props;
    if (!map || !inks || !(this.worker || this.painter)) return;
    const own = map.getSize();
    if (own.x === 0 || own.y === 0) return;
    const scale = 256 * 2 ** map.getZoom();
    this.makeLines(flows.ends, arcTolerance(scale));
    const { size, corner } = visibleBox(map, PADDING);
    this.asked = {
      seq: ++this.seq,
      canvasViewport: { scale, x: corner.x, y: corner.y, width: size.x, height: size.y },
      ratio: Math.min(devicePixelRatio || 1, this.maxPixels),
      widest: widestOn(map),
      ...inks,
      width: flows.width,
      order: flows.order,
      strongest: flows.strongest,
      standingOut: flows.standingOut,
      inTwo: this.slow ?? flows.order.length > MANY,
    };
    if (this.worker) this.worker.postMessage(this.asked);
    else this.frame ||= requestAnimationFrame(() => this.paint());
  }

  /** Lines are made anew only where places change, or the map has come much nearer. */
  private makeLines(ends: Float64Array, tolerance: number): void {
    const { made } = this;
    if (made?.ends === ends && made.tolerance <= tolerance && tolerance <= made.tolerance * COARSER) return;
    this.made = { ends, tolerance, lines: (made?.lines ?? 0) + 1 };
    if (this.worker) this.worker.postMessage(this.made);
    else if (this.painter) this.props.onLines(new FlowLines(this.painter.make(this.made).lines), ends);
  }

  private paint(): void {
    this.frame = 0;
    if (!this.asked) return;
    const begun = performance.now();
    const ctx = this.canvas.getContext('2d');
    if (ctx) this.painter?.paint(this.canvas, ctx, this.asked, true);
    this.shown(this.asked, true);
    this.pace(performance.now() - begun);
  }

  private receive(data: FromWorker): void {
    if ('lines' in data) {
      if (this.made?.lines === data.of) this.props.onLines(new FlowLines(data.lines), this.made.ends);
      return;
    }
    // One that is drawn in two steps is half answered by the first.
    this.answered = data.whole ? data.seq : data.seq - 0.5;
    if (data.seq !== this.asked?.seq) return;
    this.shown(this.asked, data.whole);
    if (data.whole) this.pace(data.ms);
  }

  /** The canvas has its pixels: it goes where they belong. */
  private shown(request: PaintRequest, whole: boolean): void {
    const { canvas } = this;
    const { canvasViewport, seq } = request;
    const before = this.drawn?.canvasViewport;
    this.drawn = request;
    // A step through time leaves it where it is, and the page nothing to lay out.
    if (!before || SIDES.some((side) => before[side] !== canvasViewport[side])) {
      canvas.style.width = `${canvasViewport.width}px`;
      canvas.style.height = `${canvasViewport.height}px`;
      this.place();
    }
    if (whole && seq === this.seq) this.props.onDrawn(this.props.flows);
  }

  private pace(ms: number): void {
    this.slow = ms > SLOW;
    if (this.slow && this.maxPixels > 1) this.maxPixels = this.maxPixels > 1.5 ? 1.5 : 1;
  }

  private place(center = this.map?.getCenter(), zoom = this.map?.getZoom()): void {
    if (!this.drawn || !this.map || !center || zoom === undefined) return;
    const { canvasViewport } = this.drawn;
    const origin = newPixelOrigin(this.map, center, zoom);
    const scale = (256 * 2 ** zoom) / canvasViewport.scale;
    L.DomUtil.setTransform(
      this.canvas,
      L.point(canvasViewport.x, canvasViewport.y).multiplyBy(scale).subtract(origin),
      scale,
    );
  }
}

/** The map with so much more on each side, in pixels of the world. */
function visibleBox(map: L.Map, padding: number): { readonly size: L.Point; readonly corner: L.Point } {
  const size = map.getSize();
  const pad = size.multiplyBy(padding).round();
  const corner = map
    .getPixelOrigin()
    .add(map.containerPointToLayerPoint([0, 0]))
    .subtract(pad);
  return { size: size.add(pad.multiplyBy(2)), corner };
}
