import { useCallback } from 'react';
import type { StreetMap } from '@/lib/basemap/street-map';
import { useLazyModule } from '../ui/use-lazy-module';

/** Until a browser lets go of pictures that nobody waits for any more: one that is asked for again before shares the fate of the first. */
const LET_GO_MS = 100;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface StreetLayerProps {
  readonly streetMap: StreetMap;
  readonly pane: string;
  /** Hears after each round of tiles whether all came. */
  readonly onRound: (whole: boolean) => void;
}

/** Tiles over the built-in basemap and under everything of the story, from where the basemap has no more detail. */
export function StreetLayer({ streetMap, pane, onRound }: StreetLayerProps) {
  const onMissing = useCallback(() => onRound(false), [onRound]);
  const tiles = useLazyModule(loadTiles, true, onMissing);
  return tiles && <tiles.StreetTiles key={streetMap.url} streetMap={streetMap} pane={pane} onRound={onRound} />;
}

async function loadTiles() {
  const [{ StreetTiles }] = await Promise.all([import('./street-tiles'), sleep(LET_GO_MS)]);
  return { StreetTiles };
}
