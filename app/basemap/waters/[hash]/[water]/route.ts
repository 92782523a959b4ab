import { basemapHash } from '@/lib/server/basemap-files';
import { immutableJson } from '@/lib/server/immutable-json';
import { waterFile } from '@/lib/server/water-file';

interface Context {
  readonly params: Promise<{ hash: string; water: string }>;
}

/** The outline of one sea, strait, lake or river, for the studio. Its address is `/basemap/<hash>/water-<id>.json`, which next.config.js leads here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, water } = await params;
  return immutableJson(hash === (await basemapHash()) ? await waterFile(water) : null);
}
