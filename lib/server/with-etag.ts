import { createHash } from 'node:crypto';

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

/** Whether an `If-None-Match` names this tag; weak and strong tags are equal here. */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => plain(tag) === plain(etag)) ?? false;
}

export function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
