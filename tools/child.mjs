import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program with this Node, and hands our own signals on to it. When told to stop, we stop with it.
 * @param {string} program path from the project's root
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, codeWhenStopped?: number, stopWith?: NodeJS.Signals, silent?: boolean }} [options] `stopWith` in
 * place of whatever we are told with; `silent` for what would fail where our output takes nothing
 * @returns {Promise<number>} its exit code
 */
export function run(program, args, { env = process.env, codeWhenStopped = 1, stopWith, silent = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, program), ...args], {
      cwd: ROOT,
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['inherit', silent ? 'ignore' : 'inherit', 'inherit'],
    });
    let stopping = false;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      stopping = true;
      child.kill(stopWith ?? signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      if (stopping) process.exit(codeWhenStopped);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {string} line
 * @returns {never}
 */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string} name */
export const isInstalled = (name) => existsSync(join(ROOT, 'node_modules', name, 'package.json'));

/** How often it is looked whether the shell is still there, in milliseconds. */
const PARENT_MS = 500;

/** `npm start` runs us through a shell. Whoever stops npm stops that shell, which tells us nothing: so we look, and then stop as if told. */
export function stopWithShell() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, PARENT_MS).unref();
}
