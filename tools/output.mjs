import { writeSync } from 'node:fs';

/**
 * Prints a line.
 * @param {string} line
 * @returns {boolean} whether the output takes it: on a full disk, or where a pipe was closed, it takes nothing
 */
export function print(line) {
  try {
    writeSync(1, `${line}\n`);
    return true;
  } catch (error) {
    return codeOf(error) === 'EAGAIN';
  }
}

/** Ends a command whose output takes nothing more, with a line that says why; who closed the pipe, as `head` does, has read enough. */
export function endWithOutput() {
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') console.error(`The output takes nothing: ${error.message}`);
    process.exit(1);
  });
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
