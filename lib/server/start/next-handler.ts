import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { BUILD, STANDALONE_CONFIG } from '../next-internals';

/** Next's request handler for the standalone build in `folder`. */
export async function nextHandler(
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
  const app = next({ dir: folder, port, hostname });
  await app.prepare();
  return app.getRequestHandler();
}
