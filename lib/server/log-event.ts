/** One line of JSON on the error output for whoever runs the server. Never a reader's address, never a query. */
export function logEvent(
  event: string,
  fields: Readonly<Record<string, string | number | boolean>> = {},
  level: 'info' | 'error' = 'info',
): void {
  const plain = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? bare(value) : value]);
  const line = { time: new Date().toISOString(), level, event, ...Object.fromEntries(plain) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** An address keeps its path: what a reader looked at stands in the query. */
function bare(text: string): string {
  return text.replace(/\?[^\s"'()]+/g, '?…');
}
