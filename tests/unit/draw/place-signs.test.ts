import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../lib/draw/place-signs';
import { scene } from '../../../lib/scene/scene';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();

describe('the first story’s gatherings', () => {
  const of = (selection: string | null) =>
    new Map(
      clustersOf(scene(story, { layers: EVERY_LAYER, selection, time: null }).marks).map((group) => [
        group.place,
        group,
      ]),
    );

  it('are Dushanbe with four events and a site, and countries with what has no closer place', () => {
    const groups = of(null);
    const members = groups.get('dushanbe')?.members.map(({ id }) => id);
    expect(members?.sort()).toEqual(['base-dushanbe', 'cis-meeting', 'greeting', 'summit', 'visit']);
    expect(groups.get('tjk')?.precision).toBe('country');
    expect(groups.get('ukr')?.members).toHaveLength(4);
    expect([...groups.values()].filter((group) => group.open)).toEqual([]);
  });

  it('open for the place and for each thing that it gathers, and only there', () => {
    for (const id of ['dushanbe', 'visit', 'summit', 'base-dushanbe']) {
      expect([...of(id).values()].filter(({ open }) => open).map(({ place }) => place)).toEqual(['dushanbe']);
    }
    expect([...of('killing').values()].filter(({ open }) => open).map(({ place }) => place)).toEqual(['ukr']);
    expect([...of('crackdown').values()].filter(({ open }) => open)).toEqual([]);
  });
});
