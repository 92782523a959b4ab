import { readSettings } from '../lib/server/settings/read-settings.mjs';
import { probePort } from '../lib/server/start/probe-port.mjs';
import { build } from './build.mjs';
import { buildIsCurrent } from './build-stamp.mjs';
import { fail, isInstalled, ROOT, run, stopWithShell } from './child.mjs';
import { print } from './output.mjs';
import { STANDALONE, standaloneIsWhole } from './standalone.mjs';

const READY_POLL_MS = 100;

stopWithShell();

const read = readSettings(process.env);
if (!read.ok) fail(read.error.join('\n'));
const { port, host } = read.value;
if (!isInstalled('next')) fail('The packages are missing. Run: npm ci');
await assertFree();
if (!buildIsCurrent(ROOT) || !standaloneIsWhole(ROOT)) {
  print('There is no build of these sources yet.');
  if ((await build()) !== 0) fail('The build failed; nothing is served.');
  await assertFree();
}
const served = run(`${STANDALONE}/server.js`, [], {
  env: { ...process.env, NODE_ENV: 'production' },
  codeWhenStopped: 0,
});
announce();
process.exitCode = await served;

async function assertFree() {
  const probe = await probePort(port, host);
  if (probe.ok) return;
  const { code, reason } = probe.error;
  const other = code === 'EADDRINUSE' && port < 65_535 ? port + 1 : 3000;
  fail(`${reason} Choose another: PORT=${other} npm start`);
}

/** Prints the address once the server answers. */
async function announce() {
  const address = `http://localhost:${port}`;
  const asked = host ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${asked}/healthz`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS).unref());
  }
  print(`Dateline is at ${address}`);
}
