import { offlineList } from '@/lib/server/offline-files';
import { tagged } from '@/lib/server/tagged';

// The list of the build's files cannot be part of the build.
export const dynamic = 'force-dynamic';

/** What stories need to open without a network, and the revisions they are at. Asked for anew each time: it says what is newest. */
export async function GET(request: Request): Promise<Response> {
  const body = new TextEncoder().encode(JSON.stringify(await offlineList()));
  return tagged(request, body, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' });
}
