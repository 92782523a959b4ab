import { describe, expect, it } from 'vitest';
import { markWords } from '../../../lib/scene/mark';
import { type Scene, scene } from '../../../lib/scene/scene';
import { placementsOf } from '../../../lib/scene/spoken-of';
import { timesOverlap } from '../../../lib/story/time-range';
import { LAYER_MARKS } from '../../fixtures/putin-in-tajikistan-2025/layer-marks';
import { timeOf } from '../view/time-of';
import { entityOf, firstStory } from './first-story';

const story = await firstStory();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();
const SHAPES = {
  place: ['area', 'point', 'border', 'region', 'zone', 'gathered'],
  event: ['gathered'],
  flow: ['flow'],
};

function shown(layers: readonly string[], selection: string | null = null, time: string | null = null): Scene {
  return scene(story, { layers, selection, time: timeOf(time) });
}

function ids({ marks }: Scene): string[] {
  return marks.map((mark) => mark.id).sort();
}

describe('what a layer puts on the map', () => {
  it.each(Object.entries(LAYER_MARKS))('is what the contract lists, for %s alone', (layer, expected) => {
    expect(ids(shown([layer]))).toEqual([...expected].sort());
  });

  it('is the union of the layers, each thing once, and nothing without layers', () => {
    expect(ids(shown(EVERY_LAYER))).toEqual([...new Set(Object.values(LAYER_MARKS).flat())].sort());
    expect(shown([]).marks).toEqual([]);
  });

  it('is said by the mark: which of the layers shown hold it', () => {
    const marks = new Map(shown(['icc', 'summits']).marks.map((mark) => [mark.id, mark]));
    expect(marks.get('tjk')?.layers).toEqual(['summits', 'icc']);
    expect(marks.get('mng')?.layers).toEqual(['icc']);
  });

  it('shows what is placed at a city as a city only where it is one, and says what is announced', () => {
    const marks = new Map(shown(EVERY_LAYER, 'berlin').marks.map((mark) => [mark.id, mark]));
    expect(marks.get('berlin')).toMatchObject({ kind: 'point', type: 'city' });
    expect(marks.get('dushanbe')).toMatchObject({ kind: 'point', type: 'city' });
    expect(marks.get('base-bokhtar')).toMatchObject({ kind: 'point', type: 'site' });
    expect(marks.get('summit')).toMatchObject({ kind: 'gathered', announced: true });
    expect(marks.get('greeting')).toMatchObject({ kind: 'gathered', announced: false });
  });

  it('does not depend on the order in which layers are named, and names of no layer do nothing', () => {
    expect(shown([...EVERY_LAYER].reverse()).marks).toEqual(shown(EVERY_LAYER).marks);
    expect(shown(['nothing', 'war']).marks).toEqual(shown(['war']).marks);
  });

  it('draws two groups on one country by two styles, the summit’s first', () => {
    const styles = Object.fromEntries(
      shown(['members']).marks.flatMap((mark) => (mark.kind === 'area' ? [[mark.id, mark.styles]] : [])),
    );
    expect(styles.tjk).toEqual(['band-solid', 'band-broken']);
    expect(styles.arm).toEqual(['band-broken']);
  });

  it('gathers four events at the city and the talks at the country', () => {
    const places = shown(['summits']).marks.flatMap((mark) =>
      mark.kind === 'gathered' ? [[mark.id, mark.at, mark.precision]] : [],
    );
    expect(places).toEqual([
      ['visit', 'dushanbe', 'city'],
      ['greeting', 'dushanbe', 'city'],
      ['defence-talks', 'tjk', 'country'],
      ['summit', 'dushanbe', 'city'],
      ['cis-meeting', 'dushanbe', 'city'],
    ]);
  });

  it('marks as context what no shown layer of the article holds', () => {
    const origin = (scene: Scene, id: string) => scene.marks.find((mark) => mark.id === id)?.origin;
    expect(origin(shown(['members-context']), 'mda')).toBe('context');
    expect(origin(shown(['bases-context']), 'base-bokhtar')).toBe('context');
    expect(origin(shown(['icc-context']), 'arm')).toBe('context');
    expect(origin(shown(['icc-context', 'members']), 'arm')).toBe('article');
    expect(origin(shown([], 'mda'), 'mda')).toBe('context');
    expect(origin(shown([], 'arm'), 'arm')).toBe('article');
  });

  it('says beside each word of a context layer that it is context, also on what the article names', () => {
    const says = (layers: string[], id: string) => shown(layers).marks.find((mark) => mark.id === id)?.says;
    expect(says(['members', 'icc-context'], 'arm')).toEqual([
      'Summit and CIS: announced for the CIS meeting of 10 October',
      'ICC elsewhere (context): member since 1 February 2024',
    ]);
    for (const mark of shown(EVERY_LAYER).marks) {
      const context = mark.layers.flatMap((id) => story.layers.filter((l) => l.id === id && l.origin === 'context'));
      for (const layer of context) {
        const item = layer.items.find(({ entity }) => entity === mark.id);
        const words = markWords(mark);
        if (item?.says) expect(words.slice(0, words.indexOf(item.says))).toMatch(/\(context\): $/);
      }
    }
  });

  it('keeps the money’s speaker beside the money, and gives no amount where the article gives none', () => {
    const flows = new Map(
      shown(['remittances', 'migration']).marks.flatMap((mark) => (mark.kind === 'flow' ? [[mark.id, mark]] : [])),
    );
    expect(flows.get('remittances-rus-tjk')).toMatchObject({
      amount: expect.stringContaining('$1.8bn'),
      attribution: 'according to Yuri Ushakov',
    });
    expect(flows.get('migration-tjk-rus')?.amount).toBeNull();
  });
});

describe('choosing a thing', () => {
  it.each(story.entities.map((entity) => [entity.id] as const))(
    'shows %s and its placement also with every layer off and at another time',
    (id) => {
      const entity = entityOf(story, id);
      const { marks, selected } = shown([], id, '1950');
      expect(selected).toBe(entity);
      const drawn = new Set(marks.map((mark) => mark.id));
      const placed = ['place', 'event', 'flow'].includes(entity.kind) && entity.placement.kind !== 'none';
      expect(drawn.has(id)).toBe(placed);
      expect(marks.filter((mark) => mark.selected).map((mark) => mark.id)).toEqual(placed ? [id] : []);
      for (const wanted of placementsOf(entity, story)) {
        const other = entityOf(story, wanted);
        if (other.kind === 'place' && other.placement.kind !== 'none')
          expect([wanted, drawn.has(wanted)]).toEqual([wanted, true]);
      }
    },
  );

  it.each([
    ['summit', ['dushanbe', 'summit']],
    ['russian-base', ['russian-base', 'tjk']],
    ['base-dushanbe', ['base-dushanbe', 'dushanbe']],
    ['killing', ['killing', 'ukr']],
    ['cis-nine', ['arm', 'aze', 'blr', 'kaz', 'kgz', 'rus', 'tjk', 'tkm', 'uzb']],
    ['central-asia', ['central-asia', 'kaz', 'kgz', 'tjk', 'tkm', 'uzb']],
    ['visit-rus-mng', ['mng', 'rus', 'visit-rus-mng']],
    [
      'remittances-rus-central-asia',
      ['central-asia', 'kaz', 'kgz', 'remittances-rus-central-asia', 'rus', 'tjk', 'tkm', 'uzb'],
    ],
    ['afghan-border', ['afghan-border']],
    ['mohammed', []],
    ['capture', []],
    ['sun', []],
    ['warrant', []],
  ])('%s alone shows exactly itself and where it is', (id, expected) => {
    expect(ids(shown([], id))).toEqual(expected);
  });

  it('adds to what the layers show and takes nothing away', () => {
    for (const layer of EVERY_LAYER) {
      const before = ids(shown([layer]));
      for (const { id } of story.entities) expect(ids(shown([layer], id))).toEqual(expect.arrayContaining(before));
    }
  });

  it('marks countries that only take part as implied, never the chosen one', () => {
    const { marks } = shown([], 'central-asia');
    expect(marks.flatMap((mark) => (mark.kind === 'area' && mark.implied ? [mark.id] : []))).toHaveLength(5);
    expect(shown([], 'tjk').marks).toMatchObject([{ id: 'tjk', selected: true, implied: false }]);
  });

  it('does nothing for an id that the story does not have', () => {
    expect(shown(['war'], 'nobody')).toEqual(shown(['war']));
    expect(shown(['war'], '__proto__').selected).toBeNull();
  });
});

describe('a chosen time', () => {
  /** Ongoing since nobody says when is a date, but no day to go by. */
  const hasDay = (id: string) => {
    const { when } = entityOf(story, id);
    return when !== undefined && (when.first ?? when.last) !== null;
  };

  it('keeps what overlaps it, ends included, and everything that has no date', () => {
    for (const time of ['2024', '2025-10-08', '2025-10-09', '2022-04/2024-09', '../2023', '2025-10-10/..', '1900']) {
      const range = timeOf(time);
      const expected = shown(EVERY_LAYER)
        .marks.filter(({ id }) => {
          const { when } = entityOf(story, id);
          return !when || timesOverlap(when, range);
        })
        .map(({ id }) => id);
      expect(shown(EVERY_LAYER, null, time).marks.map(({ id }) => id)).toEqual(expected);
    }
  });

  it.each([
    ['2025-10-08', ['visit', 'greeting', 'defence-talks', 'aj-report']],
    ['2025-10-10', ['visit', 'cis-meeting']],
    ['2025-10-10/2030', ['visit', 'cis-meeting']],
    ['2025-10-11', []],
    ['2024', ['mongolia-visit', 'visit-rus-mng', 'remittances-rus-tjk']],
    ['2024-09-30', ['mongolia-visit', 'visit-rus-mng', 'remittances-rus-tjk']],
    ['../2022-03', ['invasion']],
    ['2022', ['invasion', 'killing']],
  ])('%s shows of what is dated: %s', (time, expected) => {
    const dated = shown(EVERY_LAYER, null, time).marks.flatMap(({ id }) => (hasDay(id) ? [id] : []));
    expect([...dated].sort()).toEqual([...expected].sort());
  });

  it('keeps every country, city and undated event', () => {
    const undated = shown(EVERY_LAYER).marks.filter(({ id }) => !hasDay(id));
    expect(undated.length).toBeGreaterThan(20);
    expect(shown(EVERY_LAYER, null, '1900').marks.map(({ id }) => id)).toEqual(undated.map(({ id }) => id));
  });
});

describe('the marks of any view', () => {
  const views = [
    shown(story.defaults.layers),
    shown(EVERY_LAYER),
    ...EVERY_LAYER.map((layer) => shown([layer])),
    ...story.entities.map(({ id }) => shown(story.defaults.layers, id)),
    ...story.entities.map(({ id }) => shown(EVERY_LAYER, id, '2024')),
  ];

  it('are each there once and are places, events or flows that have a place', () => {
    for (const { marks } of views) {
      expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
      for (const mark of marks) {
        const entity = entityOf(story, mark.id);
        if (entity.kind !== 'place' && entity.kind !== 'event' && entity.kind !== 'flow') throw new Error(mark.id);
        expect(SHAPES[entity.kind]).toContain(mark.kind);
        expect(entity.placement.kind).not.toBe('none');
      }
    }
  });

  it('never hold the prisoner, his capture, or a person, group or statement', () => {
    const drawn = new Set(views.flatMap(ids));
    for (const entity of story.entities) {
      if (['person', 'group', 'statement', 'organisation', 'figure'].includes(entity.kind))
        expect(drawn.has(entity.id)).toBe(false);
    }
    expect(drawn.has('capture')).toBe(false);
  });

  it('each have an accessible name of their own, without loose ends', () => {
    for (const { marks } of views) {
      const names = marks.map(markWords);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      for (const name of names) expect(name).not.toMatch(/undefined|null|NaN|\s{2}|,\s*,|,\s*$/);
    }
  });

  it('stand at finite places on the earth', () => {
    for (const { marks } of views) {
      for (const mark of marks) {
        const places = [
          ...('anchor' in mark ? [mark.anchor] : []),
          ...('lonLat' in mark ? [mark.lonLat] : []),
          ...(mark.kind === 'flow' ? [mark.from, mark.to] : []),
        ];
        expect(places.length).toBeGreaterThan(0);
        for (const [lon, lat] of places) {
          expect(Math.abs(lon)).toBeLessThanOrEqual(360);
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        }
      }
    }
  });
});
