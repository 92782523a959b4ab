import { format } from 'node:util';
import { logProblem } from './log-problem';

/** What the framework complains about on the console becomes lines of our log, too. */
export function catchConsole(): void {
  const log = (...args: unknown[]) => logProblem(format(...args));
  Object.assign(globalThis.console, { error: log, warn: log });
}
