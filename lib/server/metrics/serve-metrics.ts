import { createServer, type Server } from 'node:http';
import { logProblem } from '../log-event';
import { processState } from '../process-state';
import { exposition } from './metrics';

/** Serves metrics on a port of their own, which is not for readers. */
export function serveMetrics({ port, host }: { readonly port: number; readonly host: string }): Server {
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === '/metrics';
    response.writeHead(found ? 200 : 404, {
      'Content-Type': found ? 'text/plain; version=0.0.4; charset=utf-8' : 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(found ? exposition(processState().metrics) : 'Not found\n');
  });
  server.on('error', (error) => logProblem('Metrics cannot be served', error));
  server.listen(port, host);
  // Metrics must not keep the process alive.
  server.unref();
  return server;
}
