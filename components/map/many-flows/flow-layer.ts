import L from 'leaflet';
import { lineScale } from '@/lib/picture/flow-width';
import type { ManyFlows } from '@/lib/scene/many-flows';
import { FlowPainter, PARTS, type PaintRequest, type Part } from './flow-painter';
import type { FromWorker, ToWorker } from './flow-worker';

/** Shares of the map's size that are drawn beyond each edge. */
const PADDING = 0.15;
const MOST_PIXELS = 2;
/** Milliseconds: a sheet that takes longer is drawn with fewer pixels on a dense screen. */
const SLOW = 120;
/** Milliseconds after which a worker that says nothing counts as dead. */
const SILENT = 15_000;

/** Leaflet's types leave it out. */
type Internals = L.Map & { _getNewPixelOrigin(center: L.LatLng, zoom: number): L.Point };

interface Surface {
  canvas: HTMLCanvasElement;
  /** For which view its pixels are; null before there are any. */
  drawn: { readonly zoom: number; readonly x: number; readonly y: number } | null;
}

interface Callbacks {
  /** All of the flows stand on the map, at its present camera. */
  readonly onDrawn: (flows: ManyFlows) => void;
  /** Something else is being drawn. */
  readonly onStale: () => void;
  /** Boxes of the flows' lines, for an index over them. */
  readonly onBoxes: (box: Float32Array, ends: Float64Array) => void;
}

/**
 * Very many flows on two canvases, drawn in a worker, or on the page where a worker cannot start or has died. A sheet keeps
 * its pixels in their place on the map until newer ones come. Dragging and zooming move them by CSS alone.
 */
export class FlowLayer extends L.Layer {
  private readonly box = document.createElement('div');
  private surfaces = new Map<Part, Surface>();
  private worker: Worker | null = null;
  private painter: FlowPainter | null = null;
  private flows: ManyFlows | null = null;
  private ends: Float64Array | null = null;
  private inks = { ink: '', paper: '' };
  private seq = 0;
  private got = new Set<Part>();
  private asked: PaintRequest | null = null;
  private frame = 0;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private mostPixels = MOST_PIXELS;

  constructor(
    pane: string,
    private readonly callbacks: Callbacks,
  ) {
    super({ pane });
    this.box.setAttribute('aria-hidden', 'true');
  }

  override onAdd(map: L.Map): this {
    map.getPane(this.options.pane ?? '')?.append(this.box);
    this.start();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.watch);
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
    if (this.ends !== flows.ends) {
      this.ends = flows.ends;
      if (this.worker) this.send({ ends: flows.ends });
      else this.paintOnPage();
    }
    this.later();
  }

  redraw(): void {
    this.later();
  }

  private start(): void {
    this.makeSurfaces('worker');
    try {
      const worker = new Worker(new URL('./flow-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.fallBack();
      };
      worker.onmessageerror = () => this.fallBack();
      const sheets = new Map(
        [...this.surfaces].map(([part, { canvas }]) => [part, canvas.transferControlToOffscreen()]),
      );
      worker.postMessage({ sheets } satisfies ToWorker, [...sheets.values()]);
      this.worker = worker;
    } catch {
      this.fallBack();
    }
  }

  /** Nothing is lost: the page draws what the worker did not. */
  private fallBack(): void {
    clearTimeout(this.watch);
    this.worker?.terminate();
    this.worker = null;
    this.makeSurfaces('page');
    this.paintOnPage();
    this.later();
  }

  private paintOnPage(): void {
    if (!this.ends) return;
    this.painter = new FlowPainter(this.ends);
    this.callbacks.onBoxes(this.painter.arcsAt(0).box, this.ends);
  }

  private makeSurfaces(by: 'worker' | 'page'): void {
    this.box.dataset.drawnBy = by;
    this.box.replaceChildren();
    // What stands out lies over the rest.
    for (const part of [...PARTS].reverse()) {
      const canvas = document.createElement('canvas');
      canvas.className = 'leaflet-zoom-animated';
      Object.assign(canvas.style, { position: 'absolute', left: 0, top: 0, pointerEvents: 'none' });
      [canvas.width, canvas.height] = [1, 1];
      this.box.append(canvas);
      this.surfaces.set(part, { canvas, drawn: null });
    }
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.fallBack(), SILENT);
  }

  private moved(): void {
    this.place(this._map.getCenter(), this._map.getZoom());
    this.later();
  }

  private later(): void {
    this.callbacks.onStale();
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.ask();
    });
  }

  private ask(): void {
    const { flows, _map: map } = this;
    const size = map?.getSize();
    if (!flows || !size || size.x === 0 || size.y === 0) return;
    const pad = size.multiplyBy(PADDING).round();
    const corner = map
      .getPixelOrigin()
      .add(map.containerPointToLayerPoint([0, 0]))
      .subtract(pad);
    this.seq++;
    this.got.clear();
    this.asked = {
      seq: this.seq,
      sheet: {
        scale: 256 * 2 ** map.getZoom(),
        x: corner.x,
        y: corner.y,
        width: size.x + 2 * pad.x,
        height: size.y + 2 * pad.y,
      },
      ratio: Math.min(devicePixelRatio || 1, this.mostPixels),
      lines: lineScale({ left: 0, top: 0, right: size.x, bottom: size.y }),
      ...this.inks,
      width: flows.width,
      order: flows.order,
    };
    if (this.worker) this.send(this.asked);
    else this.paint();
  }

  private paint(): void {
    const { asked, painter } = this;
    if (!asked || !painter) return;
    const begun = performance.now();
    for (const part of PARTS) {
      const canvas = this.surfaces.get(part)?.canvas;
      const ctx = canvas?.getContext('2d');
      if (canvas && ctx) painter.paint(canvas, ctx, part, asked);
      this.shown(part, asked);
    }
    this.pace(performance.now() - begun);
  }

  private receive(data: FromWorker): void {
    if ('box' in data) {
      if (this.ends) this.callbacks.onBoxes(data.box, this.ends);
      return;
    }
    clearTimeout(this.watch);
    const { asked } = this;
    const surface = this.surfaces.get(data.part);
    if (!asked || data.seq !== asked.seq || !surface) return;
    this.shown(data.part, asked);
    this.pace(data.ms);
  }

  /** A sheet has its pixels: it goes where they belong. */
  private shown(part: Part, { sheet, seq }: PaintRequest): void {
    const surface = this.surfaces.get(part);
    if (!surface) return;
    surface.canvas.style.width = `${sheet.width}px`;
    surface.canvas.style.height = `${sheet.height}px`;
    surface.drawn = { zoom: Math.log2(sheet.scale / 256), x: sheet.x, y: sheet.y };
    this.placeOne(surface, this._map.getPixelOrigin(), this._map.getZoom());
    this.got.add(part);
    if (this.got.size === PARTS.length && seq === this.seq && this.flows && !this.frame)
      this.callbacks.onDrawn(this.flows);
  }

  private pace(ms: number): void {
    if (ms > SLOW && this.mostPixels > 1) this.mostPixels = this.mostPixels > 1.5 ? 1.5 : 1;
  }

  private place(center: L.LatLng, zoom: number): void {
    const origin = (this._map as Internals)._getNewPixelOrigin(center, zoom);
    for (const surface of this.surfaces.values()) this.placeOne(surface, origin, zoom);
  }

  private placeOne({ canvas, drawn }: Surface, origin: L.Point, zoom: number): void {
    if (!drawn) return;
    const scale = 2 ** (zoom - drawn.zoom);
    L.DomUtil.setTransform(canvas, L.point(drawn.x, drawn.y).multiplyBy(scale).subtract(origin), scale);
  }
}
