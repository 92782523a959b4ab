/** An error for a program to read: one line of plain text, kept by no cache. */
export function plainError(status: 400 | 404 | 501, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
