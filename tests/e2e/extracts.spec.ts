import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { madeStory } from '../fixtures/made-stories/made-story.mjs';
import { type StandaloneServer, startStandalone } from './support/standalone-server';

/** A story of which only extracts may be shown, on a server that runs: everything that it answers is gone through. */
const BUILT = join(import.meta.dirname, '../../.next/standalone');
const { slug, files } = madeStory(1);
const STORY = `/stories/${slug}`;

/** Sentences without a passage: before, between and after those that have one, and paragraphs of nothing else. */
const UNSHOWN = [
  'Nobody along the whole embankment remembered an autumn as wet as the last one.',
  'Older fishermen compared it with stories which their grandparents used to tell them.',
  'Several shopkeepers kept sandbags piled behind counters until spring finally came round.',
  'Meanwhile children built small rafts from crates left behind by travelling greengrocers.',
];
const SHOWN = files['article.txt'].split('\n');
const ARTICLE = [
  ...SHOWN.map((line, index) => (index % 2 ? `${UNSHOWN[0]} ${line}` : `${line} ${UNSHOWN[1]}`)),
  UNSHOWN.slice(2).join(' '),
].join('\n');
/** Where the unshown words stand in the whole text of the second paragraph. */
const HIDDEN = 'h=2.0-15';

let folder: string;
let server: StandaloneServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-extracts-'));
  cpSync(BUILT, folder, { recursive: true });
  const story = JSON.parse(files['story.json']);
  story.rights.show = 'extracts';
  story.article.sha256 = createHash('sha256').update(ARTICLE).digest('hex');
  const own = join(folder, 'data/stories', slug);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'article.txt'), ARTICLE);
  writeFileSync(join(own, 'story.json'), JSON.stringify(story));
  server = await startStandalone(folder);
});
test.afterAll(async () => {
  server.process.kill();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const text = async (path: string) => (await ask(path)).text();

/** Every five words in a row of a text. */
function rows(of: string): string[] {
  const words = of.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}

test('nothing that the server says of a story has the words of sentences that are not shown', async () => {
  const page = await text(STORY);
  expect(page).toContain('Only extracts of the article are shown here.');
  expect(page).toContain(`href="https://paper.example/${slug}"`);
  const data = /href="(\/stories\/[^"]*\/data\/[^"]*)"/.exec(page)?.[1] ?? '';
  const { entities } = (await (await ask(data)).json()) as { entities: { id: string }[] };
  const chosen = entities.slice(0, 4).map(({ id }) => `v=1&s=${id}`);
  const panels = ['places', 'timeline', 'figures', 'voices', 'sources'].map((panel) => `v=1&p=${panel}`);
  const queries = ['', 'v=1', `v=1&${HIDDEN}`, 'v=1&h=3.0-20', ...chosen, ...panels];
  const of = (path: string) => queries.map((query) => (query ? `${path}?${query}` : path));
  const paths = [
    ...of(STORY),
    ...of(`/embed/${slug}`),
    ...of(`${STORY}/picture.svg`),
    ...['geojson', 'csv', 'annotations'].flatMap((kind) => of(`${STORY}/export/${kind}`)),
    ...['bibtex', 'ris', 'apa'].map((as) => `${STORY}/export/citation?as=${as}`),
    data,
    `/offline.json?story=${slug}`,
    `/oembed?url=${encodeURIComponent(server.url + STORY)}`,
    '/',
    '/feed.xml',
    '/sitemap.xml',
  ];
  const unshown = new Set(UNSHOWN.flatMap(rows));
  const shown = rows(SHOWN.join(' '));
  expect(shown.filter((row) => unshown.has(row))).toEqual([]);
  let seen = 0;
  for (const path of paths) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(200);
    const found = rows(await answer.text());
    seen += found.filter((row) => shown.includes(row)).length;
    expect(
      found.filter((row) => unshown.has(row)),
      path,
    ).toEqual([]);
  }
  // The words of other sentences are found in the same way.
  expect(seen).toBeGreaterThan(100);
  const rsc = await ask(STORY, { RSC: '1' });
  expect(rows(await rsc.text()).filter((row) => unshown.has(row))).toEqual([]);
});

test('a link to words that are not shown opens the story and says so, one to shown words highlights them', async () => {
  const hash = (words: string) => {
    let sum = 0x811c9dc5;
    for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
    return (sum >>> 0).toString(36);
  };
  const gone = await text(`${STORY}?v=1&${HIDDEN}.${hash(UNSHOWN[0]?.slice(0, 15) ?? '')}`);
  expect(gone).toContain('The words that the link highlights are not in the story');
  const words = SHOWN[1]?.slice(0, 25) ?? '';
  const from = (UNSHOWN[0]?.length ?? 0) + 1;
  const found = await text(`${STORY}?v=1&h=2.${from}-${from + words.length}.${hash(words)}`);
  expect(found).toContain('data-highlight=""');
  expect(found).not.toContain('The words that the link highlights are not in the story');
});
