import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../e2e/support/free-port';

export interface Nginx {
  readonly process: ChildProcess;
  readonly port: number;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Debian puts it where a user's PATH may not lead. */
export function findNginx(): string | null {
  const found = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
  return found ?? null;
}

/**
 * Runs the example of tools/deploy as it stands, but for what a test has to have otherwise: ports, no TLS, its own folder, and
 * no limits by client, as there is only one.
 */
export async function startNginx(program: string, servers: readonly number[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-nginx-'));
  mkdirSync(join(folder, 'cache'));
  const port = await freePort();
  const site = replaced(readFileSync(join(import.meta.dirname, '../../../tools/deploy/nginx.conf'), 'utf8'), [
    [/ {2}server 127\.0\.0\.1:3000;\n/, servers.map((one) => `  server 127.0.0.1:${one} fail_timeout=60s;\n`).join('')],
    [/\/var\/cache\/nginx\/dateline/, join(folder, 'cache')],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/ {2}ssl_certificate .*\n {2}ssl_certificate_key .*\n/, ''],
    [/ {2}limit_req zone=.*\n {2}limit_req_status .*\n {2}limit_conn .*\n/, ''],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    [
      // Started by root it would otherwise work as a user who may not read this folder.
      process.getuid?.() === 0 ? 'user root;' : '',
      'worker_processes 1;',
      `pid ${folder}/pid;`,
      'error_log stderr error;',
      'events { worker_connections 512; }',
      `http { access_log off; ${temporary.join(' ')}\n${site}\n}`,
    ].join('\n'),
  );
  const child = spawn(program, ['-p', folder, '-c', config, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${log}`);
    if (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { process: child, port, log: () => log, stop };
}

/** Each has to be found once, or the example is not what the test thinks. */
function replaced(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((before, [what, by]) => {
    if (before.match(new RegExp(what, 'g'))?.length !== 1)
      throw new Error(`tools/deploy/nginx.conf: ${what} is not there once`);
    return before.replace(what, () => by);
  }, text);
}
