import { basemapHash } from '@/lib/server/basemap-files';
import { settlementTile } from '@/lib/server/settlement-files';
import { textResponse } from '@/lib/server/text-response';

interface Context {
  readonly params: Promise<{ hash: string; tile: string }>;
}

/**
 * Cities, towns and villages of a part of the world. Its address beside the other base map files, `/basemap/<hash>/names-<z>-<x>-<y>.json`, is
 * led here by next.config.js: those are made with the build, and these when they are asked for.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, tile } = await params;
  const text = hash === (await basemapHash()) ? await settlementTile(`names-${tile}.json`) : null;
  if (text === null) return textResponse(404, 'There is no such part of the map.');
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
