/** As Mozilla's Observatory counts what a server can be seen to do: 100, less what is missing, more for what is strict. */
export function observatoryScore(headers: Record<string, string>, isPage: boolean, framed: boolean): number {
  const policy = headers['content-security-policy'] ?? '';
  const noUnsafe = !/(?:default|script)-src[^;]*'unsafe-(?:inline|eval)'/.test(policy);
  return [
    100,
    isPage ? (policy === '' ? -25 : noUnsafe ? 5 : -20) : 0,
    /max-age=(?:\d{8,})/.test(headers['strict-transport-security'] ?? '') ? 0 : -20,
    framed || headers['x-frame-options'] === 'DENY' ? 0 : -20,
    headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(headers['referrer-policy'] ?? '')
      ? 5
      : 0,
    headers['access-control-allow-origin'] === '*' && isPage ? -50 : 0,
    headers['set-cookie'] ? -20 : 0,
  ].reduce((sum, part) => sum + part, 0);
}
