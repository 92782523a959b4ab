import {
  createElementHook,
  createElementObject,
  createLayerHook,
  type LayerProps,
  type LeafletContextInterface,
} from '@react-leaflet/core';
import type L from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer';
import { tileLayer } from 'leaflet/src/layer/tile/TileLayer';
import type { PMTiles } from 'pmtiles';
import type { StreetMap } from '@/lib/basemap/street-map';
import { LOAD_TIMEOUT_MS } from './use-base-file';
import { STREETS_FROM } from './use-street-map';

interface StreetTilesProps extends LayerProps {
  readonly streetMap: StreetMap;
  /**
   * After each round of tiles: whether all came. Of a round that takes too long it hears that they did not, and again if they come after
   * all.
   */
  readonly onRound: (whole: boolean) => void;
}

type StreetTileLayer = L.GridLayer & Pick<StreetTilesProps, 'onRound'>;

function createStreetTiles({ streetMap, pane, onRound }: StreetTilesProps, context: LeafletContextInterface) {
  const options: L.TileLayerOptions = {
    pane: pane ?? '',
    minZoom: STREETS_FROM,
    maxZoom: 18,
    maxNativeZoom: streetMap.maxZoom,
    // Some hosts refuse who does not say where the request comes from; the page's address they need not know.
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
  const { kind, url } = streetMap;
  const tiles = kind === 'raster' ? tileLayer(url, options) : new ArchiveLayer(url, options);
  const layer: StreetTileLayer = Object.assign(tiles, { onRound });
  let whole = true;
  let limit = 0;
  layer.on('loading', () => {
    whole = true;
    clearTimeout(limit);
    limit = window.setTimeout(() => layer.onRound(false), LOAD_TIMEOUT_MS);
  });
  layer.on('tileerror', () => {
    whole = false;
  });
  layer.on('load', () => {
    clearTimeout(limit);
    layer.onRound(whole);
  });
  layer.on('remove', () => clearTimeout(limit));
  return createElementObject(layer, context);
}

function updateStreetTiles(layer: StreetTileLayer, { onRound }: StreetTilesProps): void {
  Object.assign(layer, { onRound });
}

const useStreetTiles = createLayerHook(createElementHook(createStreetTiles, updateStreetTiles));

/** The tiles of a street map. */
export function StreetTiles(props: StreetTilesProps) {
  useStreetTiles(props);
  return null;
}

/** Pictures out of one file. The library's own layer leaves failures to nobody. */
class ArchiveLayer extends GridLayer {
  readonly #archive: Promise<PMTiles>;

  constructor(url: string, options: L.GridLayerOptions) {
    super(options);
    this.#archive = import('pmtiles').then((pmtiles) => new pmtiles.PMTiles(url));
    // Each tile says so, too, and is heard there.
    this.#archive.catch(() => {});
  }

  protected override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    this.#archive
      .then((archive) => archive.getZxy(z, x, y))
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
