import { basemapFiles } from '@/lib/server/basemap-files';
import { encodingFor } from '@/lib/server/encoding';

interface Context {
  readonly params: Promise<{ hash: string; file: string }>;
}

/** Base map files under an address that changes with their content, compressed once per process. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { hash, file: name } = await params;
  const { hash: current, files } = await basemapFiles();
  const file = hash === current ? files.get(name) : undefined;
  if (!file) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  });
  if (encoding) headers.set('Content-Encoding', encoding);
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.body;
  return new Response(new Uint8Array(body), { headers });
}
