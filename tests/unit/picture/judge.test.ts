import { expect, test } from 'vitest';
import type { LonLat } from '../../../lib/geo/mercator';
import type { Rect } from '../../../lib/geo/rect';
import { parseView } from '../../../lib/view/parse-view';
import { type Fault, judge } from '../../truth/judge';
import { type Px, pixelOf, type SeenMap, type SeenText } from '../../truth/seen';
import { readCountries } from '../../truth/world';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const countries = await readCountries();
const { view } = parseView('v=1&c=4/45/60&l=none', story);
const MAP: SeenMap = {
  link: '',
  size: '',
  box: { left: 0, top: 0, right: 720, bottom: 630 },
  zoom: 4,
  centre: [60, 45],
  middle: [360, 315],
  texts: [],
  leaders: [],
  symbols: [],
  controls: [],
  card: null,
};
const KAZAKHSTAN: LonLat = [67, 48];
const TAJIKISTAN: LonLat = [69, 38.7];
const UZBEKISTAN: LonLat = [64, 41.5];
const TURKEY: LonLat = [33, 39];
const CASPIAN: LonLat = [50.5, 42.2];

const px = (place: LonLat): Px => pixelOf(MAP, place);
const boxAt = ([x, y]: Px, half = 30): Rect => ({ left: x - half, right: x + half, top: y - 4, bottom: y + 4 });
const name = (nameOf: string, place: LonLat, half?: number): SeenText => ({
  text: nameOf.toUpperCase(),
  nameOf,
  entity: null,
  label: 1,
  box: boxAt(px(place), half),
});
const faults = (seen: Partial<SeenMap>): Fault[] =>
  judge({ ...MAP, ...seen }, story, view, countries).findings.map(({ fault }) => fault);

test('a name in its country is right; a name of no country of the story is not asked about', () => {
  expect(faults({ texts: [name('kaz', KAZAKHSTAN)] })).toEqual([]);
  expect(faults({ texts: [name('irn', KAZAKHSTAN)] })).toEqual([]);
  const verdict = judge({ ...MAP, texts: [name('kaz', KAZAKHSTAN)] }, story, view, countries);
  expect([verdict.names, verdict.own]).toEqual([1, 1]);
});

test('a name on another country of the story is wrong, whatever leads from it', () => {
  const leaders = [{ of: 'tjk', entity: null, points: [px(UZBEKISTAN), px(TAJIKISTAN)] }];
  expect(faults({ texts: [name('tjk', UZBEKISTAN)] })).toEqual(['name on another country of the story']);
  expect(faults({ texts: [name('tjk', UZBEKISTAN)], leaders })).toEqual(['name on another country of the story']);
});

test('a call-out has a leader, of forty pixels at most, that ends in its country, and touches no land of the story', () => {
  const [x, y] = px(CASPIAN);
  // Azerbaijan's north coast.
  const coast = px([48.8, 41.5]);
  const box: Rect = { left: x - 14, right: x + 14, top: y - 4, bottom: y + 4 };
  const texts: SeenText[] = [{ ...name('aze', CASPIAN), box }];
  const leader = (to: Px) => [{ of: 'aze', entity: null, points: [[x - 14, y] as const, to] }];
  expect(faults({ texts })).toEqual(['name outside its country without a leader']);
  expect(faults({ texts, leaders: leader(coast) })).toEqual([]);
  expect(faults({ texts, leaders: leader(px(TURKEY)) })).toEqual([
    'call-out: leader too long',
    'call-out: leader ends outside the country',
  ]);
  const wide = [{ ...name('aze', CASPIAN), box: { ...box, right: x + 40 } }];
  expect(faults({ texts: wide, leaders: leader(coast) })).toContain('call-out: on land of the story');
});

test('a leader is known by the mark that its name belongs to', () => {
  const [x, y] = px(CASPIAN);
  const texts = [{ ...name('aze', CASPIAN, 14), entity: 'a-flow' }];
  const leaders = [{ of: 'a-flow', entity: 'a-flow', points: [[x - 14, y] as const, px([48.8, 41.5])] }];
  expect(faults({ texts, leaders })).toEqual([]);
});

test('a line crosses no name but its own, and no other line', () => {
  const [x, y] = px(KAZAKHSTAN);
  const over = { of: 'x', entity: null, points: [[x, y - 50] as const, [x, y + 50] as const] };
  const along = { of: 'y', entity: null, points: [[x - 50, y + 20] as const, [x + 50, y + 20] as const] };
  expect(faults({ texts: [name('kaz', KAZAKHSTAN)], leaders: [over] })).toEqual(['name crossed by a line']);
  expect(faults({ texts: [name('kaz', KAZAKHSTAN)], leaders: [{ ...over, of: 'kaz' }] })).toEqual([]);
  expect(faults({ leaders: [over, along] })).toEqual(['lines cross']);
});

test('a label is neither cut by the edge nor lies under a control or half under a card', () => {
  const text = (box: Rect): SeenText => ({ text: 'Somewhere', nameOf: null, entity: null, label: 1, box });
  expect(faults({ texts: [text({ left: -10, right: 50, top: 100, bottom: 108 })] })).toEqual(['label cut by the edge']);
  const box = { left: 100, right: 160, top: 100, bottom: 108 };
  expect(faults({ texts: [text(box)], controls: [boxAt([150, 100])] })).toEqual(['label under a control']);
  expect(faults({ texts: [text(box)], card: { left: 130, right: 400, top: 0, bottom: 400 } })).toEqual([
    'label under a control',
  ]);
  expect(faults({ texts: [text(box)], card: { left: 0, right: 400, top: 0, bottom: 400 } })).toEqual([]);
});

test('a symbol stands in the country of what it is of, a city’s dot at its place', () => {
  const symbol = (of: string, place: LonLat) => ({ symbols: [{ of, at: px(place) }] });
  expect(faults(symbol('russian-base', TAJIKISTAN))).toEqual([]);
  expect(faults(symbol('russian-base', UZBEKISTAN))).toEqual(['symbol in another country']);
  expect(faults(symbol('dushanbe', TAJIKISTAN))).toEqual([]);
  expect(faults(symbol('dushanbe', UZBEKISTAN))).toEqual(['symbol in another country']);
  expect(faults(symbol('central-asia', TAJIKISTAN))).toEqual(['symbol in another country']);
});

test('what a view speaks of has its name where it is in sight and nothing hides it', () => {
  const chosen = parseView('v=1&c=4/45/60&l=none&s=kaz', story).view;
  const of = (seen: Partial<SeenMap>) =>
    judge({ ...MAP, ...seen }, story, chosen, countries).findings.map(({ fault }) => fault);
  expect(of({})).toEqual(['spoken of, without a name']);
  expect(of({ texts: [name('kaz', KAZAKHSTAN)] })).toEqual([]);
  expect(of({ centre: [-100, 40] })).toEqual([]);
  expect(of({ texts: [name('kaz', KAZAKHSTAN)], card: { ...MAP.box, left: -1, top: -1 } })).toEqual([]);
});
