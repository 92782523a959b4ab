import { describe, expect, it } from 'vitest';
import { placesIn, suggested } from './suggested';

/** One rule a line: the sentence, and all that has to be offered. Nothing else may be. */
const SENTENCES: readonly (readonly [rule: string, text: string, places: readonly string[]])[] = [
  ['a capital', 'The talks were held in Dushanbe.', ['Dushanbe = geonames:1221874']],
  ['a country', 'Rain fell across Tajikistan.', ['Tajikistan = iso:TJK']],
  ['a people', 'Two Tajik workers were hurt.', ['Tajik ~ iso:TJK']],
  ['a people with a town of its name', 'A Canadian lake.', ['Canadian ~ iso:CAN']],
  ['inside a body that is known', 'The Washington Post wrote.', ['Washington + geonames:4140963']],
  [
    'a county before towns of its name',
    'Farms in Kent, in England, are dry. London is, too.',
    ['Kent = iso2:GB-KEN', 'England = iso2:GB-ENG', 'London = geonames:2643743'],
  ],
  ['a people in the plural', 'Many Uzbeks left.', ['Uzbeks ~ iso:UZB']],
  ['the longer name', 'Fighting went on in South Sudan.', ['South Sudan = iso:SSD']],
  ['the longer name across a narrow space', 'Fighting went on in South\u202fSudan.', ['South\u202fSudan = iso:SSD']],
  [
    'the longer name across a line',
    'Fighting went on in South\nSudan and in\nthe north\nof the\nplain.',
    ['South\nSudan = iso:SSD'],
  ],
  ['a part of the kingdom', 'They flew to Northern Ireland.', ['Northern Ireland = iso2:GB-NIR']],
  [
    'a full name of a country',
    'Aid went to the Democratic Republic of Congo.',
    ['Democratic Republic of Congo = iso:COD'],
  ],
  ['a name with an apostrophe', "Cocoa comes from Cote d'Ivoire.", ["Cote d'Ivoire = iso:CIV"]],
  [
    'a possessive inside the name',
    "He returned to the People's Republic of China.",
    ["People's Republic of China = iso:CHN"],
  ],
  ['a possessive after the name', "Kenya's coast is long.", ['Kenya = iso:KEN']],
  ['an abbreviation', 'She moved to the U.S. in May.', ['U.S. = iso:USA']],
  ['an abbreviation before a noun', 'A US singer won.', ['US ~ iso:USA']],
  ['no abbreviation in small letters', 'Tell us more.', []],
  ['the union', 'It left the EU.', ['EU = x:european-union']],
  ['a town and its state', 'The mill in Moscow, Idaho, closed.', ['Moscow = geonames:5601538', 'Idaho = iso2:US-ID']],
  ['a town and a short state', 'The mill in Paris, Tex., closed.', ['Paris = geonames:4717560', 'Tex. = iso2:US-TX']],
  ['a town and the post’s letters', 'A shop in Salem, OR was robbed.', ['Salem = geonames:5750162', 'OR = iso2:US-OR']],
  ['a city in two letters', 'She moved to L.A. in May.', ['L.A. = geonames:5368361']],
  ['no state without a town', 'Hi, OK then.', []],
  [
    'a list of states, not a town in a state',
    'It grows in Ohio, Kentucky and Iowa.',
    ['Ohio = iso2:US-OH', 'Kentucky = iso2:US-KY', 'Iowa = iso2:US-IA'],
  ],
  [
    'a list of countries',
    'Armenia, Azerbaijan and Turkey are neighbours.',
    ['Armenia = iso:ARM', 'Azerbaijan = iso:AZE', 'Turkey = iso:TUR'],
  ],
  [
    'the country that the text speaks of',
    'Georgia and Armenia border Turkey.',
    ['Georgia = iso:GEO', 'Armenia = iso:ARM', 'Turkey = iso:TUR'],
  ],
  [
    'the state that the text speaks of',
    'The storm went through Alabama, Tennessee and on to Atlanta and Savannah in Georgia.',
    [
      'Alabama = iso2:US-AL',
      'Tennessee = iso2:US-TN',
      'Atlanta = geonames:4180439',
      'Savannah = geonames:4221552',
      'Georgia = iso2:US-GA',
    ],
  ],
  ['the noun that says the level', 'Roads in Aleppo province were cut.', ['Aleppo = iso2:SY-HL']],
  ['a noun in capitals belongs to the name', 'Roads in Sindh Province were cut.', ['Sindh Province = iso2:PK-SD']],
  ['the city before its province', 'Shells fell on Aleppo.', ['Aleppo = geonames:170063']],
  [
    'a county',
    'A fire in Rapides Parish, Louisiana, was put out.',
    ['Rapides Parish = x:usla079-rapides-parish', 'Louisiana = iso2:US-LA'],
  ],
  ['a sea', 'The ship sank in the Black Sea.', ['Black Sea = x:black-sea']],
  ['a strait', 'Tankers wait near the Strait of Hormuz.', ['Strait of Hormuz = x:strait-of-hormuz']],
  ['a range', 'Snow fell in the Hindu Kush.', ['Hindu Kush = x:hindu-kush']],
  ['a region', 'Labour leaves Central Asia.', ['Central Asia = x:central-asia']],
  ['a region’s people', 'Central Asian exports grew.', ['Central Asian ~ x:central-asia']],
  ['a region in dispute', 'They returned to Nagorno-Karabakh.', ['Nagorno-Karabakh = x:nagorno-karabakh']],
  [
    'a former name',
    'Trains ran to Bombay and Leningrad.',
    ['Bombay = geonames:1275339', 'Leningrad = geonames:498817'],
  ],
  ['a base', 'UK-based analysts agree.', ['UK = iso:GBR']],
  ['a dateline', 'NAIROBI (Reuters) - Rain fell.', ['NAIROBI = geonames:184745']],
  ['a dateline with its country', 'Kampala, Uganda — Rain fell.', ['Kampala = geonames:232422', 'Uganda = iso:UGA']],
  ['a government that speaks', 'Ankara said it would wait.', ['Ankara ! geonames:323786']],
  ['a country that acts', 'Norway condemned the attack.', ['Norway ! iso:NOR']],
  ['a place where it is said', 'She said so in Ankara.', ['Ankara = geonames:323786']],
  ['inside a body', 'The Bank of Japan raised rates.', ['Japan + iso:JPN']],
  ['no small town inside a body', 'The Carnegie Berlin Center closed.', ['Berlin + geonames:2950159']],
  ['a site after a place', 'Police closed Karak Castle.', ['Karak Castle = x:karak-castle']],
  ['no first names', 'Paris Jackson sang.', []],
  ['no surnames', 'Jack London wrote. Readers love London.', []],
  ['no titles', 'President Lincoln spoke.', []],
  ['no common words', 'Most men hope. Many of them read.', []],
  ['no months', 'In March and August it rains.', []],
  ['no compass points', 'Western leaders and Eastern ones met.', []],
  ['no streets', 'He lives at 12 Dublin Road.', []],
  ['no native peoples', 'A Native American song.', []],
  ['marks written apart', 'She lives in Sa\u0303o Paulo.', ['Sa\u0303o Paulo = geonames:3448439']],
  ['a soft hyphen', 'She lives in Dus\u00adhanbe.', ['Dus\u00adhanbe = geonames:1221874']],
  ['a joiner', 'She lives in Dus\u200dhanbe.', ['Dus\u200dhanbe = geonames:1221874']],
  ['no marks where the name has them', 'She lives in Sao Paulo.', ['Sao Paulo = geonames:3448439']],
];

describe('a place is offered', () => {
  it.each(SENTENCES)('%s: %s', (_, text, places) => {
    expect(placesIn(text)).toEqual(places);
  });
});

describe('the candidates', () => {
  const [moscow] = suggested('The mill in Moscow, Idaho, closed.').places;

  it('are four at most, best first, with scores from 0 to 1', () => {
    const { candidates } = suggested('They met in Springfield.').places[0] ?? { candidates: [] };
    expect(candidates).toHaveLength(4);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
  });

  it('say why in words', () => {
    expect(moscow?.candidates[0]?.why).toBe('the text says: Moscow, Idaho');
    expect(suggested('They met in Dushanbe.').places[0]?.candidates[0]?.why).toContain('the capital of Tajikistan');
    expect(suggested('They met in Oslo, and Norway paid.').places[0]?.candidates[0]?.why).toContain(
      'the text speaks of Norway',
    );
  });

  it('are sure where the text says which, and not where many places have the name', () => {
    expect(moscow?.sure).toBe(true);
    expect(suggested('They met in Springfield.').places[0]?.sure).toBe(false);
  });
});

/** What a sentence says of a government or a team, and what of the ground. */
const KINDS: readonly (readonly [rule: string, text: string, kind: string])[] = [
  ['acts', 'Ukraine announced a stamp.', 'metonym'],
  ['acts, with a date between', 'Ukraine on October 7 announced a stamp.', 'metonym'],
  ['is asked', 'They called on Tajikistan to arrest him.', 'metonym'],
  ['has ties', 'It has close ties with Moscow.', 'metonym'],
  ['plays', 'They were drawing with Iceland.', 'metonym'],
  ['is where it rains', 'It rains in Ukraine.', 'place'],
  ['has a coast', 'The coast of Norway is long.', 'place'],
  ['is home', 'She lives with friends in Moscow.', 'place'],
];

describe('a country or capital', () => {
  it.each(KINDS)('%s: %s', (_, text, kind) => {
    expect(suggested(text).places.map((place) => place.kind)).toEqual([kind]);
  });
});

describe('where it happens', () => {
  const namesOf = (text: string) => suggested(text).primary.map(({ name }) => name);

  it('is what the first sentence and most mentions speak of, three places at most', () => {
    const text =
      'A flood hit Kazan on Monday. In Kazan, bridges broke. It was felt in Ufa. Norway and Chile sent blankets.';
    expect(namesOf(text)[0]).toBe('Kazan');
    expect(suggested(text).primary.length).toBeLessThanOrEqual(3);
  });

  it('is no capital that only stands for a government', () => {
    const text = 'Floods hit Norway. Ankara said it would help Norway. Ankara announced aid.';
    expect(namesOf(text)).not.toContain('Ankara');
  });

  it('is no dateline', () => {
    expect(namesOf('NAIROBI (Reuters) - Rain fell on Kampala. Kampala was wet.')).toEqual(['Kampala']);
  });

  it('is nowhere where nothing is named', () => {
    expect(suggested('Rain fell.').primary).toEqual([]);
  });
});
