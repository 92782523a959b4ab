import L from 'leaflet';
import { vi } from 'vitest';

type Watched = EventTarget & { readonly nodeName?: string };

/**
 * Counts who listens: on Leaflet maps through their own `on` and `off`, on the window, the document, the map's element and media
 * queries through the platform's, and observers of sizes and of attributes. Begins with the call and lasts until mocks are restored.
 */
export function liveListeners() {
  const map = new Map<string, number>();
  const ids = new WeakMap<object, number>();
  let last = 0;
  const idOf = (thing: unknown): string => {
    if (typeof thing !== 'function' && (typeof thing !== 'object' || thing === null)) return String(thing);
    const known = ids.get(thing) ?? ++last;
    ids.set(thing, known);
    return `#${known}`;
  };
  const count = (key: string, by: 1 | -1) => {
    const now = (map.get(key) ?? 0) + by;
    // Both ways of listening count one function once, and forget one that is not there.
    if (now === 1) map.set(key, 1);
    else if (now <= 0) map.delete(key);
  };
  watchMaps(count, idOf);
  watchTargets(count, idOf);
  watchObservers(count, idOf);
  /** Without the functions themselves: whoever is switched off and on again listens with another. */
  const list = () => [...map.keys()].map((key) => key.replace(/#\d+/g, '')).sort();
  return { list };
}

type Count = (key: string, by: 1 | -1) => void;
type IdOf = (thing: unknown) => string;

function watchMaps(count: Count, idOf: IdOf): void {
  const heard = (by: 1 | -1, map: L.Map, types: unknown, listener: unknown, context: unknown) => {
    const pairs =
      typeof types === 'string'
        ? types.split(' ').map((type) => [type, listener, context])
        : Object.entries(types as object).map(([type, one]) => [type, one, listener]);
    for (const [type, one, whose] of pairs) count(`map ${type} ${idOf(one)} ${idOf(whose)} of ${idOf(map)}`, by);
  };
  for (const [name, by] of [
    ['on', 1],
    ['off', -1],
  ] as const) {
    const own = L.Map.prototype[name] as (...args: unknown[]) => L.Map;
    vi.spyOn(L.Map.prototype, name).mockImplementation(function (this: L.Map, ...args: unknown[]) {
      heard(by, this, args[0], args[1], args[2]);
      return own.apply(this, args);
    } as never);
  }
}

function watchTargets(count: Count, idOf: IdOf): void {
  const MediaQuery = matchMedia('print').constructor;
  const nameOf = (target: Watched) => {
    if (target === window) return 'window';
    if (target === document) return 'document';
    if (target.constructor === MediaQuery) return 'query';
    return target instanceof HTMLElement && target.classList.contains('leaflet-container') ? 'container' : null;
  };
  const keyOf = (name: string, target: Watched, type: string, listener: unknown, options: unknown) => {
    const capture = options === true || Object(options).capture === true;
    return `${name} ${type} ${capture} ${idOf(listener)} of ${idOf(target)}`;
  };
  const kinds = [window, document, document.createElement('div'), matchMedia('print')];
  for (const owner of new Set(kinds.map(ownerOf))) {
    const { addEventListener: add, removeEventListener: remove } = owner;
    vi.spyOn(owner, 'addEventListener').mockImplementation(function (this: Watched, ...args) {
      const target = this ?? window;
      const name = nameOf(target);
      if (name) {
        const key = keyOf(name, target, ...(args as [string, unknown, unknown]));
        count(key, 1);
        const { signal } = Object(args[2]) as AddEventListenerOptions;
        if (signal) add.call(signal, 'abort', () => count(key, -1));
      }
      return add.apply(target, args);
    });
    vi.spyOn(owner, 'removeEventListener').mockImplementation(function (this: Watched, ...args) {
      const target = this ?? window;
      const name = nameOf(target);
      if (name) count(keyOf(name, target, ...(args as [string, unknown, unknown])), -1);
      return remove.apply(target, args);
    });
  }
}

/** Where a target's own way of listening is written: the environment's classes are not all those of Node's globals. */
function ownerOf(target: EventTarget): EventTarget {
  let owner: object = target;
  while (!Object.hasOwn(owner, 'addEventListener')) owner = Object.getPrototypeOf(owner);
  return owner as EventTarget;
}

function watchObservers(count: Count, idOf: IdOf): void {
  for (const name of ['ResizeObserver', 'MutationObserver'] as const) {
    const { prototype } = globalThis[name];
    const { observe, disconnect } = prototype;
    vi.spyOn(prototype, 'observe').mockImplementation(function (this: object, ...args: unknown[]) {
      count(`${name} ${idOf(this)}`, 1);
      return (observe as (...args: unknown[]) => void).apply(this, args);
    });
    vi.spyOn(prototype, 'disconnect').mockImplementation(function (this: never) {
      count(`${name} ${idOf(this)}`, -1);
      return disconnect.call(this);
    });
  }
}
