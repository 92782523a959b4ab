import { lazy } from 'react';

/** A script that neither comes nor fails: after this long there is no map, and the reader is asked. */
const SCRIPT_TIMEOUT_MS = 20_000;

/** The map's script is still on its way, or came broken; asking for it again in this page would give the same. */
export class LateMapError extends Error {}

const importMap = () => import('./map-view');

/** Asked for beside the page's first render, which takes longer than the script's way. */
let first = typeof window === 'undefined' ? null : importMap();
// Whoever loads the map hears of a failure.
first?.catch(() => {});

/** The map's script, or an error after a while. */
function loadMap() {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateMapError('The map’s script does not come.')), SCRIPT_TIMEOUT_MS);
  });
  const script = first ?? importMap();
  // Another attempt asks anew.
  first = null;
  return Promise.race([script, late]).finally(() => clearTimeout(timer));
}

/** For another attempt: each remembers how its loading ended. */
export const lazyMap = () => lazy(loadMap);
