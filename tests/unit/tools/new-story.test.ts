import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';
import { newStory } from '../../../tools/new-story';
import { ISO_3166_ALPHA_3 } from '../basemap/iso-3166';
import { placesOfFile, worldOfFile } from '../basemap/world-file';

const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const text = join(folder, 'text.txt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new story from a text passes the check as it is, and its words are the text’s', async () => {
  writeFileSync(
    text,
    '\uFEFFNorway and Sweden met in Oslo on 3 May 2024.\r\n\r\n  Norway paid; Norway’s ferries sail from Oslo.\n',
  );
  expect(await newStory({ slug: 'ferry', text, date: '2024-05-04' }, folder)).toBeNull();
  expect(readFileSync(join(folder, 'ferry', 'article.txt'), 'utf8')).toBe(
    'Norway and Sweden met in Oslo on 3 May 2024.\nNorway paid; Norway’s ferries sail from Oslo.',
  );
  const read = await readStory('ferry', folder);
  expect(read.ok ? read.value.entities.map(({ id }) => id).sort() : read.error).toEqual(['nor', 'oslo', 'swe']);
});

async function draftOf(slug: string, words: string) {
  writeFileSync(text, words);
  expect(await newStory({ slug, text, date: '2024-05-04' }, folder)).toBeNull();
  const read = await readStory(slug, folder);
  if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
  return read.value;
}

test('Kosovo is found by its name in a text and by its capital, and named as the map names it', async () => {
  const both = await draftOf('kosovo', 'Ministers met in Pristina. Kosovo and Serbia will meet again.');
  expect(both.entities.map(({ id, name }) => `${id} ${name}`).sort()).toEqual([
    'pristina Pristina',
    'srb Serbia',
    'x-kosovo Kosovo*',
  ]);
  const city = await draftOf('pristina', 'Ministers met in Pristina.');
  expect(city.entities[0]?.placement).toMatchObject({ kind: 'city', country: 'x-kosovo' });
  expect(city.countries['x-kosovo']?.name).toBe('Kosovo*');
});

test('the draft of a text that names everything that the map knows passes the check', async () => {
  const [world, { cities }] = [worldOfFile(), placesOfFile()];
  const countries = [...world.countries, ...world.territories].map(({ name }) => name.replace('*', ''));
  // One a paragraph: at most a few of the names are in the same words.
  const { entities } = await draftOf('everything', [...countries, ...cities.map(({ name }) => name)].join('.\n'));
  expect(entities.length).toBeGreaterThan(430);
  const codes = new Set(entities.flatMap(({ placement }) => (placement.kind === 'country' ? [placement.country] : [])));
  expect([...ISO_3166_ALPHA_3].filter((code) => !codes.has(code))).toEqual([]);
});

test('nothing is overwritten, and what cannot be made is said in a sentence', async () => {
  const request = { slug: 'ferry', text, date: '2024-05-04' };
  expect(await newStory(request, folder)).toMatch(/is there already; nothing was changed\.$/);
  expect(await newStory({ ...request, slug: 'No Slug' }, folder)).toMatch(/is no slug/);
  expect(await newStory({ ...request, slug: 'x', date: '2024-02-30' }, folder)).toMatch(/--date/);
  expect(await newStory({ ...request, slug: 'x', text: join(folder, 'none') }, folder)).toMatch(/There is no file/);
  writeFileSync(text, ' \n\n');
  expect(await newStory({ ...request, slug: 'x' }, folder)).toMatch(/no words/);
  writeFileSync(text, 'Nobody knows where.');
  expect(await newStory({ ...request, slug: 'x' }, folder)).toMatch(/names no country/);
});
