import { describe, expect, it } from 'vitest';
import { suggested, wordsOf } from './suggested';

const EVENTS: readonly (readonly [rule: string, text: string, events: readonly string[]])[] = [
  ['an attack at a place', 'A bomb exploded in Kabul on Monday.', ['attack at Kabul, 2025-10-06']],
  ['an arrest', 'Police arrested two men in Oslo.', ['arrest at Oslo']],
  [
    'a meeting to come',
    'Leaders will meet at a summit in Dushanbe on Friday.',
    ['meeting at Dushanbe, 2025-10-10, announced'],
  ],
  ['a visit', 'He arrived in Tajikistan on October 7.', ['visit at Tajikistan, 2025-10-07']],
  ['a disaster', 'An earthquake shook Chile in 2010.', ['disaster at Chile, 2010']],
  ['a statement with a day of its own', 'The mayor said on Monday it was over.', ['statement, 2025-10-06']],
  ['no statement without one', 'The mayor said it was over.', []],
  ['no event without place or day', 'The talks were long.', []],
  ['nothing that is quoted', '“The war was an attack on Norway in 1940,” he said.', []],
];

describe('an event', () => {
  it.each(EVENTS)('%s: %s', (_, text, events) => {
    const said = suggested(text).events.map(({ type, place, date, announced }) =>
      [`${type}${place ? ` at ${place.name}` : ''}`, date, announced && 'announced'].filter(Boolean).join(', '),
    );
    expect(said).toEqual(events);
  });

  it('begins with the word for it', () => {
    const text = 'On Monday a bomb exploded in Kabul, police say.';
    expect(suggested(text).events.map((event) => wordsOf(text, event))).toEqual(['exploded in Kabul']);
  });
});

const FLOWS: readonly (readonly [rule: string, text: string, flows: readonly string[]])[] = [
  ['from and to', 'Grain was shipped from Ukraine to Egypt.', ['goods: Ukraine → Egypt']],
  ['a noun, from and to', 'Exports from Kenya to Uganda grew.', ['goods: Kenya → Uganda']],
  ['between', 'Some 4,000 passengers travelled between London and Amsterdam.', ['people: London → Amsterdam']],
  ['a people and to', 'Chinese exports to Kenya grew.', ['goods: China → Kenya']],
  ['who sends what', 'Norway sent tanks to Ukraine.', ['weapons: Norway → Ukraine']],
  ['who sends whom', 'Norway sent doctors to Ukraine.', ['aid: Norway → Ukraine']],
  ['an invasion', 'The Russian invasion of Ukraine began.', ['troops: Russia → Ukraine']],
  ['a visit', 'Russian President Ivan Petrov arrived in Tajikistan.', ['visits: Russia → Tajikistan']],
  ['made here, brought there', 'It is made in China and smuggled to Canada.', ['goods: China → Canada']],
  ['imports', 'Kenya imports oil from Uganda.', ['goods: Uganda → Kenya']],
  [
    'people who send something home',
    'Tajik citizens working in Russia transferred more than $1.8bn to their homeland in 2024.',
    ['money: Russia → Tajikistan'],
  ],
  [
    'workers from one country in another',
    'Workers from Nepal in Qatar sent money to their families.',
    ['money: Qatar → Nepal'],
  ],
  ['a home that nobody is said to come from', 'The bank in Oslo transferred the money home.', []],
  ['one end unsaid', 'He travelled from New Zealand to attend.', []],
  ['no movement', 'The road from Oslo to Bergen is closed.', []],
];

describe('a flow', () => {
  it.each(FLOWS)('%s: %s', (_, text, flows) => {
    expect(suggested(text).flows.map(({ measure, from, to }) => `${measure}: ${from.name} → ${to.name}`)).toEqual(
      flows,
    );
  });
});
