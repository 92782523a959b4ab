import type { LayerId } from '../story/story';

/** Layers as in a view: each once, sorted by code unit, which does not depend on the locale. */
export function layerSet(ids: readonly LayerId[]): readonly LayerId[] {
  return [...new Set(ids)].sort();
}
