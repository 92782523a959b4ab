import { format } from 'node:util';
import { processState } from './process-state';

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

/** Logs a problem for the operator, with the error's stack. */
export function logProblem(text: string, error?: unknown): void {
  processState().metrics.problems.add();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logEvent('problem', { message: text, ...(error === undefined ? {} : { cause }) }, 'error');
}

/** Turns what Next writes to the console into lines of our log. */
export function catchConsole(): void {
  const log = (...args: unknown[]) => logProblem(format(...args));
  Object.assign(globalThis.console, { error: log, warn: log });
}
