export const dynamic = 'force-static';

export function GET(): Response {
  return new Response('ok', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
