import { logEvent } from './log-event';
import { processState } from './process-state';

/** A problem for whoever runs the server, with where an error came from. */
export function logProblem(text: string, error?: unknown): void {
  processState().metrics.problems.add();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logEvent('problem', { message: text, ...(error === undefined ? {} : { cause }) }, 'error');
}
