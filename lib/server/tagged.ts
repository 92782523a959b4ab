import { createHash } from 'node:crypto';

/** An answer with a tag of its body, or 304 without the body to who has it already, be the tag weakened on its way or not. */
export function tagged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  etag = tagOf(body),
): Response {
  const all = { ...headers, ETag: etag };
  return hasTag(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** Whether an `If-None-Match` names this tag; weak and strong ones are compared as equals. */
export function hasTag(ifNoneMatch: string | null, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => plain(tag) === plain(etag)) ?? false;
}

export function tagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}
