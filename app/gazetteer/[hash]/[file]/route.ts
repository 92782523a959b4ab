import { GAZETTEER_FILES, gazetteerHash, readGazetteerFile } from '@/lib/server/gazetteer-files';

interface Context {
  readonly params: Promise<{ hash: string; file: string }>;
}

// Prerendered, so that an address which is not in the build is a 404. next.config.js makes the rest immutable.
export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const hash = await gazetteerHash();
  return GAZETTEER_FILES.map((file) => ({ hash, file }));
}

/** The gazetteer's files under an address that changes with their content. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const name = GAZETTEER_FILES.find((candidate) => candidate === file);
  if (!name) return new Response('Not found', { status: 404 });
  return new Response(await readGazetteerFile(name), { headers: { 'Content-Type': 'application/octet-stream' } });
}
