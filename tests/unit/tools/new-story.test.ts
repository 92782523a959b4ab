import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';
import { type NewStory, newStory } from '../../../tools/new-story';
import { placesOfFile, worldOfFile } from '../basemap/world-file';

const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const text = join(folder, 'text.txt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new story from a text passes the check as it is, and its words are the text’s', async () => {
  writeFileSync(
    text,
    '\uFEFFNorway and Sweden met in Oslo on 3 May 2024.\r\n\r\n  Norway paid; Norway’s ferries sail from Oslo.\n',
  );
  expect(await newStory({ slug: 'ferry', text, date: '2024-05-04' }, folder)).toMatchObject({ ok: true });
  expect(readFileSync(join(folder, 'ferry', 'article.txt'), 'utf8')).toBe(
    'Norway and Sweden met in Oslo on 3 May 2024.\nNorway paid; Norway’s ferries sail from Oslo.',
  );
  const read = await readStory('ferry', folder);
  expect(read.ok ? read.value.entities.map(({ id }) => id).sort() : read.error).toEqual(['nor', 'oslo', 'swe']);
});

async function draftOf(slug: string, words: string) {
  writeFileSync(text, words);
  expect((await newStory({ slug, text, date: '2024-05-04', lang: 'en' }, folder)).ok).toBe(true);
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
  expect(entities.length).toBeGreaterThan(380);
  const codes = new Set(entities.flatMap(({ placement }) => (placement.kind === 'country' ? [placement.country] : [])));
  expect(codes.size).toBeGreaterThan(210);
});

test('takes what is sure of persons, statements and dates as well, and a text in another language', async () => {
  const { entities, times } = await draftOf(
    'ferry-talks',
    'Ferries will sail to Norway from 3 May 2024.\n“We will send more than $2 million to Norway,” Foreign Minister Tobias Billstrom said.',
  );
  expect(entities.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    'person tobias-billstrom',
    'place nor',
    expect.stringMatching(/^statement we-will-send/),
  ]);
  expect(times).toHaveLength(1);
  writeFileSync(
    text,
    'Президент Таджикистана прибыл в Москву. Россия и Таджикистан подписали договор 8 октября 2025 года.',
  );
  expect((await newStory({ slug: 'russian', text, date: '2025-10-09' }, folder)).ok).toBe(true);
  const russian = await readStory('russian', folder);
  expect(russian.ok ? russian.value.entities.map(({ id }) => id).sort() : russian.error).toEqual([
    'moscow',
    'rus',
    'tjk',
  ]);
});

test.each([78, 79, 80, 81])('has a title that is not cut inside an emoji, after %s letters', async (letters) => {
  const first = `${'a'.repeat(letters)}👩\u200d👩\u200d👧 in Norway`;
  const { title } = await draftOf(`title-${letters}`, first);
  expect(first.startsWith(title)).toBe(true);
  // JSON writes half a character as an escape.
  expect(JSON.stringify(title)).not.toMatch(/\\ud[89a-f]/i);
  expect(title).not.toMatch(/\u200d$/);
});

test('nothing is overwritten, and what cannot be made is said in a sentence', async () => {
  const request = { slug: 'ferry', text, date: '2024-05-04' };
  const reason = async (change: Partial<NewStory>) => {
    const made = await newStory({ ...request, slug: 'x', ...change }, folder);
    return made.ok ? null : made.error;
  };
  expect(await reason({ slug: 'ferry' })).toMatch(/is there already; nothing was changed\.$/);
  expect(await reason({ slug: 'No Slug' })).toMatch(/is no slug/);
  expect(await reason({ date: '2024-02-30' })).toMatch(/--date/);
  for (const lang of ['French', 'fr_FR', 'e', '', 'en-'])
    expect(await reason({ lang })).toMatch(/--lang is ".*"; it has/);
  expect(await reason({ text: join(folder, 'none') })).toMatch(/There is no file/);
  writeFileSync(text, ' \n\n');
  expect(await reason({})).toMatch(/no words/);
  writeFileSync(text, 'Nobody knows where.');
  expect(await reason({})).toMatch(/names no country/);
});

describe('the language of a new story', () => {
  const make = async (slug: string, words: string, lang?: string) => {
    writeFileSync(text, words);
    const made = await newStory({ slug, text, date: '2024-05-04', lang }, folder);
    return { said: made.ok ? made.value : made.error, written: JSON.parse(file(slug)).lang };
  };
  const file = (slug: string) => readFileSync(join(folder, slug, 'story.json'), 'utf8');

  test('is the text’s, and is said', async () => {
    const { said, written } = await make('french', 'Le président de la France est arrivé hier soir à Oslo.');
    expect(written).toBe('fr');
    expect(said).toMatch(/^Language: French \(fr\), by the text/);
  });

  test('is what --lang says; a text that looks like another one is pointed out', async () => {
    const words = 'Le président de la France est arrivé hier soir à Oslo.';
    expect(await make('swiss', words, 'fr-CH')).toEqual({
      said: 'Language: Swiss French (fr-CH) by --lang.',
      written: 'fr-CH',
    });
    const { said, written } = await make('english', words, 'en');
    expect(written).toBe('en');
    expect(said).toBe('Language: English (en) by --lang. The text looks like French (fr).');
  });

  test.each([
    ['a guess', 'Presiden tiba di Oslo pada hari Rabu untuk pembicaraan dengan para pemimpin negara tetangga.', 'id'],
    ['no guess', 'Oslo 13 Oslo.', 'und'],
  ])('is openly not sure where there is %s, and names the flag', async (name, words, lang) => {
    const { said, written } = await make(name.replace(' ', '-'), words);
    expect(written).toBe(lang);
    expect(said).toMatch(/^The language (?:is not sure|was not recognised).*"lang".*--lang/);
    const read = await readStory(name.replace(' ', '-'), folder);
    expect(read.ok || read.error).toBe(true);
  });
});
