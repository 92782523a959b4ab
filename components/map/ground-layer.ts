import L from 'leaflet';
import { type Ground, type GroundColours, paintGround } from './paint-ground';
import { createSeaSheet } from './sea-sheet';

export interface GroundLayer extends L.Layer {
  /** Draws in the next frame; `onPainted` hears of each time it is drawn. */
  setGround(ground: Ground, colours: GroundColours, onPainted?: (ground: Ground) => void): this;
}

/** What Leaflet's renderer keeps to itself; its types hide it. */
interface Internals {
  _map: L.Map & { _animatingZoom?: boolean };
  _bounds: L.Bounds;
  _container: HTMLCanvasElement;
  _ctx: CanvasRenderingContext2D;
  _seaSheet: ReturnType<typeof createSeaSheet>;
  _ground: Ground | undefined;
  _colours: GroundColours;
  _waiting: number;
  _onPainted: ((ground: Ground) => void) | undefined;
  _update(): void;
  _paint(ground: Ground): void;
}

/**
 * The base map's canvas. Paths lie on the unit square and are drawn through the canvas's own transform: a redraw costs
 * the same at every zoom. Extends Leaflet's renderer for its padding and zoom animation.
 */
const Renderer = L.Renderer.extend({
  options: { padding: 0.25, interactive: false },

  setGround(this: Internals, ground: Ground, colours: GroundColours, onPainted?: (ground: Ground) => void) {
    this._ground = ground;
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
    this._seaSheet = createSeaSheet();
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
    const { _container: canvas, _ground: ground } = this;
    if (!ground) return;
    // Nothing can be copied onto a canvas without an area: a map that is hidden has none.
    if (canvas.width > 0 && canvas.height > 0) this._paint(ground);
    this._onPainted?.(ground);
  },
  _updatePaths() {},
  _onZoomEnd() {},
  _paint(this: Internals, ground: Ground) {
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
    paintGround(ctx, ground, this._colours, frame, this._seaSheet(canvas, ground.coasts, this._colours.coast, frame));
  },
});

export function createGroundLayer(options: L.RendererOptions & { pane: string }): GroundLayer {
  return new (Renderer as unknown as new (options: L.RendererOptions) => GroundLayer)(options);
}
