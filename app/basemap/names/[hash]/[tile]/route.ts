import { basemapHash } from '@/lib/server/basemap-files';
import { immutableJson } from '@/lib/server/immutable-json';
import { settlementTile } from '@/lib/server/settlement-files';

interface Context {
  readonly params: Promise<{ hash: string; tile: string }>;
}

/**
 * Cities, towns and villages of a part of the world. Its address beside the other base map files, `/basemap/<hash>/names-<z>-<x>-<y>.json`, is
 * led here by next.config.js: those are made with the build, and these when they are asked for.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, tile } = await params;
  return immutableJson(hash === (await basemapHash()) ? await settlementTile(`names-${tile}.json`) : null);
}
