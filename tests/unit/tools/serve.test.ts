import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PATIENCE_MS } from '../patience.mjs';
import { ROOT } from '../project/project-files';

const held = createServer();
afterEach(() => void held.close());

/** Only settings that are refused: nothing is built or served here. */
function serve(port: string, settings: Record<string, string> = {}) {
  const env = { ...process.env, PORT: port, ...settings };
  return spawnSync(process.execPath, [join(ROOT, 'tools/serve.mjs')], { env, encoding: 'utf8', timeout: PATIENCE_MS });
}

describe('npm start', () => {
  it.each(['web', '0', '65536', '-1', '80.5', '3000x', ' '])('refuses the port "%s" in one line', (port) => {
    const { status, stderr, stdout } = serve(port);
    expect(stderr).toBe(`PORT must be a whole number from 1 to 65535, not "${port}".\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('refuses a street map that does not say whose it is', () => {
    const { status, stderr, stdout } = serve('3000', { BASEMAP_URL: 'https://tiles.example/{z}/{x}/{y}.png' });
    expect(stderr).toMatch(/^BASEMAP_ATTRIBUTION is missing: .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('refuses an address of its own that is none', () => {
    const { status, stderr, stdout } = serve('3000', { SITE_URL: 'maps.example.org' });
    expect(stderr).toMatch(/^SITE_URL is "maps\.example\.org"; it has to be .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('refuses a port that is taken in one line', async () => {
    await new Promise<void>((resolve) => held.listen(0, resolve));
    const address = held.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { status, stderr, stdout } = serve(String(port));
    expect(stderr).toMatch(new RegExp(`^Port ${port} is taken\\. Choose another: PORT=\\d+ npm start\\n$`));
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
