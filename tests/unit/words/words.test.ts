import { describe, expect, it } from 'vitest';
import { PLACE_GROUPS } from '../../../components/panels/places/places-panel';
import { compileDate } from '../../../lib/compile/compile-when';
import { BORDERS, PANELS } from '../../../lib/story/view';
import { parseView } from '../../../lib/view/parse-view';
import { commas, list, semicolons } from '../../../lib/words/in-sentence';
import { claimWords, kindLine, SHAPE_WORDS } from '../../../lib/words/kind-line';
import { givenDateWords, shortTimeLabel, timeLabel } from '../../../lib/words/time-label';
import { noticeText, PANEL_WORDS, viewTitle } from '../../../lib/words/view-title';
import { entityOf, firstStory } from '../scene/first-story';
import { timeOf } from '../view/time-of';

const story = await firstStory();

describe('a list', () => {
  it('has semicolons where an item has a comma of its own', () => {
    expect(list(['ICC members', 'CIS, not named', 'Voices'])).toBe('ICC members; CIS, not named; Voices');
    expect(list(['ICC members', 'Voices'])).toBe('ICC members and Voices');
  });

  it('writes a name’s own article small inside the sentence', () => {
    expect(list(['Central Asia', 'The Caucasus'])).toBe('Central Asia and the Caucasus');
    expect(list(['The Caucasus', 'Central Asia'])).toBe('The Caucasus and Central Asia');
  });
});

describe('a date that is not certain', () => {
  it.each([
    ['2025?', '2025 (uncertain)'],
    ['2025-10~', 'about October 2025'],
    ['2024%', 'about 2024 (uncertain)'],
    ['2024?/2025', '2024 (uncertain) to 2025'],
  ])('%s: %s', (edtf, words) => {
    expect(givenDateWords(compileDate(edtf))).toBe(words);
  });
});

describe('what a thing is, in a line', () => {
  it.each([
    ['tjk', 'Place, country'],
    ['dushanbe', 'Place, city'],
    ['russian-base', 'Place, site'],
    ['central-asia', 'Place, region'],
    ['afghan-border', 'Place, border'],
    ['sun', 'Place, historical state, not on the map'],
    ['summit-six', 'Group of 6 countries'],
    ['summit', 'Meeting, 9 October 2025'],
    ['visit', 'Event, 8 to 10 October 2025'],
    ['warrant', 'Event, 2023, not on the map'],
    ['capture', 'Event, not on the map'],
    ['mohammed', 'Person, not on the map'],
    ['carnegie', 'Organisation, not on the map'],
    ['remittances-rus-tjk', 'Flow of remittances, Russia to Tajikistan, 2024'],
    ['migration-kgz-rus', 'Labour migration, Kyrgyzstan to Russia'],
    ['q-mohammed', 'Quotation, not on the map'],
    ['c-forced', 'Claim, not on the map'],
  ])('%s: %s', (id, line) => {
    expect(kindLine(entityOf(story, id), story)).toBe(line);
  });

  it('says “not on the map” of exactly those that no view puts there', () => {
    for (const entity of story.entities) {
      const drawn = ['place', 'event', 'flow', 'group'].includes(entity.kind) && entity.placement.kind !== 'none';
      expect([entity.id, kindLine(entity, story).endsWith('not on the map')]).toEqual([entity.id, !drawn]);
    }
  });
});

describe('times in words', () => {
  it.each([
    ['2024', '2024'],
    ['2024-09', 'September 2024'],
    ['2025-10-08', '8 October 2025'],
    ['2025-10-08/2025-10-10', '8 to 10 October 2025'],
    ['2025-09-30/2025-10-02', '30 September to 2 October 2025'],
    ['2024-02/2024-04', 'February to April 2024'],
    ['2023/2024', '2023 to 2024'],
    ['2024-12-31/2025-01-01', '31 December 2024 to 1 January 2025'],
    ['../2024', 'until 2024'],
    ['2024-09/..', 'from September 2024'],
    ['2024/2024', '2024'],
  ])('%s: %s', (edtf, words) => {
    expect(timeLabel(timeOf(edtf))).toBe(words);
  });
});

describe('a claim in words', () => {
  it('names the speaker, the channel and what kind of saying it is', () => {
    for (const entity of story.entities) {
      if (entity.kind !== 'statement') continue;
      const { claim } = entity;
      const said = claimWords(claim);
      expect(said.startsWith(claim.speakerName)).toBe(true);
      if (claim.channel) expect(said).toContain(`through ${claim.channel}`);
      expect(said.toLowerCase()).toContain(SHAPE_WORDS[claim.shape].toLowerCase());
    }
  });
});

describe('what a link could not say', () => {
  const KEYS = ['c', 't', 'l', 's', 'h', 'p', 'b'] as const;
  const FAULTS = ['unreadable', 'unknown', 'all-unknown', 'lost'] as const;

  it('is one short sentence for each key and fault, and says what is shown instead', () => {
    const lines = [
      ...KEYS.flatMap((key) => FAULTS.map((fault) => noticeText({ code: fault, key: key }))),
      noticeText({ code: 'other-version' }),
      noticeText({ code: 'too-long' }),
      noticeText({ code: 'mangled' }),
    ];
    for (const line of lines) {
      expect(line).toMatch(/^[A-Z][^.]*\.$/);
      expect(line.length).toBeLessThan(110);
      expect(line).not.toContain('undefined');
    }
    expect(new Set(KEYS.map((key) => noticeText({ code: 'unreadable', key: key }))).size).toBe(KEYS.length);
  });

  it('is said for the key that is wrong, and nothing is said of a good link', () => {
    const said = (query: string) => parseView(query, story).notices.map(noticeText);
    expect(said('v=1&c=4/38/70&t=2024&l=war&s=tjk&p=places&b=un')).toEqual([]);
    expect(said('v=1&t=2024-13')).toEqual([noticeText({ code: 'unreadable', key: 't' })]);
    expect(said('v=1&l=war~nothing')).toEqual([noticeText({ code: 'unknown', key: 'l' })]);
    expect(said('v=1&s=nobody')).toEqual([noticeText({ code: 'unknown', key: 's' })]);
    expect(said('v=1&h=1.0-5.zzzzz')).toEqual([noticeText({ code: 'lost', key: 'h' })]);
    expect(said('v=9')).toEqual([noticeText({ code: 'other-version' })]);
    expect(said('position=4.5/38.5/68.8')).toEqual([noticeText({ code: 'mangled' })]);
  });
});

describe('small words', () => {
  it('join as one writes', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(commas(['a', '', null, false, 'b'])).toBe('a, b');
    expect(semicolons(['a, b', undefined, 'c'])).toBe('a, b; c');
  });

  it('name a window by what is chosen first, and then by the story', () => {
    const titleOf = (query: string) => viewTitle(story, parseView(query, story).view);
    const rest = `${story.title} – Dateline`;
    expect(titleOf('')).toBe(rest);
    expect(titleOf('v=1&c=9/38/68')).toBe(rest);
    expect(titleOf('s=dushanbe')).toBe(`Dushanbe – ${rest}`);
    expect(titleOf('s=remittances-rus-tjk')).toBe(`Remittances from Russia to Tajikistan, 2024 – ${rest}`);
    expect(titleOf('s=tjk&t=../2024&p=timeline')).toBe(`Tajikistan, until 2024 – ${rest}`);
    expect(titleOf('l=remittances&t=2024')).toBe(`Remittances, 2024 – ${rest}`);
    expect(titleOf('l=remittances~icc~war~voices')).toBe(`ICC members, Remittances, Voices and 1 more layer – ${rest}`);
    expect(titleOf('l=none')).toBe(`No layers – ${rest}`);
    expect(titleOf('h=1.0-20')).toBe(`“${story.paragraphs[0]?.text.slice(0, 20)}” – ${rest}`);
    expect(titleOf('b=control&p=places')).toBe(`Places, borders by control – ${rest}`);
  });

  it('name every panel by the contract’s word, and every kind of mark by a heading', () => {
    expect(PANELS.map((panel) => PANEL_WORDS[panel])).toEqual([
      'Article',
      'Places',
      'Timeline',
      'Figures',
      'Voices',
      'Sources',
    ]);
    expect(BORDERS).toEqual(['un', 'control']);
    const kinds = PLACE_GROUPS.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['area', 'border', 'flow', 'gathered', 'point', 'region', 'zone']);
  });
});

describe('a time on a button with little room', () => {
  it.each([
    ['2022-02/..', 'from Feb 2022'],
    ['2025-10-08', '8 Oct 2025'],
    ['../2024', 'until 2024'],
  ])('of %s is %s', (time, words) => {
    expect(shortTimeLabel(timeOf(time))).toBe(words);
  });
});
