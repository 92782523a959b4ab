import { sitemap } from '@/lib/export/sitemap';
import { loadLibrary } from '@/lib/server/load-story';
import { readPageNumber } from '@/lib/server/read-page-number';
import { siteUrl } from '@/lib/server/site-url';
import { textResponse, xmlResponse } from '@/lib/server/text-response';

export const dynamic = 'force-dynamic';

/** Bare pages, for search engines. Not Next's `sitemap.ts`, which cannot set the type's charset or `Cache-Control`. */
export async function GET(request: Request): Promise<Response> {
  const part = new URL(request.url).searchParams.get('part');
  const { bySlug } = await loadLibrary();
  const text = sitemap(bySlug, siteUrl(request.headers), part === null ? null : readPageNumber(part));
  if (text === null) return textResponse(404, 'The sitemap has no such part.');
  return xmlResponse(request, text, 'application/xml');
}
