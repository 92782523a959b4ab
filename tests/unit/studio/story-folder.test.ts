import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '@/lib/compile/issue';
import { readCountryFacts, readOutsideCountry, readWorldFile } from '@/lib/server/basemap-files';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import type { Operation } from '@/lib/studio/operation';
import { previewStory, SUGGESTED_LAYER } from '@/lib/studio/preview-story';
import { storyFolder } from '@/lib/studio/story-folder';
import { suggestedThings } from '@/lib/studio/suggested-things';
import { acceptingAll, suggestionStates } from '@/lib/studio/suggestion';
import { drawnPicture } from '../../fixtures/drawn-picture';
import { suggested } from '../suggest/suggested';

const countryFacts = await readCountryFacts();
const outside = await readOutsideCountry();
const world = await readWorldFile();

const TEXT = [
  'Norway and Sweden signed a ferry treaty in Oslo on 3 May 2024, ending talks that began in 2019.',
  'Ferries will sail to Bergen twice a day. Sweden expects 40,000 passengers.',
  '“We will send more than $2 million to Norway,” Foreign Minister Tobias Billstrom said. Migrants from Syria to Germany rose.',
  'Moscow denied it. The World Health Organization (WHO) warned of an outbreak in Uganda.',
];

const story = {
  title: 'A ferry treaty',
  slug: 'ferry-treaty',
  lang: 'en',
  date: '2024-05-04',
  dateline: 'Oslo, 4 May 2024',
  article: { publisher: 'Example Wire', headlineNote: 'As published.' },
  rights: { holder: 'Example Wire', terms: 'Written for this test.' },
};

const start = noDecisions(TEXT, story);
const all = suggestedThings(suggested(TEXT.join('\n'), '2024-05-04'), start);
const folderOf = (...operations: Operation[]) => storyFolder(operations.reduce(applyOperation, start), 'ferry-treaty');
const check = (...operations: Operation[]) =>
  previewStory(folderOf(...operations), '0'.repeat(64), [], { countryFacts });

describe('what a text names, as decisions', () => {
  it('is one decision for each name with all its mentions', () => {
    const norway = all.find(({ name }) => name === 'Norway');
    expect(norway?.mentions).toHaveLength(2);
    expect(norway?.candidates[0]?.thing.id).toBe('nor');
    expect(all.filter(({ name }) => name === 'Sweden')).toHaveLength(1);
  });

  it('takes a capital that speaks for those who govern, and offers the city second', () => {
    const moscow = all.find(({ name }) => name === 'Moscow');
    expect(moscow?.step).toBe('actors');
    expect(moscow?.candidates.slice(0, 2).map(({ thing }) => thing.kind)).toEqual(['organisation', 'place']);
  });

  it('has the same ids each time it is made', () => {
    const again = suggestedThings(suggested(TEXT.join('\n'), '2024-05-04'), start);
    expect(again).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('knows what was accepted and refused, and what is open', () => {
    const [norway, sweden] = [all.find(({ name }) => name === 'Norway'), all.find(({ name }) => name === 'Sweden')];
    if (!norway || !sweden) throw new Error('not suggested');
    const refuse: Operation = { op: 'refuse', kind: 'place', spans: sweden.mentions };
    const states = suggestionStates([acceptingAll([norway]), refuse].reduce(applyOperation, start));
    expect(states.stateOf(norway)).toBe('accepted');
    expect(states.stateOf(sweden)).toBe('refused');
    expect(states.thingOf(norway)?.id).toBe('nor');
    const one: Operation = { op: 'refuse', kind: 'place', spans: norway.mentions.slice(0, 1) };
    expect(suggestionStates(applyOperation(start, one)).openMentions(norway)).toEqual(norway.mentions.slice(1));
  });
});

describe('the story that decisions come to', () => {
  it('has no problem with any country, and names what has no code as the map does', async () => {
    const facts = [...world.countries, ...world.territories];
    const paragraphs = facts.map(({ name }) => `Ministers of ${name.replace('*', '')} met.`);
    const decisions = noDecisions(paragraphs, story);
    const places = suggestedThings(suggested(paragraphs.join('\n'), '2024-05-04'), decisions).filter(
      ({ candidates: [first] }) => first?.thing.fields.type === 'country',
    );
    expect(places.length).toBeGreaterThan(230);
    const folder = storyFolder(applyOperation(decisions, acceptingAll(places)), 'all');
    const { issues } = previewStory(folder, '0'.repeat(64), [], { countryFacts, outside });
    expect(issues.map(formatIssue)).toEqual([]);
    expect(JSON.stringify(folder.story)).toContain('"x-kosovo"');
    expect(JSON.stringify(folder.story)).not.toContain('XKX');
  });

  it('has no problem when everything is accepted', () => {
    const { issues, story: read } = check(acceptingAll(all));
    expect(issues.map(formatIssue)).toEqual([]);
    expect(read?.entities.map(({ kind }) => kind)).toContain('flow');
  });

  it('has no problem whatever single thing is accepted', () => {
    for (const suggestion of all.filter(({ kind }) => kind !== 'time')) {
      const { issues } = check(acceptingAll([suggestion]));
      expect(issues.filter(({ path }) => path.startsWith('entities')).map(formatIssue)).toEqual([]);
    }
  });

  it('does not depend on the order of decisions', () => {
    const forwards = folderOf(...all.map((one) => acceptingAll([one])));
    const backwards = folderOf(...[...all].reverse().map((one) => acceptingAll([one])));
    expect(backwards).toEqual(forwards);
  });

  it('holds nothing that nobody decided', () => {
    expect(folderOf().story.entities).toEqual([]);
    expect(JSON.stringify(folderOf(acceptingAll(all.filter(({ name }) => name === 'Oslo'))).story)).not.toContain(
      'Uganda',
    );
  });

  it('shows suggestions on the map as what the article does not say, and never in the folder', () => {
    const oslo = all.filter(({ name }) => name === 'Oslo');
    const pencil = oslo.flatMap(({ candidates: [first], mentions }) =>
      first ? [{ ...first.thing, spans: mentions }] : [],
    );
    const { story: read, issues } = previewStory(folderOf(), '0'.repeat(64), pencil, { countryFacts });
    expect(read?.layers.find(({ id }) => id === SUGGESTED_LAYER)?.origin).toBe('context');
    expect(read?.entities.map(({ id }) => id)).toEqual(['oslo']);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('shows the rest when one thing cannot be read', () => {
    const broken: Operation = {
      op: 'change',
      id: 'nor',
      path: 'placement',
      value: { kind: 'country', country: 'not a country' },
    };
    const { story: read, issues } = check(acceptingAll(all), broken);
    expect(issues.length).toBeGreaterThan(0);
    expect(read?.entities.map(({ id }) => id)).toContain('swe');
    expect(read?.entities.map(({ id }) => id)).not.toContain('nor');
  });
});

it('of the first story, all suggestions can be accepted as they are', () => {
  const text = readFileSync('data/stories/putin-in-tajikistan-2025/article.txt', 'utf8').split('\n');
  const begun = noDecisions(text, { ...story, date: '2025-10-08' });
  const found = suggestedThings(suggested(text.join('\n')), begun);
  const folder = storyFolder(applyOperation(begun, acceptingAll(found)), 'visit');
  const { issues } = previewStory(folder, '0'.repeat(64), [], { countryFacts });
  expect(issues.map(formatIssue)).toEqual([]);
});

it('pictures of a folder are kept and checked, byte for byte, and are no part of the preview, which has no address for them', async () => {
  const files = { 'pictures/quay.jpg': await drawnPicture({ width: 60, height: 40 }) };
  const picture = { file: 'quay.jpg', after: 1, alt: 'A quay', credit: 'Example Wire', terms: 'CC BY 4.0' };
  const norway = all.find(({ name }) => name === 'Norway');
  if (!norway) throw new Error('not suggested');
  const decided = applyOperation(noDecisions(TEXT, { ...story, pictures: [picture] }), acceptingAll([norway]));
  const folder = storyFolder(decided, 'ferry-treaty', files);
  expect(folder.files).toEqual(files);
  expect(folder.story.pictures).toEqual([picture]);
  const { story: read, issues } = previewStory(folder, '0'.repeat(64), [], { countryFacts });
  expect(issues.map(formatIssue)).toEqual([]);
  expect(read && 'pictures' in read).toBe(false);
  const without = previewStory(storyFolder(decided, 'ferry-treaty'), '0'.repeat(64), [], { countryFacts });
  expect(without.issues.map(({ code }) => code)).toEqual(['file-missing']);
  expect(without.story).not.toBeNull();
});
