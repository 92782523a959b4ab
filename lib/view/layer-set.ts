import type { LayerId } from '../story/story';

/** Layers as a view holds them: each once, a–z, by code unit so that no locale matters. */
export function layerSet(ids: readonly LayerId[]): readonly LayerId[] {
  return [...new Set(ids)].sort();
}
