import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort, ROOT, until } from './measure.mjs';

const FLOOR = join(ROOT, 'tests/bench/floor');
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/** The least that Next and react-leaflet can be, built and served by Next's own server: `/` is a greeting, `/map` a map with one marker. */
export async function startFloor() {
  execFileSync(process.execPath, [NEXT, 'build', FLOOR], { cwd: FLOOR, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const app = spawn(process.execPath, [NEXT, 'start', FLOOR, '-p', String(port), '-H', '127.0.0.1'], {
    cwd: FLOOR,
    env,
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { origin, stop: () => app.kill() };
}
