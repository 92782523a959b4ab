import { createServer, type Server } from 'node:http';
import { logProblem } from '../log-problem';
import { processState } from '../process-state';
import { exposition } from './metrics';

/** Metrics on a port of their own, which is not for readers. */
export function serveMetrics({ port, host }: { readonly port: number; readonly host: string }): Server {
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === '/metrics';
    response.writeHead(found ? 200 : 404, {
      'Content-Type': found ? 'text/plain; version=0.0.4; charset=utf-8' : 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(found ? exposition(processState().metrics) : 'Not found\n');
  });
  processState().apart.add(server);
  server.on('error', (error) => logProblem('Metrics cannot be served', error));
  server.listen(port, host);
  // Whoever reads metrics keeps the server from ending no more than the metrics do.
  server.unref();
  return server;
}
