import { describe, expect, it } from 'vitest';
import { suggested, wordsOf } from './suggested';

const SENTENCES: readonly (readonly [rule: string, text: string, amounts: readonly string[]])[] = [
  ['money in short', 'They sent more than $1.8bn home.', ['$1.8bn: more than 1800000000 USD']],
  ['money in words', 'It cost 5 million euros.', ['5 million euros: exact 5000000 EUR']],
  ['dollars of another country', 'It cost C$20.', ['C$20: exact 20 CAD']],
  ['money per thing', 'A tax of $20 per tonne was set.', ['$20 per tonne: exact 20 USD/tonne']],
  ['a share', 'That is 17% of it.', ['17%: exact 17 %']],
  ['a share in words', 'About 12 percent left.', ['12 percent: about 12 %']],
  ['a share in two words', 'Nearly 12 per cent left.', ['12 per cent: nearly 12 %']],
  ['people', 'Over 1,000 people came.', ['1,000 people: more than 1000 people']],
  ['the dead', 'The outbreak has killed 292 people.', ['292 people: exact 292 deaths']],
  ['the injured', 'Eighteen people were wounded.', ['Eighteen people: exact 18 injured']],
  ['numbers in words', 'Two hundred and six soldiers left.', ['Two hundred and six soldiers: exact 206 people']],
  ['numbers with a hyphen', 'Twenty-five homes burned.', ['Twenty-five homes: exact 25 homes']],
  ['a distance', 'Planes fly up to 500 kilometres.', ['500 kilometres: up to 500 km']],
  ['a duration', 'It lasted for four decades.', ['four decades: exact 4 decades']],
  ['a unit with a hyphen', 'A three-day trip.', ['three-day: exact 3 days']],
  ['things over adjectives', 'Some 22,000 new jobs are planned.', ['22,000 new jobs: about 22000 jobs']],
  ['from to', 'It takes 5 to 7 hours.', ['5 to 7 hours: exact 5–7 hours']],
  ['from to, in one scale', 'It costs $5-6 million.', ['$5-6 million: exact 5000000–6000000 USD']],
  ['at least', 'At least ten people died.', ['ten people: at least 10 deaths']],
  ['many', 'Thousands of people fled.', ['Thousands of people: about null people']],
  ['no age', 'He is aged 15. Ann Lee, 34, is a nurse, and a 31-year-old.', []],
  ['no time', 'It begins at 5 p.m. and ends at 10:30.', []],
  ['no date', 'On 5 May 2020 it rained.', []],
  ['no ordinal', 'The 21st game and the 3rd one.', []],
  ['no score', 'They won 3-1.', []],
  ['no number in a name', 'Boeing 737 planes and the H5N1 virus.', []],
  ['no one', 'One man left.', []],
];

describe('an amount', () => {
  it.each(SENTENCES)('%s: %s', (_, text, amounts) => {
    const said = suggested(text).amounts.map((amount) => {
      const range = amount.valueTo === undefined ? '' : `–${amount.valueTo}`;
      return `${wordsOf(text, amount)}: ${amount.qualifier} ${amount.value}${range} ${amount.unit}`;
    });
    expect(said).toEqual(amounts);
  });

  it('names what it counts', () => {
    expect(suggested('Some 22,000 new jobs are planned.').amounts[0]?.counts).toBe('new jobs');
  });
});
