import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { BufferedResponse } from '../http/buffer-response';
import { responseFilter } from '../http/response-filter';
import { catchConsole, logEvent, logProblem } from '../log-event';
import { serveMetrics } from '../metrics/serve-metrics';
import { BUILD, STANDALONE_CONFIG } from '../next-internals';
import { fontsFault } from '../operator-fonts';
import { readSettings } from '../settings/read-settings.mjs';
import { stopOnSignal } from './graceful-stop';
import { probePort } from './probe-port.mjs';

/**
 * The production server: tools/standalone.mjs compiles this file to `server.js` in the folder that `npm run build` leaves. Nothing is served
 * before every setting is read and the ports are free; otherwise each problem is one line, and the exit code is 1.
 */
async function serve(folder: string): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) return refuse(read.error);
  const settings = read.value;
  const { port, host, metrics, fontsDir } = settings;
  const fault = fontsFault(fontsDir);
  if (fault) return refuse([fault]);
  const probe = await probePort(port, host);
  if (!probe.ok) return refuse([`${probe.error.reason} Choose another with PORT.`]);
  const forMetrics = metrics && (await probePort(metrics.port, metrics.host));
  if (forMetrics?.ok === false) return refuse([`${forMetrics.error.reason} Choose another with METRICS_PORT.`]);

  // A line of log that nobody takes is lost, and must not become the next problem to log.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  catchConsole();
  const handle = await nextHandler(folder, port, probe.value);
  const server = createServer({ ServerResponse: BufferedResponse }, responseFilter(handle, settings));
  server.on('error', (error) => {
    logProblem('The server cannot listen', error);
    process.exit(1);
  });
  stopOnSignal(server, settings);
  server.listen(port, probe.value, () => {
    if (metrics) serveMetrics(metrics);
    logEvent('started', { port, metricsPort: metrics?.port ?? 0, node: process.version });
  });
}

function refuse(reasons: readonly string[]): void {
  process.stderr.write(`${reasons.join('\n')}\n`);
  process.exitCode = 1;
}

/** Next's request handler for the standalone build in `folder`. */
async function nextHandler(
  folder: string,
  port: number,
  hostname: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  process.chdir(folder);
  const { config } = JSON.parse(await readFile(join(folder, BUILD, STANDALONE_CONFIG.file), 'utf8'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // A standalone build has no next.config.js: Next takes the built configuration from here, as in the server.js that it generates itself.
    [STANDALONE_CONFIG.variable]: JSON.stringify(config),
  });
  const { default: next } = await import('next');
  // Next listens for `Upgrade` on the server that it is told of, and closes what it does not know. On another one it hears nothing, and
  // such a request is answered as if it had not asked, as RFC 9110, section 7.8, allows.
  const app = next({ dir: folder, port, hostname, httpServer: createServer() });
  await app.prepare();
  return app.getRequestHandler();
}

await serve(import.meta.dirname);
