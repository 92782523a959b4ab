import { createServer } from 'node:net';

/**
 * Whether a server could listen there, and at which address: `null` asks for all interfaces, with IPv6 where there is any.
 * @param {number} port
 * @param {string | null} host
 * @returns {Promise<import('../../story/result').Result<string, { code: string, reason: string }>>}
 */
export function probePort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code = 'unknown' }) => {
      const reason = code === 'EADDRINUSE' ? `Port ${port} is taken.` : `Port ${port} cannot be used (${code}).`;
      resolve({ ok: false, error: { code, reason } });
    });
    probe.listen({ port, ...(host ? { host } : {}) }, () => {
      const address = probe.address();
      probe.close(() => resolve({ ok: true, value: typeof address === 'object' && address ? address.address : '::' }));
    });
  });
}
