import { offlineList } from '@/lib/server/offline-files';
import { withEtag } from '@/lib/server/text-response';

// The list of the build's files cannot be part of the build.
export const dynamic = 'force-dynamic';

/** What a story needs to open without a network, and the revision it is at. Asked for anew each time: it says what is newest. */
export async function GET(request: Request): Promise<Response> {
  const list = await offlineList(new URL(request.url).searchParams.get('story'));
  const body = new TextEncoder().encode(JSON.stringify(list));
  return withEtag(request, body, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' });
}
