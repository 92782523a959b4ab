import { readdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { startFloor } from './floor.mjs';
import { ask, median, ROOT, row, startApp, told } from './measure.mjs';

const ROUNDS = 5;
const CONNECTIONS = 16;
const COUNTED_MS = 3000;

/** Pages a second and the slowest hundredth, each page in turn, asked for as a browser would: compressed. */
export async function throughputRows() {
  const app = await startApp();
  const floor = await startFloor();
  try {
    const [slug] = readdirSync(join(ROOT, 'data/stories'));
    const pages = {
      hello: floor.origin,
      bare: `${app.origin}/stories/${slug}`,
      view: `${app.origin}/stories/${slug}?v=1&c=5/40/66`,
    };
    const rates = { hello: [], bare: [], view: [] };
    const slowest = { hello: [], bare: [], view: [] };
    for (const url of Object.values(pages)) await load(url, 1000);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, url] of Object.entries(pages)) {
        const times = await load(url, COUNTED_MS);
        rates[name].push((times.length * 1000) / COUNTED_MS);
        slowest[name].push(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]);
      }
    }
    const rate = (name) => median(rates[name]);
    const perSecond = (name) => `${rate(name).toFixed(0)} a second`;
    const bare = rate('bare') / rate('hello');
    return [
      row(
        `a bare story page (${perSecond('bare')}), ÷ a hello-world page (${perSecond('hello')})`,
        bare,
        '',
        0.8,
        'least',
      ),
      row('its slowest hundredth, ÷ the same', median(slowest.bare) / median(slowest.hello), '', 2),
      told(`a view page (${perSecond('view')}), ÷ the same`, rate('view') / rate('hello')),
    ];
  } finally {
    app.stop();
    floor.stop();
  }
}

/** Milliseconds of each answer, all bytes of it, in the time. */
async function load(url, milliseconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const end = performance.now() + milliseconds;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        times.push(await ask(url, agent));
      }
    }),
  );
  agent.destroy();
  return times;
}
