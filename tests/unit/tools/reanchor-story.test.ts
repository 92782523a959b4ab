import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStory, storiesFolder } from '../../../lib/server/read-story';
import { reanchorStory } from '../../../tools/reanchor-story';

const SLUG = 'putin-in-tajikistan-2025';
const folder = mkdtempSync(join(tmpdir(), 'reanchored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = join(folder, SLUG, 'article.txt');
const file = join(folder, SLUG, 'story.json');

test('a new first paragraph leaves no problem once a story is reanchored, and nothing else in its file changes', async () => {
  cpSync(join(storiesFolder(), SLUG), join(folder, SLUG), { recursive: true });
  const [text, story] = [readFileSync(article, 'utf8'), readFileSync(file, 'utf8')];
  writeFileSync(article, `An editor’s note comes first now.\n${text}`);
  expect((await readStory(SLUG, folder)).ok).toBe(false);
  const done = reanchorStory(SLUG, undefined, folder);
  expect(done.ok && done.value).toHaveLength(1);
  expect((await readStory(SLUG, folder)).ok).toBe(true);

  writeFileSync(article, text);
  const old = join(folder, 'old.txt');
  writeFileSync(old, `An editor’s note comes first now.\n${text}`);
  expect(reanchorStory(SLUG, old, folder).ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(story);
});

test('blocks, captions, languages, pictures and links of the publisher go along with their words', () => {
  const [text, story] = [readFileSync(article, 'utf8'), JSON.parse(readFileSync(file, 'utf8'))];
  const lists = (by: number) => ({
    captions: [4 + by],
    blocks: [
      { kind: 'heading', paragraph: 2 + by, level: 2 },
      { kind: 'quotation', paragraphs: [5 + by, 6 + by] },
    ],
    pictures: [
      { file: 'a.jpg', after: 0 },
      { file: 'b.jpg', after: 3 + by, caption: 4 + by },
    ],
    links: [{ paragraph: 1 + by, exact: 'Tajikistan', url: 'https://paper.example' }],
    langs: [{ paragraph: 7 + by, lang: 'tg' }],
  });
  writeFileSync(file, JSON.stringify({ ...story, ...lists(0) }));
  const old = join(folder, 'old.txt');
  writeFileSync(old, text);
  writeFileSync(article, `An editor’s note comes first now.\n${text}`);
  expect(reanchorStory(SLUG, old, folder).ok).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(lists(1));
  writeFileSync(article, text);
  writeFileSync(file, `${JSON.stringify(story, null, 2)}\n`);
});

test('words that are gone are listed with their place and the nearest words', () => {
  writeFileSync(article, readFileSync(article, 'utf8').replace('remittances', 'payments'));
  const done = reanchorStory(SLUG, undefined, folder);
  expect(done.ok && done.value[0]).toMatch(/^story\.json line \d+, column \d+, .*: not .*"/);
});

test('what is not there is told', () => {
  expect(reanchorStory('nowhere', undefined, folder)).toMatchObject({ ok: false });
});
