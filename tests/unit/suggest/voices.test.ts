import { describe, expect, it } from 'vitest';
import { suggested, wordsOf } from './suggested';

const QUOTES: readonly (readonly [rule: string, text: string, quotes: readonly string[]])[] = [
  ['the speaker after', '“We will stay,” Ann Lindqvist said.', ['Ann Lindqvist: We will stay']],
  ['the verb before the speaker', '"We will stay," said Ann Lindqvist.', ['Ann Lindqvist: We will stay']],
  ['the speaker before', 'Ann Lindqvist said: “We will stay.”', ['Ann Lindqvist: We will stay.']],
  ['a name and a colon', 'Ann Lindqvist: “We will stay there.”', ['Ann Lindqvist: We will stay there.']],
  ['a pronoun', 'Ann Lindqvist came home. “We will stay,” she said.', ['Ann Lindqvist: We will stay']],
  ['a fragment with a verb', 'Ann Lindqvist called the plan “theatrical”.', ['Ann Lindqvist: theatrical']],
  ['a description', '“We will stay,” a farmer said.', ['a farmer: We will stay']],
  ['a body', 'The Ministry of Health said it was “very worried”.', ['Ministry of Health: very worried']],
  [
    'the group stands for the body',
    'Human Rights Watch objected. The group called it “a shame for us all”.',
    ['Human Rights Watch: a shame for us all'],
  ],
  ['according to', 'It was “a very long night”, according to Ann Lindqvist.', ['Ann Lindqvist: a very long night']],
  [
    'who is quoted, not who quotes',
    'Reuters quoted Ann Lindqvist as saying it was “a long night”.',
    ['Ann Lindqvist: a long night'],
  ],
  [
    'broken by its attribution',
    '“We will stay,” Ann Lindqvist said. “We are not afraid.”',
    ['Ann Lindqvist: We will stay | We are not afraid.'],
  ],
  [
    'two speakers in one sentence',
    'Ann Lindqvist said she was “not a fan”, and Omar Haddad called it “a trick”.',
    ['Ann Lindqvist: not a fan', 'Omar Haddad: a trick'],
  ],
  [
    'in a paragraph of its own',
    'Ann Lindqvist told reporters that she was glad.\n“We will stay as long as it takes.”',
    ['Ann Lindqvist: We will stay as long as it takes.'],
  ],
  [
    'on into the next paragraph',
    '“We will stay,” Ann Lindqvist said. “It is our home\n“and we love it.”',
    ['Ann Lindqvist: We will stay | It is our home | and we love it.'],
  ],
  [
    'single marks',
    'Ann Lindqvist said: ‘We will stay in Berlin’s centre.’',
    ['Ann Lindqvist: We will stay in Berlin’s centre.'],
  ],
  ['no apostrophes', "Ann's and Omar's dogs' food.", []],
  ['no names in marks', 'Robert “Bob” Smith reads “Dune”.', []],
];

describe('a direct quotation', () => {
  it.each(QUOTES)('%s: %s', (_, text, quotes) => {
    const said = suggested(text)
      .quotes.filter(({ form }) => form === 'direct')
      .map(({ speaker, spans }) => `${speaker}: ${spans.map((span) => wordsOf(text, span)).join(' | ')}`);
    expect(said).toEqual(quotes);
  });

  it('points at the words that name its speaker, and keeps what hedges it', () => {
    const text = 'Ann Lindqvist came home. She claimed “we will stay there for good”.';
    const [quote] = suggested(text).quotes;
    expect(quote?.speakerSpan && wordsOf(text, quote.speakerSpan)).toBe('She');
    expect(quote?.hedges).toEqual(['claimed']);
  });
});

const REPORTS: readonly (readonly [rule: string, text: string, reports: readonly string[]])[] = [
  ['with that', 'Ann Lindqvist said that the road is closed.', ['Ann Lindqvist: the road is closed']],
  ['without that', 'Ann Lindqvist said the road is closed.', ['Ann Lindqvist: the road is closed']],
  [
    'with a day between',
    'Ann Lindqvist said on Monday that the road is closed.',
    ['Ann Lindqvist: the road is closed'],
  ],
  [
    'told somebody that',
    'Ann Lindqvist told reporters that the road is closed.',
    ['Ann Lindqvist: the road is closed'],
  ],
  ['the attribution after it', 'The road is closed, Ann Lindqvist said.', ['Ann Lindqvist: The road is closed']],
  [
    'the attribution and a day after it',
    'The road is closed, Ann Lindqvist said on Monday.',
    ['Ann Lindqvist: The road is closed'],
  ],
  ['according to', 'The road is closed, according to the police.', ['police: The road is closed']],
  ['a pronoun', 'Ann Lindqvist left. She said the road is closed.', ['Ann Lindqvist: the road is closed']],
  ['a belief', 'Doctors believe the drug is new here.', ['Doctors: the drug is new here']],
  ['a call', 'Human Rights Watch called on Norway to help them.', ['Human Rights Watch: Norway to help them']],
  [
    'two in one sentence',
    'Ann Lindqvist said the road is closed, but added that buses still go.',
    ['Ann Lindqvist: the road is closed', 'Ann Lindqvist: buses still go'],
  ],
  ['no quotation', '“We will stay,” Ann Lindqvist said in Paris on a very cold day.', []],
  ['nobody who says it', 'The road is closed.', []],
];

describe('reported speech', () => {
  it.each(REPORTS)('%s: %s', (_, text, reports) => {
    const said = suggested(text)
      .quotes.filter(({ form }) => form === 'indirect')
      .map(({ speaker, spans }) => `${speaker}: ${spans.map((span) => wordsOf(text, span)).join(' | ')}`);
    expect(said).toEqual(reports);
  });
});

const PERSONS: readonly (readonly [rule: string, text: string, persons: readonly string[]])[] = [
  ['a first name', 'Anna Lindqvist left.', ['Anna Lindqvist: Anna Lindqvist']],
  ['a foreign name', 'They spoke with Emomali Sobirzoda today.', ['Emomali Sobirzoda: Emomali Sobirzoda']],
  ['a title', 'President Lincoln spoke.', ['Lincoln: Lincoln']],
  ['an honorific', 'Earlier Mr Haddad spoke.', ['Haddad: Haddad']],
  ['later by surname', 'Omar Haddad came. Haddad left.', ['Omar Haddad: Omar Haddad, Haddad']],
  ['later by first name', 'Omar Haddad came. Omar left.', ['Omar Haddad: Omar Haddad, Omar']],
  ['an age', 'Xy Zorblat, 34, won.', ['Xy Zorblat: Xy Zorblat']],
  ['initials', 'J. R. Haddad wrote.', ['J. R. Haddad: J. R. Haddad']],
  ['particles', 'Ursula von der Heide spoke.', ['Ursula von der Heide: Ursula von der Heide']],
  ['after a place and a title', 'South Carolina Governor Anna Lindqvist left.', ['Anna Lindqvist: Anna Lindqvist']],
  ['no place', 'Virginia Beach is warm.', []],
  ['no body', 'Johns Hopkins University grew.', []],
  ['no storm', 'Tropical Storm Nicole passed.', []],
  ['no saint of a hospital', 'Paul Smith works at St. Paul’s Hospital.', ['Paul Smith: Paul Smith']],
  ['two towns with a hyphen', 'Floods hit Fargo-Moorhead.', []],
];

describe('a person', () => {
  it.each(PERSONS)('%s: %s', (_, text, persons) => {
    const found = suggested(text).persons.map(
      ({ name, mentions }) => `${name}: ${mentions.map((span) => wordsOf(text, span)).join(', ')}`,
    );
    expect(found).toEqual(persons);
  });

  it('has the role that stands before the name', () => {
    const roleOf = (text: string) => suggested(text).persons[0]?.role;
    expect(roleOf('South Carolina Governor Anna Lindqvist left.')).toBe('South Carolina Governor');
    expect(roleOf('The former prime minister Anna Lindqvist left.')).toBe('former prime minister');
    expect(roleOf('Anna Lindqvist left.')).toBeUndefined();
  });
});

const BODIES: readonly (readonly [rule: string, text: string, bodies: readonly string[]])[] = [
  ['a known one', 'The World Bank paid.', ['World Bank: World Bank']],
  ['a known acronym', 'The WHO warned.', ['World Health Organization: WHO']],
  [
    'one thing under two names',
    'The International Criminal Court ruled. The ICC will appeal.',
    ['International Criminal Court: International Criminal Court, ICC'],
  ],
  [
    'a noun that says so',
    'Leipzig Transport Authority paid.',
    ['Leipzig Transport Authority: Leipzig Transport Authority'],
  ],
  [
    'of and and',
    'The Ministry of Health and Sports paid.',
    ['Ministry of Health and Sports: Ministry of Health and Sports'],
  ],
  [
    'an acronym in brackets',
    'The Green Rivers Trust (GRT) paid. GRT is small.',
    ['Green Rivers Trust: Green Rivers Trust, GRT, GRT'],
  ],
  [
    'an acronym by its first letters',
    'The Green Rivers Trust paid. The GRT is small.',
    ['Green Rivers Trust: Green Rivers Trust, GRT'],
  ],
  ['an unknown acronym', 'The NDP has a plan.', ['NDP: NDP']],
  ['a noun beside it', 'Figures of broadcaster Zornet differ.', ['Zornet: Zornet']],
  ['a club', 'They beat Deportivo La Coruna.', ['Deportivo La Coruna: Deportivo La Coruna']],
  ['no common short form', 'HIV and GDP are no bodies.', []],
  ['no city', 'New York City is large.', []],
];

describe('an organisation', () => {
  it.each(BODIES)('%s: %s', (_, text, bodies) => {
    const found = suggested(text).organisations.map(
      ({ name, mentions }) => `${name}: ${mentions.map((span) => wordsOf(text, span)).join(', ')}`,
    );
    expect(found).toEqual(bodies);
  });
});
