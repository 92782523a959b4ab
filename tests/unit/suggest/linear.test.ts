import { describe, expect, it } from 'vitest';
import { findAmounts } from '@/lib/suggest/amounts';
import { findEvents } from '@/lib/suggest/find-events';
import { findFlows } from '@/lib/suggest/find-flows';
import { findPlaces } from '@/lib/suggest/find-places';
import { findReports } from '@/lib/suggest/find-reports';
import { findTimes } from '@/lib/suggest/find-times';
import { nameHits } from '@/lib/suggest/name-hits';
import { findOrganisations } from '@/lib/suggest/organisations';
import { findPersons } from '@/lib/suggest/persons';
import { findQuotes } from '@/lib/suggest/quotes';
import { type Token, tokenize } from '@/lib/suggest/tokens';
import { gazetteer } from './suggested';

const no = () => false;

/** How many tokens are looked at, in all steps together. */
function looksAt(text: string): number {
  let looks = 0;
  const get = (target: readonly Token[], key: string | symbol, receiver: unknown) => {
    if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
    return Reflect.get(target, key, receiver);
  };
  const tokens: readonly Token[] = new Proxy(tokenize(text), { get });
  const hits = nameHits(tokens, gazetteer);
  const persons = findPersons(tokens, hits, gazetteer);
  const bodies = findOrganisations(tokens, hits, gazetteer, no);
  const named = (list: typeof persons | typeof bodies, isPerson: boolean) =>
    list.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, name, isPerson })));
  const mentions = [...named(persons, true), ...named(bodies, false)].sort((a, b) => a.from - b.from);
  const places = findPlaces({ tokens, hits, gazetteer, isPerson: no, isBody: no, surnames: new Set() });
  const dates = findTimes(tokens, '2025-10-08');
  findQuotes(tokens, mentions);
  findReports({ tokens, mentions, isQuoted: no });
  findAmounts(tokens, no);
  findEvents({ tokens, places, dates, today: '2025-10-08', isQuoted: no });
  findFlows(tokens, places);
  return looks;
}

describe('a text ten times as long', () => {
  it.each([
    [
      'of sentences',
      'Anna Lindqvist said “we will go to Paris” on Monday with 5 people. Kenya’s exports to Uganda grew. ',
    ],
    ['of one sentence', 'Anna Lindqvist said “we will go to Paris” in Kenya on Monday and killed 5 people '],
    ['of a list of places', 'Anna, Kenya, Ohio, '],
    ['of one name', 'Anna '],
    ['of marks that open', '“ a '],
    ['of apostrophes', "'s "],
    ['of months', 'May 5 '],
    ['of numbers in words', 'five hundred and '],
    ['of verbs', 'said '],
    ['of acronyms', '(WHO) NDP '],
    ['of lines', 'A\n'],
    ['of movements', 'exports from Kenya to Uganda '],
  ])('%s takes about ten times as many looks', (_, part) => {
    const short = part.repeat(150);
    expect(looksAt(part.repeat(1500))).toBeLessThan(14 * looksAt(short));
  });
});
