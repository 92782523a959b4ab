import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, startServer } from './measure.mjs';

const FLOOR = join(ROOT, 'tests/bench/floor');
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const ENV = { NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' };
let isBuilt = false;

/** The least that Next and react-leaflet can be, built and served by Next's own server: `/` is a greeting, `/map` a map with one marker. */
export function startFloor() {
  if (!isBuilt) {
    const env = { ...process.env, ...ENV };
    execFileSync(process.execPath, [NEXT, 'build', FLOOR], { cwd: FLOOR, env, stdio: ['ignore', 'ignore', 'inherit'] });
    isBuilt = true;
  }
  return startServer((port) => [[NEXT, 'start', FLOOR, '-p', String(port), '-H', '127.0.0.1'], ENV], '/');
}
