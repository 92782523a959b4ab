/** One line for whoever runs the server. Never a reader's address. */
export function logProblem(text: string): void {
  process.stderr.write(`${text.replaceAll('\n', ' ')}\n`);
}
