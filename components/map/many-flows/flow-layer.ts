import L from 'leaflet';
import { lineScale } from '@/lib/draw/flow-width';
import { arcTolerance, manyWidest, PADDING } from '@/lib/flows/draw-many';
import type { FlowIndex } from '@/lib/flows/flow-index';
import type { ManyFlows } from '@/lib/scene/many-flows';
import type { FlowPainter, LinesRequest, PaintRequest } from './flow-painter';
import type { FromWorker, ToWorker } from './flow-worker';

/** Share of the map's size beyond each edge that is still enough after a drag. */
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

/** Leaflet's types leave it out. */
type Internals = L.Map & { _getNewPixelOrigin(center: L.LatLng, zoom: number): L.Point };

/** Pixels of the widest flow on a map as it is now. */
export function widestOn(map: L.Map): number {
  const { x, y } = map.getSize();
  return manyWidest(256 * 2 ** map.getZoom(), lineScale({ left: 0, top: 0, right: x, bottom: y }));
}

interface Callbacks {
  /** All of the flows stand on the map, at its present camera. */
  readonly onDrawn: (flows: ManyFlows) => void;
  /** Something else is being drawn. */
  readonly onStale: () => void;
  /** Where the lines between these ends run, for what is pointed at. */
  readonly onIndex: (index: FlowIndex, ends: Float64Array) => void;
  /** Neither a worker nor the page can draw: a script did not come. */
  readonly onFailed: () => void;
}

/**
 * Very many flows on a canvas that is drawn in a worker, or on the page where a worker cannot start or has died. It keeps its
 * pixels in their place on the map until newer ones come. Dragging and zooming move it by CSS alone.
 */
export class FlowLayer extends L.Layer {
  private readonly box = document.createElement('div');
  private canvas = document.createElement('canvas');
  private worker: Worker | null = null;
  private painter: FlowPainter | null = null;
  private flows: ManyFlows | null = null;
  /** What the lines that are drawn now were made from. */
  private made: LinesRequest | null = null;
  private inks = { ink: '', paper: '' };
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

  constructor(
    pane: string,
    private readonly callbacks: Callbacks,
  ) {
    super();
    // Leaflet's own constructor of a layer takes no options.
    L.setOptions(this, { pane });
    this.box.setAttribute('aria-hidden', 'true');
    // Else a browser paints the canvas's place anew in every frame of a drag.
    this.box.style.contain = 'layout style';
  }

  override onAdd(map: L.Map): this {
    map.getPane(this.options.pane ?? '')?.append(this.box);
    this.start();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    clearInterval(this.watch);
    this.worker?.terminate();
    this.worker = null;
    this.box.remove();
    return this;
  }

  override getEvents() {
    return {
      viewreset: () => this.moved(),
      moveend: () => this.moved(),
      zoom: () => this.place(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event: L.LeafletEvent) => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.place(center, zoom);
      },
    };
  }

  setFlows(flows: ManyFlows, inks: { readonly ink: string; readonly paper: string }): void {
    this.flows = flows;
    this.inks = inks;
    this.later();
  }

  /** On a screen of other pixels, which may be drawn faster or slower than the one before. */
  redraw(): void {
    this.maxPixels = MAX_PIXELS;
    this.later();
  }

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
    clearInterval(this.watch);
    this.worker?.terminate();
    this.worker = null;
    this.made = null;
    this.callbacks.onStale();
    import('./flow-painter').then(
      ({ FlowPainter }) => {
        if (!this._map) return;
        this.painter = new FlowPainter();
        this.makeCanvas('page');
        this.later();
      },
      () => this._map && this.callbacks.onFailed(),
    );
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
    this.place(this._map.getCenter(), this._map.getZoom());
    if (!this.isCovered()) this.later();
  }

  /** Whether what was asked for last is drawn for this zoom and size, and reaches beyond each edge of the map. */
  private isCovered(): boolean {
    const { drawn, _map: map } = this;
    if (!drawn || drawn.seq !== this.seq) return false;
    const { canvasViewport } = drawn;
    const { size, corner } = this.visibleBox(ENOUGH);
    if (
      canvasViewport.scale !== 256 * 2 ** map.getZoom() ||
      !this.visibleBox(PADDING).size.equals([canvasViewport.width, canvasViewport.height])
    )
      return false;
    const { x, y } = corner.subtract([canvasViewport.x, canvasViewport.y]);
    return x >= 0 && y >= 0 && x + size.x <= canvasViewport.width && y + size.y <= canvasViewport.height;
  }

  private later(): void {
    this.callbacks.onStale();
    if (this.waits) return;
    this.waits = true;
    queueMicrotask(() => {
      this.waits = false;
      this.ask();
    });
  }

  /** The map with so much more on each side, in pixels of the world. */
  private visibleBox(padding: number): { readonly size: L.Point; readonly corner: L.Point } {
    const size = this._map.getSize();
    const pad = size.multiplyBy(padding).round();
    const corner = this._map
      .getPixelOrigin()
      .add(this._map.containerPointToLayerPoint([0, 0]))
      .subtract(pad);
    return { size: size.add(pad.multiplyBy(2)), corner };
  }

  private ask(): void {
    const { flows, _map: map } = this;
    const own = map?.getSize();
    if (!flows || !own || own.x === 0 || own.y === 0 || !(this.worker || this.painter)) return;
    const scale = 256 * 2 ** map.getZoom();
    this.makeLines(flows.ends, arcTolerance(scale));
    const { size, corner } = this.visibleBox(PADDING);
    this.asked = {
      seq: ++this.seq,
      canvasViewport: { scale, x: corner.x, y: corner.y, width: size.x, height: size.y },
      ratio: Math.min(devicePixelRatio || 1, this.maxPixels),
      widest: widestOn(map),
      ...this.inks,
      width: flows.width,
      order: flows.order,
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
    else if (this.painter) this.callbacks.onIndex(this.painter.make(this.made), ends);
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
    if ('index' in data) {
      if (this.made?.lines === data.lines) this.callbacks.onIndex(data.index, this.made.ends);
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
    const { flows, canvas } = this;
    if (!flows) return;
    const { canvasViewport, seq } = request;
    const before = this.drawn?.canvasViewport;
    this.drawn = request;
    // A step through time leaves it where it is, and the page nothing to lay out.
    if (!before || SIDES.some((side) => before[side] !== canvasViewport[side])) {
      canvas.style.width = `${canvasViewport.width}px`;
      canvas.style.height = `${canvasViewport.height}px`;
      this.place(this._map.getCenter(), this._map.getZoom());
    }
    if (whole && seq === this.seq) this.callbacks.onDrawn(flows);
  }

  private pace(ms: number): void {
    this.slow = ms > SLOW;
    if (this.slow && this.maxPixels > 1) this.maxPixels = this.maxPixels > 1.5 ? 1.5 : 1;
  }

  private place(center: L.LatLng, zoom: number): void {
    if (!this.drawn) return;
    const { canvasViewport } = this.drawn;
    const origin = (this._map as Internals)._getNewPixelOrigin(center, zoom);
    const scale = (256 * 2 ** zoom) / canvasViewport.scale;
    L.DomUtil.setTransform(
      this.canvas,
      L.point(canvasViewport.x, canvasViewport.y).multiplyBy(scale).subtract(origin),
      scale,
    );
  }
}
