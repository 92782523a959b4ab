import { createHash } from 'node:crypto';

/** An answer with a tag of its body, or 304 without the body to who has it already, be the tag weakened on its way or not. */
export function tagged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  etag = tagOf(body),
): Response {
  const known = request.headers
    .get('if-none-match')
    ?.split(/,\s*/)
    .map((tag) => tag.replace(/^W\//, ''));
  const all = { ...headers, ETag: etag };
  return known?.includes(etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

export function tagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
