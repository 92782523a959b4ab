import { settings } from '@/lib/server/settings/settings';

// Read when it is asked for: pages are static, settings are the operator's.
export const dynamic = 'force-dynamic';

/** The operator's street map, or null. */
export function GET(): Response {
  return Response.json(settings().streetMap, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
