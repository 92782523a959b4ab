import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port';

type Settings = Readonly<Record<string, string>>;

export interface StandaloneServer {
  readonly process: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** What it wrote on its error output so far. */
  readonly log: () => string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Nothing of the tests' own environment is the server's. */
const environment = (settings: Settings) => ({ NODE_ENV: 'production', PATH: process.env.PATH, ...settings }) as const;

/** Starts the built folder with `node server.js` and waits until it answers. */
export async function startStandalone(
  folder: string,
  settings: Settings = {},
  output: 'ignore' | number = 'ignore',
): Promise<StandaloneServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(folder, 'server.js')], {
    cwd: '/',
    env: environment({ HOST: '127.0.0.1', PORT: String(port), ...settings }),
    stdio: ['ignore', output, 'pipe'],
  });
  // A test that breaks off leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${log}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return { process: child, port, url, log: () => log, ended };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A start that is refused: its exit code and what it says. */
export function refusedStart(
  folder: string,
  settings: Settings,
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'server.js')], {
    cwd: '/',
    env: environment(settings),
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, said: stdout + stderr };
}
