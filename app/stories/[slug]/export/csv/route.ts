import { csv } from '@/lib/export/csv';
import { exportResponse } from '@/lib/server/export-response';

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** One row an entity of the story, or of what a view shows. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return exportResponse(request, params, 'csv', (subject) => ({
    body: csv(subject),
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
  }));
}
