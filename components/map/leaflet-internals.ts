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

/**
 * An SVG element that reaches beyond the map on all sides and is moved and scaled with it, with a group to draw into. Leaflet's own does
 * this, and draws paths of Leaflet's, of which we have none, also for browsers without SVG: several times the code. Fires `update` each time that it has been brought to where the map is.
 */
export abstract class SvgRenderer extends L.Renderer {
  declare protected _container?: SVGSVGElement;
  declare protected _rootGroup?: SVGGElement;
  declare protected _bounds?: L.Bounds;

  /** The element, the group in it and the element's upper left in the layer's pixels, while it is on the map. */
  protected get parts() {
    return { element: this._container, group: this._rootGroup ?? null, corner: this._bounds?.min };
  }

  protected _initContainer(): void {
    this._container = document.createElementNS(SVG_NAMESPACE, 'svg');
    // What is drawn says for itself where it can be pressed.
    this._container.setAttribute('pointer-events', 'none');
    this._rootGroup = document.createElementNS(SVG_NAMESPACE, 'g');
    this._container.append(this._rootGroup);
  }

  protected _destroyContainer(): void {
    this._container?.remove();
    delete this._container;
    delete this._rootGroup;
  }

  protected _update(): void {
    if (internalsOf(this._map)._animatingZoom && this._bounds) return;
    (L.Renderer.prototype as unknown as RendererInternals)._update.call(this);
    const { _container: element, _bounds: bounds } = this;
    if (!element || !bounds?.min) return;
    const { x, y } = bounds.getSize();
    element.setAttribute('width', `${x}`);
    element.setAttribute('height', `${y}`);
    L.DomUtil.setPosition(element as unknown as HTMLElement, bounds.min);
    element.setAttribute('viewBox', `${bounds.min.x} ${bounds.min.y} ${x} ${y}`);
    this.fire('update');
  }
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

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
