import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program with this Node, and hands our own signals on to it.
 * @param {string} program path from the project's root
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 0 when it ended because we were told to stop
 */
export function run(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, program), ...args], {
      cwd: ROOT,
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: 'inherit',
    });
    let told = false;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      told = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      if (told) process.exit(0);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} line */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string} name */
export const isInstalled = (name) => existsSync(join(ROOT, 'node_modules', name, 'package.json'));
