import { siteUrl } from '@/lib/server/site-url';

/**
 * All may be read. View pages say themselves that they are not to be indexed, which a robot sees only when it may read
 * them. Not Next's `robots.ts`, which cannot set `Cache-Control`.
 */
export function GET(request: Request): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(request.headers)}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}
