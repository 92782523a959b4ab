import L from 'leaflet';
import { CanvasSnapshot } from './canvas-snapshot';
import { CanvasRenderer } from './leaflet-internals';
import { type BasemapColours, type BasemapData, paintBasemap } from './paint-basemap';
import { createSeaLayerCache } from './sea-layer-cache';

export interface BasemapLayerProps {
  readonly pane: string;
  readonly basemap: BasemapData;
  /** Nothing is painted before they are known. */
  readonly colours: BasemapColours | null;
  /** After it can be seen. */
  readonly onPainted: (basemap: BasemapData) => void;
}

/** The basemap's canvas. Paths lie on the unit square and are drawn through its own transform: a redraw costs the same at every zoom. */
export class BasemapLayer extends CanvasRenderer {
  #props: BasemapLayerProps;
  #frame = 0;
  /** Land was painted once. */
  #stands = false;
  readonly #seaLayerCache = createSeaLayerCache();
  readonly #snapshot = new CanvasSnapshot();

  constructor(props: BasemapLayerProps) {
    super({ pane: props.pane, padding: 0.25 });
    this.#props = props;
  }

  /** In the next frame: files come one by one, often several in a frame. The first land comes after the marks on it, which take less. */
  setProps(props: BasemapLayerProps): void {
    this.#props = props;
    cancelAnimationFrame(this.#frame);
    // Where it stands is looked at again, too: the map may have moved by less than a pixel since.
    const repaint = () => this.repaint();
    this.#frame = requestAnimationFrame(
      this.#stands
        ? repaint
        : () => {
            this.#frame = requestAnimationFrame(repaint);
          },
    );
  }

  override onAdd(map: L.Map): this {
    map.on('zoomstart', this.#onZoomStart);
    return super.onAdd(map);
  }

  override onRemove(map: L.Map): this {
    map.off('zoomstart', this.#onZoomStart);
    return super.onRemove(map);
  }

  protected override stopped(): void {
    cancelAnimationFrame(this.#frame);
    this.#snapshot.remove();
  }

  protected override paint(canvas: HTMLCanvasElement, map: L.Map, corner: L.Point, size: L.Point): void {
    const ratio = Math.min(devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(canvas, corner);
    // Setting its size clears it.
    canvas.width = Math.round(size.x * ratio);
    canvas.height = Math.round(size.y * ratio);
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    cancelAnimationFrame(this.#frame);
    const { basemap, colours, onPainted } = this.#props;
    const ctx = canvas.getContext('2d');
    if (!colours || !ctx) return;
    // Nothing can be copied onto a canvas without an area: a map that is hidden has none.
    if (canvas.width > 0 && canvas.height > 0) {
      const sharp = canvas.width / size.x;
      const origin = map.getPixelOrigin().add(corner).multiplyBy(sharp);
      const zoom = map.getZoom();
      const frame = { scale: 256 * 2 ** zoom * sharp, left: origin.x, top: origin.y, ratio: sharp, zoom };
      const sea = this.#seaLayerCache(canvas, basemap.coasts, colours.coast, frame);
      paintBasemap(ctx, basemap, colours, frame, sea);
      this.#snapshot.takeLater(canvas, corner, size);
    }
    this.#stands = basemap.land.length > 0;
    onPainted(basemap);
  }

  /** The canvas is scaled now, and would leave parts of the picture uncovered. */
  readonly #onZoomStart = () => this.#snapshot.remove();
}
