import { readStreetMapSettings } from '@/lib/server/street-map-settings.mjs';

// Read when it is asked for: pages are static, settings are the operator's.
export const dynamic = 'force-dynamic';

/** The operator's street map, or null. */
export function GET(): Response {
  const read = readStreetMapSettings(process.env);
  return Response.json(read.ok ? read.streetMap : null, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
