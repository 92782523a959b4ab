import { catchConsole } from '../catch-console';
import { installFront } from '../http/install-front';
import { logEvent } from '../log-event';
import { serveMetrics } from '../metrics/serve-metrics';
import { readSettings } from '../settings/read-settings.mjs';
import { installStop } from './graceful-stop';
import { releaseRequests } from './hold-requests.mjs';

/** All that a production server has around Next's own. */
export function startServing(): void {
  const read = readSettings(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.reasons.join('\n')}\n`);
    process.exit(1);
  }
  const { settings } = read;
  // Whoever read the log may go: a line that nobody takes is lost, and must not be the next problem to log.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  catchConsole();
  installFront(settings);
  installStop(settings);
  if (settings.metrics) serveMetrics(settings.metrics);
  logEvent('started', { port: settings.port, metricsPort: settings.metrics?.port ?? 0, node: process.version });
  releaseRequests();
}
