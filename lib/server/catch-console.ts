import { format } from 'node:util';
import { logProblem } from './log-problem';

/** Turns what Next writes to the console into lines of our log. */
export function catchConsole(): void {
  const log = (...args: unknown[]) => logProblem(format(...args));
  Object.assign(globalThis.console, { error: log, warn: log });
}
