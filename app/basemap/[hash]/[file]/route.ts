import { BASEMAP_FILES, basemapHash, basemapParts, basemapType } from '@/lib/server/basemap-files';
import { servedFile } from '@/lib/server/served-file';

interface Context {
  readonly params: Promise<{ hash: string; file: string }>;
}

// Prerendered, so that an address which is not in the build is a 404. next.config.js makes the rest immutable.
export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const [hash, parts] = await Promise.all([basemapHash(), basemapParts()]);
  return [...BASEMAP_FILES, ...parts].map((file) => ({ hash, file }));
}

/** Base map files under an address that changes with their content. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const name = [...BASEMAP_FILES, ...(await basemapParts())].find((candidate) => candidate === file);
  if (!name) return new Response('Not found', { status: 404 });
  return new Response(await servedFile(name), { headers: { 'Content-Type': basemapType(name) } });
}
