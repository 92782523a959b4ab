import { beforeAll, describe, expect, it } from 'vitest';
import { keyFigure } from '../../../lib/scene/key-figure';
import { mapKey, roundAmounts } from '../../../lib/scene/map-key';
import { scene } from '../../../lib/scene/scene';
import { loadStory } from '../../../lib/server/load-story';
import type { Story } from '../../../lib/story/story';
import { defaultView } from '../../../lib/view/fields';
import { parseView } from '../../../lib/view/parse-view';
import { KEY_WORDS } from '../../../lib/words/key-words';

let first: Story;
let second: Story;

beforeAll(async () => {
  const [one, two] = [await loadStory('putin-in-tajikistan-2025'), await loadStory('remittances-central-asia')];
  if (!one || !two) throw new Error('a story is not there');
  [first, second] = [one, two];
});

const shownBy = (story: Story, query: string) => {
  const view = query === '' ? defaultView(story) : parseView(query, story).view;
  return { view, shown: scene(story, view) };
};
const keyOf = (story: Story, query = '') => {
  const { view, shown } = shownBy(story, query);
  return mapKey(story, view, shown);
};
const labels = (story: Story, query = '') => keyOf(story, query).entries.map(({ label }) => label);

describe('the title of a map', () => {
  it('is the story’s own for its first view, wherever one looks from', () => {
    expect(keyOf(first).title).toBe(first.defaults.title);
    expect(keyOf(first, 'v=1&c=6/38/68').title).toBe(first.defaults.title);
  });

  it('is a stop’s at a stop, and in words what any other view shows', () => {
    for (const { title, view } of second.stops) expect(mapKey(second, view, scene(second, view)).title).toBe(title);
    expect(keyOf(first, 'v=1&l=war').title).toBe('War in Ukraine');
    expect(keyOf(first, 'v=1&s=tjk').title).toBe('Tajikistan');
    expect(keyOf(first, 'v=1&b=control').title).not.toBe(first.defaults.title);
  });

  it('names the layers where a story gives none', () => {
    const { title: _, ...defaults } = second.defaults;
    expect(mapKey({ ...second, defaults }, defaultView(second), { marks: [] }).title).toBe('Share of GDP');
  });
});

describe('the samples', () => {
  it('say of a group how many have it, and of one that holds another what it adds', () => {
    expect(labels(first).slice(0, 3)).toEqual([
      'Summit, 9 October: six',
      'CIS meeting, 10 October: three more',
      'Host',
    ]);
  });

  it('say of a line whether an amount is given, where one is and another is not', () => {
    expect(labels(first, 'v=1&l=remittances')).toEqual(['Remittances', 'Remittances, no amount given']);
    expect(labels(first, 'v=1&l=migration')).toContain('Labour migration');
  });

  it('mark what is context', () => {
    const { entries } = keyOf(first, 'v=1&l=icc~icc-context');
    expect(entries.filter(({ context }) => context).map(({ label }) => label)).toEqual(['ICC member (context): three']);
  });
});

describe('what is measured', () => {
  it('is said once for all flows of a series, with two amounts for the widths', () => {
    const { widths, notes, entries } = keyOf(second, 'v=1&t=2011&l=transfers-2011');
    expect(widths.map(({ words }) => words)).toEqual(['$1,000m', '$100m']);
    expect(notes).toEqual(['Million US dollars, April to June 2011, according to the Central Bank of Russia']);
    expect(entries).toEqual([]);
  });

  it('keeps a hedge that all share, and has no scale where each counts in its own way', () => {
    expect(keyOf(second, 'v=1&t=2017&l=estimates').notes[0]).toContain('according to an estimate of the World Bank');
    const reports = keyOf(second, 'v=1&t=2024&l=central-banks');
    expect([reports.widths, reports.notes]).toEqual([[], []]);
  });

  it('is a ramp with its breaks, the unit, the year, the source and what has no data', () => {
    const { classes, notes } = keyOf(second);
    expect(classes).toEqual({ breaks: [1, 5, 10, 20, 35], steps: 6, hasNoData: true });
    expect(KEY_WORDS.notes(notes)).toBe(
      'Remittances received, % of GDP, 2024. Source: World Bank. No data: Turkmenistan and Georgia',
    );
  });

  it('has a day only where all that is shown is of one', () => {
    expect(keyOf(first).asOf).toBe('As of 8 October 2025');
    expect(keyOf(second).asOf).toBeNull();
  });
});

describe('the amounts of a scale', () => {
  it.each([
    [1067, [1000, 100]],
    [4155, [2000, 200]],
    [500, [500, 50]],
    [0.3, [0.2, 0.02]],
    [0, []],
    [Number.NaN, []],
  ])('up to %s are round', (max, amounts) => {
    expect(roundAmounts(max)).toEqual(amounts);
  });
});

describe('the number of a view', () => {
  const figure = (story: Story, query = '') => keyFigure(shownBy(story, query).shown.marks, story);

  it('is the greatest share, or the greatest amount with who says it, or none', () => {
    expect(figure(second)).toEqual({
      figure: '47.9% of GDP',
      caption: 'Tajikistan: remittances received, 2024',
      attribution: null,
    });
    expect(figure(first, 'v=1&l=remittances')).toMatchObject({
      figure: 'more than $1.8bn',
      attribution: 'according to Yuri Ushakov',
    });
    expect(figure(first)).toBeNull();
  });
});
