import { deepEqual, equal, ok } from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readOfflineList } from '../../lib/offline/offline-list';
import { loadStories } from '../../lib/server/load-story';
import { serveMoodySite } from '../e2e/support/moody-site';
import { startStandalone } from '../e2e/support/standalone-server';
import { openSite } from './support/site';

/**
 * A page that is open while the site is built anew: it goes on, offers the newer version and forces nothing; after the reader's reload the
 * device holds the newer one alone. The second build is the first with other names for its scripts, in a folder of its own.
 */
const STANDALONE = join(import.meta.dirname, '../../.next/standalone');
const [story] = await loadStories();
ok(story);
const address = `/stories/${story.slug}?v=1&s=${story.entities[0]?.id ?? ''}`;

const folder = mkdtempSync(join(tmpdir(), 'new-build-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const first = await openSite();
const before = await chunksOf(first.url);
rebuild(before);
const second = await startStandalone(folder);
const after = await chunksOf(second.url);
equal(after.length, before.length);
deepEqual(
  after.filter((name) => before.includes(name)),
  [],
);

const site = await serveMoodySite(first.url);
const context = await (await first.browser()).newContext({ reducedMotion: 'reduce' });
const page = await context.newPage();
const faults: string[] = [];
context.on('weberror', (error) => faults.push(error.error().message));
const status = page.getByRole('status');
const view = await open();
await kept();

site.behave({ site: second.url });
await page.evaluate(`document.body.dataset.before = ''`);
await page.evaluate(`dispatchEvent(new Event('online'))`);
await status.getByText('A newer version is ready.').waitFor({ timeout: 60_000 });
// What was never opened comes from the device: the site has it no more.
await page.getByRole('tab', { name: 'Voices' }).click();
await page.locator('[data-panel="voices"] [data-entity]').first().waitFor();
equal(await page.locator('body[data-before]').count(), 1, 'the page was loaded anew by itself');
console.log('ok  the page goes on and offers the newer version');

await page.getByRole('tab', { name: 'Article' }).click();
await status.getByRole('button', { name: 'Reload' }).click();
await page.locator('body:not([data-before]) [data-map="ready"]').waitFor({ timeout: 60_000 });
equal(await page.locator('main').getAttribute('data-view'), view);
await kept();
const device = await onDevice();
deepEqual(
  device.filter((name) => before.includes(name)),
  [],
);
deepEqual(
  after.filter((name) => !device.includes(name)),
  [],
);
equal(await status.getByText('newer').count(), 0);
console.log('ok  a reload shows the same view of the newer one, and the device holds that alone');

await context.setOffline(true);
equal(await open(), view);
equal(await page.locator('[data-missing]').count(), 0);
console.log('ok  the newer one opens without a network');
deepEqual(faults, []);
await context.close();
await site.close();
second.process.kill('SIGTERM');
equal(await second.ended, 0);
await first.close();

/** The scripts that stories need. */
async function chunksOf(url: string): Promise<string[]> {
  const list = readOfflineList(await (await fetch(`${url}/offline.json`)).json());
  return (list?.files ?? []).map(([name]) => name).filter((name) => /\/chunks\/.+\.js$/.test(name));
}

/** Names as long as before: what counts its own bytes stays right. */
function rebuild(chunks: readonly string[]): void {
  cpSync(STANDALONE, folder, { recursive: true });
  const names = new Map(
    chunks.map((path, i) => {
      const old = basename(path, '.js');
      return [old, String(i).padStart(old.length, 'n')];
    }),
  );
  const all = new RegExp([...names.keys()].map((name) => name.replace(/\W/g, '\\$&')).join('|'), 'g');
  const built = readdirSync(join(folder, '.next'), { recursive: true, withFileTypes: true });
  for (const entry of built.filter((one) => one.isFile() && /\.(?:js|json|html|rsc|css)$/.test(one.name))) {
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    const renamed = text.replace(all, (old) => names.get(old) ?? old);
    if (renamed !== text) writeFileSync(file, renamed);
    const name = names.get(basename(entry.name, '.js'));
    if (name) renameSync(file, join(entry.parentPath, `${name}.js`));
  }
}

async function open(): Promise<string | null> {
  await page.goto(site.url + address);
  await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
  return page.locator('main').getAttribute('data-view');
}

async function kept(): Promise<void> {
  await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** Paths of all that the worker has stored. */
function onDevice(): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}
