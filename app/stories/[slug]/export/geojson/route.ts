import { geojson } from '@/lib/export/geojson';
import { readWorldFile } from '@/lib/server/basemap-files';
import { exportResponse } from '@/lib/server/export-response';

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** The marks of the story, or of a view, as RFC 7946 features. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return exportResponse(request, params, 'geojson', async (subject) => ({
    body: JSON.stringify(geojson(subject, await readWorldFile())),
    type: 'application/geo+json',
    extension: 'geojson',
  }));
}
