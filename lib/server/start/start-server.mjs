import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../settings/read-settings.mjs';
import { holdRequests } from './hold-requests.mjs';
import { probePort } from './probe-port.mjs';

/**
 * What `node server.js` does in the folder that `npm run build` leaves: nothing is served before every setting is read and the port
 * is free; otherwise each problem is one line, and the exit code is 1.
 * @param {string} folder
 */
export async function startServer(folder) {
  const read = readSettings(process.env);
  if (!read.ok) return refuse(read.reasons);
  const { port, host, metrics } = read.settings;
  const probe = await probePort(port, host);
  if (!probe.ok) return refuse([`${probe.reason} Choose another with PORT.`]);
  const forMetrics = metrics && (await probePort(metrics.port, metrics.host));
  if (forMetrics?.ok === false) return refuse([`${forMetrics.reason} Choose another with METRICS_PORT.`]);
  // Next listens where these say. Shells and containers set HOSTNAME to the machine's name, so it is no setting of ours.
  Object.assign(process.env, { PORT: String(port), HOSTNAME: probe.address, NEXT_TELEMETRY_DISABLED: '1' });
  holdRequests();
  await import(/* turbopackIgnore: true */ pathToFileURL(join(folder, 'next-server.js')).href);
}

/** @param {readonly string[]} reasons */
function refuse(reasons) {
  process.stderr.write(`${reasons.join('\n')}\n`);
  process.exitCode = 1;
}
