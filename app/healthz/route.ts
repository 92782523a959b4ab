import { processState } from '@/lib/server/process-state';

export const dynamic = 'force-dynamic';

/** Whether this server is to be asked at all: no longer, once it was told to stop. */
export function GET(): Response {
  const { stopping } = processState();
  return new Response(stopping ? 'stopping' : 'ok', {
    status: stopping ? 503 : 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
