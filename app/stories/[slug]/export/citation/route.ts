import { citation, readCitationStyle } from '@/lib/export/citation';
import { exportResponse } from '@/lib/server/export-response';
import { textResponse } from '@/lib/server/text-response';

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** How to cite the story's page, or a view's, and the article that it rests on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const style = readCitationStyle(new URL(request.url).searchParams.get('as'));
  if (!style) return textResponse(400, 'as has to be bibtex, ris or apa.');
  return exportResponse(request, params, `citation ${style}`, (subject) => {
    const { text, type, extension } = citation(subject, style);
    return { body: text, type, extension };
  });
}
