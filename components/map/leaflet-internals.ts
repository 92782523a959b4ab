import L from 'leaflet';

/**
 * Everything that we use of Leaflet and that its documentation does not promise, each with its reason. No other file touches a member of
 * Leaflet that begins with an underscore. tests/unit/map/leaflet-internals.test.ts holds that, and fails when one of these is gone from
 * the installed version.
 */
interface MapInternals {
  _stop(): L.Map;
  _getNewPixelOrigin(center: L.LatLng, zoom: number): L.Point;
  readonly _animatingZoom?: boolean;
}

interface RendererInternals {
  _container?: Element;
  _rootGroup?: SVGGElement;
  _bounds?: L.Bounds;
  _update(): void;
}

const internalsOf = (map: L.Map) => map as L.Map & MapInternals;

/** `_stop`: the public `stop` first zooms to the limits, animated where these have just changed, and that would end after all else. */
export function stopMoving(map: L.Map): void {
  internalsOf(map)._stop();
}

/** `reset`, an option of `setView` without documentation: at an equal zoom the map would else pan by whole pixels, which shows in the link. */
export function jumpTo(map: L.Map, center: L.LatLngTuple, zoom: number): void {
  stopMoving(map);
  map.setView(center, zoom, { animate: false, reset: true } as L.ZoomPanOptions);
}

/** `moving` of the handler that drags, without documentation: whether a drag is under way. */
export function isDragging(map: L.Map): boolean {
  return (map.dragging as L.Handler & { moving(): boolean }).moving();
}

/** `moved` of the same: whether the click that just came is the end of a drag. */
export function hasDragged(map: L.Map): boolean {
  return (map.dragging as L.Handler & { moved(): boolean }).moved();
}

/** `_getNewPixelOrigin`: where the map's upper left will be when an animation has ended. A layer that scales itself needs it, as Leaflet's do. */
export function newPixelOrigin(map: L.Map, center: L.LatLng, zoom: number): L.Point {
  return internalsOf(map)._getNewPixelOrigin(center, zoom);
}

/** `_container`, `_rootGroup`, `_bounds`: React draws into the group, the element gets a role and a name, and is moved to its bounds. */
export function svgParts(renderer: L.SVG): {
  readonly element: SVGElement | undefined;
  readonly group: SVGGElement | null;
  readonly corner: L.Point | undefined;
} {
  const { _container, _rootGroup, _bounds } = renderer as unknown as RendererInternals;
  return { element: _container as SVGElement | undefined, group: _rootGroup ?? null, corner: _bounds?.min };
}

/**
 * A canvas that reaches beyond the map on all sides and is moved and scaled with it. Leaflet's renderers do that, and say nowhere how to
 * write one: its own are classes that override these methods.
 */
export abstract class CanvasRenderer extends L.Renderer {
  declare protected _container?: HTMLCanvasElement;
  declare protected _bounds?: L.Bounds;

  /** `corner` is the canvas's upper left in the layer's pixels, `size` its extent. */
  protected abstract paint(canvas: HTMLCanvasElement, map: L.Map, corner: L.Point, size: L.Point): void;

  protected abstract stopped(): void;

  /** Brings the canvas to where the map is now, and paints it. Nothing before it is on the map. */
  protected repaint(): void {
    if (this._container && this._bounds) this._update();
  }

  protected _initContainer(): void {
    this._container = document.createElement('canvas');
    this._container.setAttribute('aria-hidden', 'true');
  }

  protected _destroyContainer(): void {
    this._container?.remove();
    delete this._container;
    this.stopped();
  }

  protected _update(): void {
    if (internalsOf(this._map)._animatingZoom && this._bounds) return;
    (L.Renderer.prototype as unknown as RendererInternals)._update.call(this);
    const { _container: canvas, _bounds: bounds } = this;
    if (canvas && bounds?.min) this.paint(canvas, this._map, bounds.min, bounds.getSize());
  }

  /** There are no paths of Leaflet's own on it. */
  protected _updatePaths(): void {}
  protected _onZoomEnd(): void {}
}
