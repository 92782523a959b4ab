/** One line for whoever runs the server, with where an error came from. Never a reader's address. */
export function logProblem(text: string, error?: unknown): void {
  const cause = error === undefined ? '' : `: ${error instanceof Error ? error.stack : error}`;
  process.stderr.write(`${(text + cause).replaceAll('\n', ' ')}\n`);
}
