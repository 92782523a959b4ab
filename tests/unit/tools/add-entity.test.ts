import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';
import { addEntity } from '../../../tools/add-entity';
import type { AddOptions } from '../../../tools/entity-fields';
import { newStory } from '../../../tools/new-story';

const folder = mkdtempSync(join(tmpdir(), 'added-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'gas', 'story.json');
const read = () => readFileSync(file, 'utf8');
const add = (kind: string, words: string, options: AddOptions = {}) => addEntity('gas', kind, words, options, folder);

beforeAll(async () => {
  const text = join(folder, 'gas.txt');
  writeFileSync(
    text,
    'Bulgaria and Romania opened a gas link at Ruse on 12 March 2024.\n“This pipe makes us safer,” said Ivan Petrov in Sofia. Romania will send 1.5 billion cubic metres of gas a year to Bulgaria.\nThe European Commission paid 40% of the cost. Bulgaria is glad.',
  );
  await newStory({ slug: 'gas', text, date: '2024-03-13', lang: 'en' }, folder);
});

const KINDS: readonly (readonly [kind: string, words: string, options: AddOptions])[] = [
  ['place', 'Ruse', { lonlat: '25.97,43.85', country: 'BG' }],
  ['event', 'opened a gas link at Ruse', { name: 'Link opened', at: 'ruse', when: '2024-03-12' }],
  ['person', 'Ivan Petrov', { role: 'Energy minister' }],
  ['organisation', 'European Commission', { type: 'executive of the EU' }],
  ['group', 'Bulgaria and Romania', { members: 'bgr,rou' }],
  ['figure', '40%', { unit: '%', what: 'the cost' }],
  ['flow', 'Romania will send 1.5 billion cubic metres', { from: 'rou', to: 'bgr', measure: 'energy', what: 'gas' }],
  ['statement', '"This pipe makes us safer," said Ivan Petrov', { speaker: 'ivan-petrov' }],
];

test('each kind is written so that the story has no problem, and what was there stays as it was', async () => {
  for (const [kind, words, options] of KINDS) {
    const before = read().split('\n');
    const added = await add(kind, words, options);
    expect(added, kind).toMatchObject({ ok: true });
    const after = new Set(
      read()
        .split('\n')
        .map((line) => line.replace(/,$/, '')),
    );
    expect(before.filter((line) => !after.has(line.replace(/,$/, '')))).toEqual([]);
  }
  const story = await readStory('gas', folder);
  if (!story.ok) throw new Error(story.error.map(formatIssue).join('\n'));
  const kinds = story.value.entities.map((entity) => entity.kind);
  for (const [kind] of KINDS) expect(kinds).toContain(kind);
  // The text's own quotation marks.
  const statement = story.value.entities.find(({ kind }) => kind === 'statement');
  expect(statement).toMatchObject({ claim: { speaker: 'ivan-petrov', speakerName: 'Ivan Petrov', form: 'direct' } });
  const figure = story.value.entities.find((entity) => entity.kind === 'figure');
  expect(figure?.kind === 'figure' && figure.figure.value).toBe(40);
});

test.each<[string, string, AddOptions, RegExp]>([
  [
    'place',
    'Bulgaria',
    {},
    /stands in 3 places:\n {2}paragraph 1: .*\n {2}paragraph 2: .*\n {2}paragraph 3: .*\nSay which/,
  ],
  ['place', 'Bulgarla', {}, /^Not in the text: "Bulgarla"; near: "Bulgaria"$/],
  ['event', 'paid 40%', { at: 'rusee' }, /^No entity has the id "rusee"; did you mean "ruse"\?$/],
  ['ship', 'Ruse', {}, /^"ship" is no kind/],
  ['place', 'Commission', {}, /^The map knows no "Commission"/],
  ['flow', 'paid 40%', { from: 'bgr', to: 'rou', measure: 'oil' }, /--measure money\|/],
  ['event', 'paid 40%', { country: 'Atlantis' }, /is no country that the map has/],
])('what cannot be written is told, and nothing is changed: %s %s', async (kind, words, options, said) => {
  const before = read();
  const added = await add(kind, words, options);
  expect(added.ok ? '' : added.error).toMatch(said);
  expect(read()).toBe(before);
});

test('words that repeat are chosen by paragraph or by what stands before, and ids stay apart', async () => {
  expect(await add('place', 'Bulgaria', { paragraph: 3 })).toMatchObject({
    ok: true,
    value: expect.stringContaining('"bgr-2"'),
  });
  expect(await add('place', 'Romania', { prefix: 'Sofia.', id: 'romania' })).toMatchObject({ ok: true });
  expect(await add('place', 'Romania', { paragraph: 1, id: 'romania' })).toMatchObject({ ok: false });
});
