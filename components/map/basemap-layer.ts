import L from 'leaflet';
import { type BasemapColours, type BasemapData, paintBasemap } from './paint-basemap';
import { createSeaLayerCache } from './sea-layer-cache';

export interface BasemapLayer extends L.Layer {
  /** Draws in the next frame; `onPainted` hears of each time it is drawn. */
  setBasemap(basemap: BasemapData, colours: BasemapColours, onPainted?: (basemap: BasemapData) => void): this;
}

/** What Leaflet's renderer keeps to itself; its types hide it. */
interface Internals {
  _map: L.Map & { _animatingZoom?: boolean };
  _bounds: L.Bounds;
  _container: HTMLCanvasElement;
  _ctx: CanvasRenderingContext2D;
  _seaLayerCache: ReturnType<typeof createSeaLayerCache>;
  _basemap: BasemapData | undefined;
  _colours: BasemapColours;
  _waiting: number;
  _onPainted: ((basemap: BasemapData) => void) | undefined;
  _update(): void;
  _paint(basemap: BasemapData): void;
}

/**
 * The base map's canvas. Paths lie on the unit square and are drawn through the canvas's own transform: a redraw costs
 * the same at every zoom. Extends Leaflet's renderer for its padding and zoom animation.
 */
const Renderer = L.Renderer.extend({
  options: { padding: 0.25, interactive: false },

  setBasemap(
    this: Internals,
    basemap: BasemapData,
    colours: BasemapColours,
    onPainted?: (basemap: BasemapData) => void,
  ) {
    this._basemap = basemap;
    this._colours = colours;
    this._onPainted = onPainted;
    // Files come one by one, often several in a frame.
    cancelAnimationFrame(this._waiting);
    this._waiting = requestAnimationFrame(() => {
      // Where it stands is looked at again, too: the map may have moved by less than a pixel since.
      if (this._ctx && this._bounds) this._update();
    });
    return this;
  },
  _initContainer(this: Internals) {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this._container = canvas;
    this._ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
    this._seaLayerCache = createSeaLayerCache();
  },
  _destroyContainer(this: Internals) {
    cancelAnimationFrame(this._waiting);
    this._container.remove();
  },
  _update(this: Internals) {
    if (this._map._animatingZoom && this._bounds) return;
    (L.Renderer.prototype as unknown as { _update(): void })._update.call(this);
    const size = this._bounds.getSize();
    const ratio = Math.min(devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(this._container, this._bounds.min as L.Point);
    // Setting its size clears it.
    this._container.width = Math.round(size.x * ratio);
    this._container.height = Math.round(size.y * ratio);
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    cancelAnimationFrame(this._waiting);
    const { _container: canvas, _basemap: basemap } = this;
    if (!basemap) return;
    // Nothing can be copied onto a canvas without an area: a map that is hidden has none.
    if (canvas.width > 0 && canvas.height > 0) this._paint(basemap);
    this._onPainted?.(basemap);
  },
  _updatePaths() {},
  _onZoomEnd() {},
  _paint(this: Internals, basemap: BasemapData) {
    const { _ctx: ctx, _container: canvas, _bounds: bounds, _map: map } = this;
    const ratio = canvas.width / bounds.getSize().x;
    const origin = map.getPixelOrigin();
    const min = bounds.min as L.Point;
    const frame = {
      scale: 256 * 2 ** map.getZoom() * ratio,
      left: (origin.x + min.x) * ratio,
      top: (origin.y + min.y) * ratio,
      ratio,
      zoom: map.getZoom(),
    };
    paintBasemap(
      ctx,
      basemap,
      this._colours,
      frame,
      this._seaLayerCache(canvas, basemap.coasts, this._colours.coast, frame),
    );
  },
});

export function createBasemapLayer(options: L.RendererOptions & { pane: string }): BasemapLayer {
  return new (Renderer as unknown as new (options: L.RendererOptions) => BasemapLayer)(options);
}
