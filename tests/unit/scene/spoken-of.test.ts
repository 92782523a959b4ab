import { describe, expect, it } from 'vitest';
import { type Scene, scene } from '../../../lib/scene/scene';
import type { Story } from '../../../lib/story/story';
import { compileChanged, type Loose, validStory } from '../compile/fixture';
import { timeOf } from '../view/time-of';
import { entityOf, firstStory } from './first-story';

const story = await firstStory();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();

function spoken(layers: readonly string[], selection: string | null, time: string | null = null, of: Story = story) {
  return listed(scene(of, { layers, selection, time: timeOf(time) }));
}

const listed = ({ spoken: { places, countries } }: Scene) => ({
  places: [...places].sort(),
  countries: [...countries].sort(),
});

/** What speaks of nothing by itself: no flow, no stop. */
const QUIET = ['members', 'icc-context'];

describe('a view speaks of what is chosen', () => {
  it('and of nothing when nothing is, no flow is shown and no stop is like it', () => {
    expect(spoken(QUIET, null)).toEqual({ places: [], countries: [] });
  });

  it.each([
    ['a country', 'mng', ['mng'], ['MNG']],
    ['a city, with its country', 'dushanbe', ['dushanbe', 'tjk'], ['TJK']],
    ['a site, with its country', 'base-bokhtar', ['base-bokhtar', 'tjk'], ['TJK']],
    ['a region, which has a name of its own', 'central-asia', ['central-asia'], []],
    ['a border, with both sides', 'afghan-border', ['afg', 'afghan-border', 'tjk'], ['AFG', 'TJK']],
    ['an event, by its city and country', 'summit', ['dushanbe', 'tjk'], ['TJK']],
    ['an event that is only in a country', 'defence-talks', ['tjk'], ['TJK']],
    ['a site that is drawn with its country', 'russian-base', ['tjk'], ['TJK']],
    ['a flow, by both ends', 'exports-central-asia-rus', ['central-asia', 'rus'], ['RUS']],
    ['an organisation, by its seat', 'carnegie', ['berlin'], []],
    ['a person without a place', 'putin', [], []],
  ])('%s', (_, id, places, countries) => {
    expect(spoken(QUIET, id)).toEqual({ places, countries });
  });

  it('a group, by its members where they are few', () => {
    const few = entityOf(story, 'summit-six');
    const many = entityOf(story, 'cis-nine');
    expect(spoken(QUIET, few.id).places).toEqual(few.kind === 'group' ? [...few.members].sort() : null);
    expect(spoken(QUIET, many.id).places).toEqual([]);
  });
});

describe('a view speaks of both ends of each flow that it shows', () => {
  it.each(EVERY_LAYER)('in the layer %s', (layer) => {
    const shown = scene(story, { layers: [layer], selection: null, time: null });
    for (const mark of shown.marks) {
      const flow = entityOf(story, mark.id);
      if (flow.kind !== 'flow') continue;
      expect(shown.spoken.places).toContain(flow.from.entity);
      expect(shown.spoken.places).toContain(flow.to.entity);
    }
  });

  it('and of none that is out of the view’s time', () => {
    expect(spoken(['remittances'], null, '1991')).toEqual(spoken(['remittances'], null, '1992'));
    expect(spoken(['remittances'], null, '1991').places).not.toContain('tjk');
    expect(spoken(['remittances'], null, '2024').places).toContain('tjk');
  });
});

describe('a stop speaks of the places that its paragraphs mention', () => {
  it.each([
    ['arrival', ['dushanbe', 'tjk']],
    ['meetings', ['arm', 'aze', 'blr', 'central-asia', 'kaz', 'kgz', 'rus', 'tjk', 'tkm', 'uzb']],
    ['court', ['afg', 'afghan-border', 'mng', 'rus', 'tjk', 'ukr']],
    ['base', ['central-asia', 'dushanbe', 'rus', 'tjk']],
    ['migrants', ['central-asia', 'gbr', 'kgz', 'rus', 'tjk', 'ukr', 'uzb']],
    ['researchers', ['berlin', 'central-asia', 'dushanbe', 'kgz', 'rus', 'tjk', 'uzb']],
  ])('%s', (id, places) => {
    const stop = story.stops.find((one) => one.id === id);
    if (!stop) throw new Error(id);
    expect(listed(scene(story, stop.view)).places).toEqual(places);
  });

  it('wherever the map looks, but not when something else is chosen', () => {
    const made = compileChanged((file: Loose) => {
      file.stops = [{ id: 'all', title: 'All', paragraphs: [1, 2], view: 'l=none' }];
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const [stop] = made.value.stops;
    if (!stop) throw new Error('no stop');
    const all = spoken([], null, null, made.value);
    expect(all.places.length).toBeGreaterThan(0);
    expect(spoken([], null, null, validStory()).places).toEqual([]);
    expect(spoken([], null, '2024', made.value).places).toEqual([]);
  });
});

it('has each country under its code and, where it has one, its id, and only places that a map can name', () => {
  const selections = [null, ...story.entities.map(({ id }) => id)];
  for (const view of [
    ...selections.map((selection) => ({ layers: EVERY_LAYER, selection, time: null })),
    ...story.stops.map((stop) => stop.view),
  ]) {
    const { places, countries } = scene(story, view).spoken;
    const codes = [...places].flatMap((id) => {
      const { kind, placement, ...entity } = entityOf(story, id);
      expect(kind).toBe('place');
      expect(placement.kind).not.toBe('none');
      return placement.kind === 'country' && 'type' in entity && entity.type === 'country' ? [placement.country] : [];
    });
    expect(codes.sort()).toEqual([...countries].sort());
  }
});
