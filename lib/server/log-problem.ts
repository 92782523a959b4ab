import { logEvent } from './log-event';
import { processState } from './process-state';

/** Logs a problem for the operator, with the error's stack. */
export function logProblem(text: string, error?: unknown): void {
  processState().metrics.problems.add();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logEvent('problem', { message: text, ...(error === undefined ? {} : { cause }) }, 'error');
}
