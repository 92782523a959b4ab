import { deepEqual, equal, ok } from 'node:assert/strict';
import { loadStories } from '../../lib/server/load-story';
import type { Story } from '../../lib/story/story';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { watchPages } from '../e2e/support/page-watch';
import { HOSTILE_VALUES, spoiled } from './support/hostile-values';
import { pick, randomFrom, runSeed } from './support/random';
import { openSite } from './support/site';

/** 10,000 links that nobody would write: each is read without a throw and answered without a 5xx; a sample is opened, and no page is blank. */
const LINKS = 10_000;
const OPENED = 500;
const AT_ONCE = 16;
const PATHS = ['', '/picture.png', '/picture.svg', '/export/geojson', '/export/csv'];

const random = randomFrom(runSeed());
const stories = await loadStories();
ok(stories.length > 1);

interface Fuzzed {
  readonly story: Story;
  readonly query: string;
}

/** How each key is well written for a story; the spoiled ones are made of these. */
function goodKeys(story: Story): Record<string, () => string> {
  const ids = [...story.entities.map(({ id }) => id), ...story.layers.map(({ id }) => id)];
  return {
    v: () => '1',
    c: () => `${(random() * 18).toFixed(2)}/${(random() * 170 - 85).toFixed(3)}/${(random() * 360 - 180).toFixed(3)}`,
    t: () => pick(random, ['2025', '2025-10', '2025-10-09', '2025-10-09/2025-10-10', '2024/2025', '2004']),
    l: () => [pick(random, ids), pick(random, ids)].join('~'),
    s: () => pick(random, ids),
    h: () => `${1 + Math.floor(random() * 20)}.${Math.floor(random() * 60)}-${Math.floor(random() * 90)}`,
    p: () => pick(random, ['article', 'places', 'timeline', 'figures', 'voices', 'sources']),
    b: () => pick(random, ['un', 'control']),
    r: () => String(Math.floor(random() * 9)),
  };
}
const good = new Map(stories.map((story) => [story, goodKeys(story)]));

function fuzzed(story: Story): Fuzzed {
  const keys = good.get(story) ?? {};
  const parts: string[] = [];
  const count = 1 + Math.floor(random() * 7);
  for (let i = 0; i < count; i++) {
    const key = random() < 0.9 ? pick(random, Object.keys(keys)) : pick(random, HOSTILE_VALUES);
    const written = Object.hasOwn(keys, key) ? (keys[key]?.() ?? '1') : '1';
    const value = random() < 0.35 ? written : spoiled(random, written);
    // Now and then as it is, as somebody would paste it.
    parts.push(random() < 0.8 ? `${encode(key)}=${encode(value)}` : `${raw(key)}=${raw(value)}`);
  }
  return { story, query: parts.join(pick(random, ['&', '&', '&', '&&'])) };
}

const encode = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
/** What a client can send at all. */
const raw = (text: string) => text.replace(/[^\x21-\x7e]|#/g, '');

const links = Array.from({ length: LINKS }, (_, i) => fuzzed(stories[i % stories.length] ?? pick(random, stories)));
for (const { story, query } of links) {
  const { view } = parseView(query, story);
  const canonical = serializeView(view, story);
  const again = parseView(canonical, story);
  deepEqual(again.notices, [], `the link made of ${query} cannot be read: ${canonical}`);
  equal(serializeView(again.view, story), canonical, query);
}
console.log(`${LINKS} links to ${stories.length} stories read; what is made of each is a link that reads the same`);

const site = await openSite();
const addressOf = ({ story, query }: Fuzzed, path = '') => `${site.url}/stories/${story.slug}${path}?${query}`;
const statuses = new Map<number, number>();
let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let link = links[next++]; link; link = links[next++]) {
      const i = next - 1;
      // Pictures cost a hundred times what a page does.
      const path = i % 50 === 0 ? pick(random, PATHS) : i % 10 === 0 ? '/export/geojson' : '';
      const url = addressOf(link, path);
      const { status } = await fetch(url, { redirect: 'manual' }).then(async (answer) => {
        await answer.arrayBuffer();
        return answer;
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      ok(status < 500, `${status}: ${url}`);
    }
  }),
);
console.log('answers:', Object.fromEntries([...statuses].sort()));

const browser = await site.browser();
const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
const faults = watchPages(context, site.url, [/Failed to load resource/]);
const page = await context.newPage();
for (let i = 0; i < OPENED; i++) {
  const link = pick(random, links);
  await page.goto(addressOf(link));
  await page.locator('[data-map="ready"]').waitFor();
  ok(((await page.locator('main').textContent()) ?? '').length > 1000, `a blank page: ${link.query}`);
  ok(await page.locator('[role="tabpanel"]:visible').count(), `no panel: ${link.query}`);
  // What the page says it shows is a link that reads the same.
  const shown = (await page.locator('main').getAttribute('data-view')) ?? '';
  equal(serializeView(parseView(shown, link.story).view, link.story), shown, link.query);
  deepEqual(faults, [], link.query);
}
console.log(`${OPENED} of them opened in a browser: none blank, nothing thrown`);
await site.close();
