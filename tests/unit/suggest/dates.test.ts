import { describe, expect, it } from 'vitest';
import { suggested, wordsOf } from './suggested';

/** In a text of Wednesday, 8 October 2025: the sentence, the words, what they mean. */
const SENTENCES: readonly (readonly [rule: string, text: string, dates: readonly string[]])[] = [
  ['a day with its year', 'It began on 24 February 2022.', ['24 February 2022 = 2022-02-24']],
  ['an American day', 'It began on February 24, 2022, at dawn.', ['February 24, 2022 = 2022-02-24']],
  ['a short month', 'It began on Feb. 24.', ['Feb. 24 = 2025-02-24']],
  ['a day with th', 'It ends on the 5th of November.', ['5th of November = 2025-11-05']],
  ['days from to', 'They met on October 8–10, 2019.', ['October 8–10, 2019 = 2019-10-08/2019-10-10']],
  ['days from to, the day first', 'They met on 5-7 May 2019.', ['5-7 May 2019 = 2019-05-05/2019-05-07']],
  ['the numbers of ISO', 'Updated 2019-10-08.', ['2019-10-08 = 2019-10-08']],
  ['a day that is none', 'On February 30, 2020 nothing happened.', ['February 30, 2020 = null']],
  ['the nearest year, before', 'He left on June 5.', ['June 5 = 2025-06-05']],
  ['the nearest year, to come', 'The tax will start on January 1.', ['January 1 = 2026-01-01']],
  ['a month with its year', 'Killed in April 2022.', ['April 2022 = 2022-04']],
  ['a month', 'He came in September.', ['September = 2025-09']],
  ['no month as a verb or name', 'May said that it may march on.', []],
  ['a bare year', 'A warrant was issued in 2023.', ['2023 = 2023']],
  ['a year before a noun', 'After the 2008 epidemic.', ['2008 = 2008']],
  ['years in a row', 'In 2013 and 2014.', ['2013 = 2013', '2014 = 2014']],
  ['years from to', 'He worked there from 1986 to 1998.', ['1986 to 1998 = 1986/1998']],
  ['years with a dash', 'In 2010-15 it was both.', ['2010-15 = 2010/2015']],
  ['a decade', 'Back in the 1990s.', ['1990s = 1990/1999']],
  ['no year in a name', 'At Euro 2016 they won.', []],
  ['no year that counts', 'Some 2000 people came.', []],
  ['no year of money', 'It cost $2019.', []],
  ['a weekday, before', 'He said on Monday that it rained.', ['Monday = 2025-10-06']],
  ['a weekday, to come', 'They will meet on Friday.', ['Friday = 2025-10-10']],
  ['said on a weekday, of what will be', 'She said Tuesday that it will rain.', ['Tuesday = 2025-10-07']],
  ['the day itself', 'It rained on Wednesday.', ['Wednesday = 2025-10-08']],
  ['part of a day', 'It rained late Sunday.', ['late Sunday = 2025-10-05']],
  ['the weekday of last week', 'Police arrested him last Thursday.', ['last Thursday = 2025-10-02']],
  [
    'yesterday and tomorrow',
    'Yesterday it rained; tomorrow it may snow.',
    ['Yesterday = 2025-10-07', 'tomorrow = 2025-10-09'],
  ],
  ['last week', 'The licence came last week.', ['last week = 2025-09-29/2025-10-05']],
  ['the past week', 'Over the past week it rained.', ['past week = 2025-10-01/2025-10-08']],
  ['this year, last month', 'This year and last month.', ['This year = 2025', 'last month = 2025-09']],
  ['the weekend', 'It was quiet at the weekend.', ['the weekend = 2025-10-04/2025-10-05']],
  ['the summer', 'Attacks shook the country over the summer.', ['the summer = 2025-06/2025-08']],
  ['a winter with its year', 'It froze in the winter of 2023.', ['the winter of 2023 = 2023-12/2024-02']],
  ['ago', 'She left three days ago.', ['three days ago = 2025-10-05']],
  ['years ago', 'She left 5 years ago.', ['5 years ago = 2020']],
  [
    'counted from the date before',
    'He died in April 2022, and the invasion began two months previously.',
    ['April 2022 = 2022-04', 'two months previously = 2022-02'],
  ],
  [
    'the month of the year before',
    'Freed in June 1998, he was sentenced that August.',
    ['June 1998 = 1998-06', 'that August = 1998-08'],
  ],
  ['another', 'It will take another two years.', ['another two years = 2027']],
  [
    'what cannot be counted',
    'A few days later it rained. It began more than 50 years ago.',
    ['A few days later = null', 'more than 50 years ago = null'],
  ],
  ['a feast', 'Shops close on Christmas Day.', ['Christmas Day = 2025-12-25']],
  ['a feast that moves', 'They met at Thanksgiving.', ['Thanksgiving = 2025-11-27']],
  ['no duration', 'It lasted three days.', []],
  ['no age', 'A 31-year-old man.', []],
];

describe('a date', () => {
  it.each(SENTENCES)('%s: %s', (_, text, dates) => {
    expect(suggested(text).dates.map((date) => `${wordsOf(text, date)} = ${date.edtf}`)).toEqual(dates);
  });

  it('that counts from the article’s day is found but not said where that day is not known', () => {
    const text = 'He said on Monday that it began in 2022.';
    expect(suggested(text, null).dates.map((date) => `${wordsOf(text, date)} = ${date.edtf}`)).toEqual([
      'Monday = null',
      '2022 = 2022',
    ]);
  });
});
