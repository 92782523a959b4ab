import L from 'leaflet';
import type { PMTiles } from 'pmtiles';
import type { StreetMap } from '@/lib/basemap/street-map';
import { LOAD_TIMEOUT_MS } from './use-base-file';

/**
 * The tiles of a street map. After each round of them `onRound` hears whether all came; of a round that takes too long it hears
 * that they did not, and again if they come after all.
 */
export async function streetTiles(
  { kind, url }: StreetMap,
  options: L.TileLayerOptions,
  onRound: (whole: boolean) => void,
): Promise<L.GridLayer> {
  const layer = kind === 'raster' ? L.tileLayer(url, options) : await archiveTiles(url, options);
  let whole = true;
  let limit = 0;
  layer.on('loading', () => {
    whole = true;
    clearTimeout(limit);
    limit = window.setTimeout(() => onRound(false), LOAD_TIMEOUT_MS);
  });
  layer.on('tileerror', () => {
    whole = false;
  });
  layer.on('load', () => {
    clearTimeout(limit);
    onRound(whole);
  });
  layer.on('remove', () => clearTimeout(limit));
  return layer;
}

async function archiveTiles(url: string, options: L.GridLayerOptions): Promise<L.GridLayer> {
  const pmtiles = await import('pmtiles');
  return new ArchiveLayer(new pmtiles.PMTiles(url), options);
}

/** Pictures out of one file. The library's own layer leaves failures to nobody. */
class ArchiveLayer extends L.GridLayer {
  readonly #archive: PMTiles;

  constructor(archive: PMTiles, options: L.GridLayerOptions) {
    super(options);
    this.#archive = archive;
  }

  protected override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    this.#archive
      .getZxy(z, x, y)
      .then((found) => (found ? showPicture(tile, found.data) : undefined))
      .then(
        () => done(undefined, tile),
        (error: Error) => done(error, tile),
      );
    return tile;
  }
}

/** Done when the picture stands; what is none is an error. */
async function showPicture(tile: HTMLImageElement, bytes: ArrayBuffer): Promise<void> {
  tile.src = URL.createObjectURL(new Blob([bytes]));
  try {
    await tile.decode();
  } finally {
    URL.revokeObjectURL(tile.src);
  }
}
