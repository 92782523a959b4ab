import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ what: string, value: number, unit: string, goal: string, ok: boolean }} Row */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** How many times a browser is slowed down where a slow device is meant: many phones are such. */
export const SLOWED = 4;
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.jpg': 'image/jpeg' };

/**
 * A value that should be at most `goal`, or at least.
 * @returns {Row}
 */
export function row(what, value, unit, goal, bound = 'most') {
  const ok = bound === 'most' ? value <= goal : value >= goal;
  return {
    what,
    value,
    unit,
    goal: `${bound === 'most' ? '≤' : '≥'} ${Number(goal.toPrecision(3))}${unit && ` ${unit}`}`,
    ok,
  };
}

/**
 * A ratio that is only told.
 * @returns {Row}
 */
export const told = (what, value) => ({ what, value, unit: '', goal: 'none', ok: true });

/** @param {Pick<Row, 'value' | 'unit'>} row */
export const shown = ({ value, unit }) => `${Number(value.toPrecision(3))} ${unit}`.trim();

/** @param {boolean} ok */
export const verdict = (ok) => (ok ? 'ok' : 'MISSED');

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function serve(answer) {
  const server = createServer(async (request, response) => {
    const [extension, body] = await answer(request.url ?? '/').catch(() => ['', null]);
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': TYPES[extension] ?? 'text/html' }).end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** The built app on a port of its own. */
export const startApp = () =>
  startServer((port) => [[join(ROOT, 'tools/serve.mjs')], { PORT: String(port) }], '/healthz');

/**
 * A program of Node's on a port of its own, once it answers at a path.
 * @param {(port: number) => [string[], Record<string, string>]} program its arguments, and what it needs of the environment
 */
export async function startServer(program, path) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [args, env] = program(port);
  const app = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'ignore' });
  await until(() =>
    fetch(origin + path).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { origin, pid: app.pid ?? 0, stop: () => app.kill() };
}

async function freePort() {
  const server = await serve(async () => ['', '']);
  await server.close();
  return Number(new URL(server.origin).port);
}

/**
 * Milliseconds until all of an answer is there, asked for as a browser would: compressed.
 * @param {string} url
 * @param {import('node:http').Agent | undefined} [agent]
 * @param {readonly number[]} [statuses] that are no error
 * @returns {Promise<number>}
 */
export function ask(url, agent, statuses = [200]) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
      if (!statuses.includes(answer.statusCode ?? 0)) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.on('end', () => resolve(performance.now() - begun)).resume();
    })
      .on('error', reject)
      .end();
  });
}

/**
 * CPU milliseconds of a process so far, without those that it started. Linux only, where a clock tick is ten milliseconds.
 * @param {number} pid
 */
export function cpuMs(pid) {
  const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function until(check) {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 200));
}
