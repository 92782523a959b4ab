import L from 'leaflet';
import type { UnitPath } from '@/lib/geo/outline';

/** The ground under a story: land, its engraved shore, borders. Canvas, never interactive. */
export interface Ground {
  readonly land: readonly UnitPath[];
  readonly coasts: readonly UnitPath[];
  readonly borders: readonly UnitPath[];
}

export interface GroundColours {
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly grid: string;
}

export interface GroundLayer extends L.Layer {
  setGround(ground: Ground | null, colours: GroundColours): this;
}

/** Three faint strokes, widest first, that make the engraved shore: width in pixels, opacity. */
const SHORE = [
  [14, 0.07],
  [8, 0.1],
  [3.5, 0.18],
] as const;

interface Prepared {
  readonly path: Path2D;
  readonly bbox: UnitPath['bbox'];
}

/** What Leaflet's renderer keeps to itself; its types hide it. */
interface Internals {
  _map: L.Map & { _animatingZoom?: boolean };
  _bounds: L.Bounds;
  _container: HTMLCanvasElement;
  _ctx: CanvasRenderingContext2D;
  _ground: { land: Prepared[]; coasts: Prepared[]; borders: Prepared[] } | null;
  _colours: GroundColours;
  _draw(): void;
}

const prepared = new WeakMap<Ground, NonNullable<Internals['_ground']>>();

/**
 * Paths are built once, on the unit square, and drawn through the canvas's own transform: a redraw costs the same at
 * every zoom. Extends Leaflet's renderer for its padding and zoom animation.
 */
const Renderer = L.Renderer.extend({
  options: { padding: 0.3, interactive: false },

  setGround(this: Internals, ground: Ground | null, colours: GroundColours) {
    this._ground = ground && prepare(ground);
    this._colours = colours;
    if (this._ctx && this._bounds) this._draw();
    return this;
  },
  _initContainer(this: Internals) {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this._container = canvas;
    this._ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
  },
  _destroyContainer(this: Internals) {
    this._container.remove();
  },
  _update(this: Internals) {
    if (this._map._animatingZoom && this._bounds) return;
    (L.Renderer.prototype as unknown as { _update(): void })._update.call(this);
    const size = this._bounds.getSize();
    const ratio = Math.min(devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(this._container, this._bounds.min as L.Point);
    this._container.width = Math.round(size.x * ratio);
    this._container.height = Math.round(size.y * ratio);
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    this._draw();
  },
  _updatePaths() {},
  _onZoomEnd() {},
  _draw(this: Internals) {
    const { _ctx: ctx, _container: canvas, _bounds: bounds, _map: map } = this;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    if (!this._ground) return;
    const ratio = canvas.width / bounds.getSize().x;
    const scale = 256 * 2 ** map.getZoom() * ratio;
    const origin = map.getPixelOrigin();
    const min = bounds.min as L.Point;
    const left = (origin.x + min.x) * ratio;
    const top = (origin.y + min.y) * ratio;
    for (let world = Math.floor(left / scale) - 1; world * scale < left + canvas.width; world++) {
      ctx.setTransform(scale, 0, 0, scale, world * scale - left, -top);
      const sight = {
        left: (left - world * scale - 20) / scale,
        right: (left - world * scale + canvas.width + 20) / scale,
        top: (top - 20) / scale,
        bottom: (top + canvas.height + 20) / scale,
      };
      paint(ctx, this._ground, this._colours, sight, ratio / scale, shoreWidth(map.getZoom()));
    }
  },
});

function prepare(ground: Ground): NonNullable<Internals['_ground']> {
  const known = prepared.get(ground);
  if (known) return known;
  const make = (closed: boolean) => (line: UnitPath) => {
    const path = new Path2D();
    line.points.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
    return { path, bbox: line.bbox };
  };
  const made = {
    land: ground.land.map(make(true)),
    coasts: ground.coasts.map(make(false)),
    borders: ground.borders.map(make(false)),
  };
  prepared.set(ground, made);
  return made;
}

function paint(
  ctx: CanvasRenderingContext2D,
  ground: NonNullable<Internals['_ground']>,
  colours: GroundColours,
  sight: UnitPath['bbox'],
  pixel: number,
  shore: number,
): void {
  const inSight = ({ bbox }: Prepared) =>
    bbox.left < sight.right && bbox.right > sight.left && bbox.top < sight.bottom && bbox.bottom > sight.top;
  const coasts = ground.coasts.filter(inSight);
  ctx.lineJoin = 'round';
  graticule(ctx, colours, sight, pixel);
  ctx.strokeStyle = colours.coast;
  for (const [width, opacity] of SHORE) {
    ctx.globalAlpha = opacity;
    ctx.lineWidth = width * pixel * shore;
    for (const coast of coasts) ctx.stroke(coast.path);
  }
  ctx.globalAlpha = 1;
  ctx.fillStyle = colours.land;
  for (const ring of ground.land) if (inSight(ring)) ctx.fill(ring.path);
  ctx.lineWidth = 0.8 * pixel;
  for (const coast of coasts) ctx.stroke(coast.path);
  ctx.strokeStyle = colours.border;
  for (const border of ground.borders) if (inSight(border)) ctx.stroke(border.path);
}

/** On a map of the world a full shore would drown the islands. */
function shoreWidth(zoom: number): number {
  return Math.min(1, Math.max(0.2, (zoom - 0.5) / 3));
}

/** Meridians and parallels every ten degrees, barely there, on the sea only. */
function graticule(
  ctx: CanvasRenderingContext2D,
  colours: GroundColours,
  sight: UnitPath['bbox'],
  pixel: number,
): void {
  ctx.strokeStyle = colours.grid;
  ctx.lineWidth = 0.5 * pixel;
  ctx.globalAlpha = 0.35;
  ctx.beginPath();
  for (let lon = -180; lon < 180; lon += 10) {
    const x = lon / 360 + 0.5;
    ctx.moveTo(x, Math.max(0, sight.top));
    ctx.lineTo(x, Math.min(1, sight.bottom));
  }
  for (let lat = -80; lat <= 80; lat += 10) {
    const sin = Math.sin((lat * Math.PI) / 180);
    const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    ctx.moveTo(Math.max(0, sight.left), y);
    ctx.lineTo(Math.min(1, sight.right), y);
  }
  ctx.stroke();
}

export function createGroundLayer(options: L.RendererOptions & { pane: string }): GroundLayer {
  return new (Renderer as unknown as new (options: L.RendererOptions) => GroundLayer)(options);
}
