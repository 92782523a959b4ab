import { createServer } from 'node:net';
import { readSiteUrlSetting } from '../lib/server/site-url-setting.mjs';
import { readStreetMapSettings } from '../lib/server/street-map-settings.mjs';
import { build } from './build.mjs';
import { buildIsCurrent } from './build-stamp.mjs';
import { fail, isInstalled, ROOT, run } from './child.mjs';

const READY_POLL_MS = 100;

const port = readPort(process.env.PORT || '3000');
if (!isInstalled('next')) fail('The packages are missing. Run: npm ci');
const settings = readStreetMapSettings(process.env);
if (!settings.ok) fail(settings.reason);
const site = readSiteUrlSetting(process.env);
if (!site.ok) fail(site.reason);
await assertFree(port);
if (!buildIsCurrent(ROOT)) {
  console.log('Building: there is no build of these sources yet.');
  if ((await build()) !== 0) fail('The build failed; nothing is served.');
  await assertFree(port);
}
const served = run('node_modules/next/dist/bin/next', ['start', '--port', String(port)], {
  env: { ...process.env, NODE_ENV: 'production' },
  codeWhenStopped: 0,
});
announce();
process.exitCode = await served;

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    fail(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** @param {number} port */
async function assertFree(port) {
  const problem = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
  if (!problem) return;
  if (problem.code === 'EADDRINUSE')
    fail(`Port ${port} is taken. Choose another: PORT=${port < 65_535 ? port + 1 : 3000} npm start`);
  fail(`Port ${port} cannot be used (${problem.code}). Choose another: PORT=3000 npm start`);
}

/** Prints the address once the server answers. */
async function announce() {
  const address = `http://localhost:${port}`;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS).unref());
  }
  console.log(`Dateline is at ${address}`);
}
