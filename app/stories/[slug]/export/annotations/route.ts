import { annotations } from '@/lib/export/annotations';
import { exportResponse } from '@/lib/server/export-response';

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** The passages of the story, or of what a view shows, as W3C Web Annotations. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return exportResponse(request, params, 'annotations', (subject) => ({
    body: JSON.stringify(annotations(subject)),
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
  }));
}
