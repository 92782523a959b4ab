import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { madeStory } from '../fixtures/made-stories/made-story.mjs';
import { type StandaloneServer, startStandalone } from './support/standalone-server';

/** No browser here: a server that runs, and a folder beside it into which stories are put. */
const BUILT = join(import.meta.dirname, '../../.next/standalone');
let folder: string;
let server: StandaloneServer;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-served-'));
  cpSync(BUILT, folder, { recursive: true });
  server = await startStandalone(folder);
});
test.afterAll(async () => {
  server.process.kill();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

const { slug, files } = madeStory(1);
const STORY = `/stories/${slug}`;
const own = (name: string) => join(folder, 'data/stories', slug, name);
const ask = (path: string) => fetch(server.url + path);
const text = async (path: string) => (await ask(path)).text();
const statusOf = async (path: string) => (await ask(path)).status;

function put(story: Readonly<Record<string, unknown>> = {}): string {
  const whole = { ...(JSON.parse(files['story.json']) as Record<string, unknown>), ...story };
  mkdirSync(own(''), { recursive: true });
  writeFileSync(own('article.txt'), files['article.txt']);
  writeFileSync(own('story.json'), JSON.stringify(whole));
  return String(whole.title);
}

/** Asked until it is so. */
const eventually = (what: () => Promise<unknown>, is: unknown) =>
  expect.poll(what, { timeout: 60_000, intervals: [200] }).toBe(is);

test('a story that is put on the shelf has pages, lists, pictures and exports, without a build or a start', async () => {
  expect(await statusOf(STORY)).toBe(404);
  const title = put();
  await eventually(() => statusOf(STORY), 200);
  for (const path of [STORY, `${STORY}?v=1&p=places`, `/embed/${slug}`, `/embed/${slug}?v=1`]) {
    expect(await text(path), path).toContain(`${title} – Dateline</title>`);
  }
  expect(await text(`${STORY}?v=1&p=places`)).toContain('data-panel="places"');
  const [, data = ''] = /href="(\/stories\/[^"]*\/data\/[^"]*)"/.exec(await text(STORY)) ?? [];
  expect(await (await ask(data)).json()).toMatchObject({ slug, title });
  for (const path of [
    'export/geojson',
    'export/csv',
    'export/annotations',
    'export/citation',
    'picture.svg',
    'picture.png',
  ])
    expect(await statusOf(`${STORY}/${path}`), path).toBe(200);
  for (const path of ['/', '/feed.xml', '/sitemap.xml'])
    await eventually(async () => (await text(path)).includes(slug), true);
  expect(await text(`/offline.json?story=${slug}`)).toContain(data);
});

test('a corrected story is shown as it is now, also where it was kept', async () => {
  const before = await text(STORY);
  const [, data = ''] = /href="(\/stories\/[^"]*\/data\/[^"]*)"/.exec(before) ?? [];
  const title = put({
    title: 'Corrected since',
    revision: 2,
    changes: [
      { revision: 1, date: '2024-01-01', text: 'First version.' },
      { revision: 2, date: '2024-01-02', text: 'Another title.' },
    ],
  });
  await eventually(async () => (await text(STORY)).includes(`<title>${title} – Dateline</title>`), true);
  expect(await text(`${STORY}?v=1&r=1`)).toContain('corrected on');
  // A page that was opened before asks for the data that it names, and nobody keeps what it gets.
  const late = await ask(data);
  expect([late.status, late.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await eventually(async () => (await text('/feed.xml')).includes(title), true);
});

test('a story that breaks goes on being served as it was, and the log says why once', async () => {
  writeFileSync(own('story.json'), files['story.json'].slice(0, 400));
  const told = () =>
    server
      .log()
      .split('\n')
      .filter((line) => line.includes(slug)).length;
  await eventually(async () => {
    await ask(STORY);
    return told() > 0;
  }, true);
  for (let n = 0; n < 5; n++) expect(await text(STORY)).toContain('Corrected since');
  expect(told()).toBe(1);
  expect(await text('/healthz')).toContain('ok');
});

test('a story that is taken off the shelf is not there, nor is anything of it', async () => {
  put();
  await eventually(async () => (await text(STORY)).includes('Corrected since'), false);
  rmSync(own(''), { recursive: true });
  for (const path of [STORY, `${STORY}?v=1`, `/embed/${slug}`, `${STORY}/picture.png`, `${STORY}/export/csv`]) {
    await eventually(() => statusOf(path), 404);
    expect((await ask(path)).headers.get('cache-control') ?? '', path).not.toContain('s-maxage');
  }
  for (const path of ['/', '/feed.xml', '/sitemap.xml'])
    await eventually(async () => (await text(path)).includes(slug), false);
});
