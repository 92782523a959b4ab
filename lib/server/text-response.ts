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
