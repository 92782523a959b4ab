// @vitest-environment happy-dom
import L from 'leaflet';
import { parseSync } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CanvasRenderer,
  hasDragged,
  isDragging,
  jumpTo,
  newPixelOrigin,
  SvgRenderer,
  stopMoving,
} from '../../../components/map/leaflet-internals';
import { codeFiles, read } from '../project/project-files';

const HOME = 'components/map/leaflet-internals.ts';

function openMap(): L.Map {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(630);
  const host = document.createElement('div');
  document.body.append(host);
  return L.map(host, { center: [40, 60], zoom: 4, zoomSnap: 0 });
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** What each private member that is used must still be in the installed Leaflet. A member without a line here fails below. */
const MEMBERS: Record<string, (map: L.Map) => unknown> = {
  _stop: () => Reflect.get(L.Map.prototype, '_stop') instanceof Function,
  _getNewPixelOrigin: () => Reflect.get(L.Map.prototype, '_getNewPixelOrigin') instanceof Function,
  _animatingZoom: (map) => {
    // It is set only while a zoom is animated, by this method.
    Reflect.apply(Reflect.get(map, '_animateZoom'), map, [L.latLng(41, 60), 5, true]);
    return Reflect.get(map, '_animatingZoom') === true;
  },
  _map: (map) => Reflect.get(L.svg().addTo(map), '_map') === map,
  _container: (map) => Reflect.get(L.svg().addTo(map), '_container') instanceof Element,
  _rootGroup: (map) => Reflect.get(L.svg().addTo(map), '_rootGroup') instanceof Element,
  _bounds: (map) => Reflect.get(L.svg().addTo(map), '_bounds') instanceof L.Bounds,
  _initContainer: () => isCalledBy('onAdd', '_initContainer'),
  _destroyContainer: () => isCalledBy('onRemove', '_destroyContainer'),
  _update: () => isCalledBy('onAdd', '_update') && isCalledBy('getEvents', '_update'),
  _updatePaths: () => isCalledBy('onAdd', '_updatePaths'),
  _onZoomEnd: () => isCalledBy('getEvents', '_onZoomEnd'),
};

function isCalledBy(method: string, name: string): boolean {
  return String(Reflect.get(L.Renderer.prototype, method)).includes(`this.${name}`);
}

describe('private members of Leaflet', () => {
  const used = privateNames(HOME, read(HOME));

  it('are used in one file only', () => {
    const others = codeFiles().filter((path) => path.startsWith('components/map/') && path !== HOME);
    expect(others.flatMap((path) => privateNames(path, read(path)).map((name) => `${path}: ${name}`))).toEqual([]);
  });

  it('each have a test, and no test is left over', () => {
    expect(used).toEqual(Object.keys(MEMBERS).sort());
  });

  it.each(Object.entries(MEMBERS))('%s is still there', (_, isThere) => {
    expect(isThere(openMap())).toBe(true);
  });

  it.each([
    ['map._stop()', 1],
    ['const { _bounds: bounds } = renderer', 1],
    ["Reflect.get(map, '_zoom'); map['_zoom']", 1],
    ['class Own extends L.Renderer { _update() {} }', 1],
    ['interface Internals { _container: Element }', 1],
    ['const first = (_: unknown, _key: string) => _key', 0],
    ['const { name: _, ...rest } = props', 0],
  ])('are found in %s', (source, count) => {
    expect(privateNames('any.ts', source)).toHaveLength(count);
  });
});

describe('what is built on them', () => {
  it('stops a flight, and shows another place at an equal zoom to the last bit', () => {
    const map = openMap();
    jumpTo(map, [40.00001, 60.00001], 4);
    expect(map.getCenter()).toMatchObject({ lat: 40.00001, lng: 60.00001 });
    stopMoving(map);
    expect(isDragging(map)).toBeFalsy();
    expect(hasDragged(map)).toBeFalsy();
  });

  it('tells the same upper left for the present place as the map', () => {
    const map = openMap();
    expect(newPixelOrigin(map, map.getCenter(), map.getZoom())).toEqual(map.getPixelOrigin());
  });

  it('has an SVG element while it is on the map, which says when it was brought to where the map is', () => {
    const corners: string[] = [];
    class Drawn extends SvgRenderer {
      get seen() {
        return this.parts;
      }
    }
    const map = openMap();
    const layer = new Drawn({ padding: 0.5 });
    expect(layer.seen).toEqual({ element: undefined, group: null, corner: undefined });
    layer.on('update', () => corners.push(`${layer.seen.element?.getAttribute('viewBox')}`));
    layer.addTo(map);
    const { element, group, corner } = layer.seen;
    expect(element?.contains(group)).toBe(true);
    expect(element?.getAttribute('pointer-events')).toBe('none');
    expect(corner).toBeInstanceOf(L.Point);
    map.panBy([10, 0], { animate: false });
    expect(corners).toEqual(['-360 -315 1440 1260', '-350 -315 1440 1260']);
    layer.remove();
    expect(layer.seen.group).toBeNull();
    expect(map.getPanes().overlayPane?.childElementCount).toBe(0);
  });

  it('draws an SVG element as Leaflet does its own', () => {
    class Drawn extends SvgRenderer {}
    const map = openMap();
    const htmlOf = (layer: L.Renderer) => {
      layer.addTo(map);
      map.setView([41, 61], 5, { animate: false });
      const html = map.getPanes().overlayPane?.innerHTML;
      layer.remove();
      map.setView([40, 60], 4, { animate: false });
      return html;
    };
    expect(htmlOf(new Drawn({ padding: 0.15 }))).toBe(htmlOf(L.svg({ padding: 0.15 })));
  });

  it('paints a canvas when it comes and when the map has moved, and stops when it goes', () => {
    const calls: string[] = [];
    class Painted extends CanvasRenderer {
      protected override paint(canvas: HTMLCanvasElement, _: L.Map, corner: L.Point, size: L.Point): void {
        calls.push(`${canvas.nodeName} ${[corner.x, corner.y, size.x, size.y].join(' ')}`);
      }
      protected override stopped(): void {
        calls.push('stopped');
      }
    }
    const map = openMap();
    const layer = new Painted({ padding: 0.5 }).addTo(map);
    map.panBy([10, 0], { animate: false });
    layer.remove();
    expect(calls).toEqual(['CANVAS -360 -315 1440 1260', 'CANVAS -350 -315 1440 1260', 'stopped']);
    expect(map.getPanes().overlayPane?.childElementCount).toBe(0);
  });
});

/** Names with an underscore that are read of something, or declared as a member of a class or an interface. */
function privateNames(path: string, source: string): string[] {
  const { program } = parseSync(path, source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    for (const key of [node.property, node.key]) {
      const { name, value: text } = Object(key) as { name?: unknown; value?: unknown };
      for (const one of [name, text]) if (/^_[a-z]/i.test(String(one ?? ''))) found.add(String(one));
    }
    if (node.type === 'Literal' && /^_[a-z]+$/i.test(String(node.value))) found.add(String(node.value));
    Object.values(node).forEach(visit);
  };
  visit(program);
  return [...found].sort();
}
