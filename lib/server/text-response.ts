import { createHash } from 'node:crypto';

/** An error as one line of plain text, which no cache keeps. */
export function textResponse(
  status: 400 | 404 | 500 | 501 | 503,
  text: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...more,
    },
  });
}

/** A response with an ETag; 304 if the client already has it (weak tags match too). */
export function withEtag(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  etag = etagOf(body),
): Response {
  const all = { ...headers, ETag: etag };
  return matchesEtag(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** A list of stories. It changes with them, so caches ask again each time, and get little when nothing has changed. */
export function xmlResponse(request: Request, text: string, type: string): Response {
  return withEtag(request, new TextEncoder().encode(text), {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, no-cache',
  });
}

/** Whether an `If-None-Match` names this tag; weak and strong tags are equal here. `fresh` wants Node's headers, and routes have others. */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => plain(tag) === plain(etag)) ?? false;
}

export function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
