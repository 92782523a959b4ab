import { describe, expect, it } from 'vitest';
import { scene } from '../../../lib/scene/scene';
import { timeOf } from '../view/time-of';
import { entityOf, firstStory } from './first-story';

const story = await firstStory();
const EVERY_LAYER = story.layers.map(({ id }) => id).sort();

function words(layers: readonly string[], selection: string | null = null, time: string | null = null): string {
  return scene(story, { layers, selection, time: timeOf(time) }).words;
}

describe('a view in words', () => {
  it('says the layers, how much is on the map and as of when, in one sentence', () => {
    const said = words(['war', 'summits']);
    for (const id of ['war', 'summits']) expect(said).toContain(story.layers.find((layer) => layer.id === id)?.name);
    expect(said).toContain('12 marks on the map');
    expect(said).toContain('as of 8 October 2025');
    expect(said.endsWith('.')).toBe(true);
    expect(said).not.toContain('Chosen');
  });

  it('says the time, if one is chosen', () => {
    expect(words(['war'], null, '2022')).toContain('for 2022');
    expect(words(['war'], null, '../2022')).toContain('until 2022');
    expect(words(['war'], null, '2025-10-08/2025-10-10')).toContain('8 to 10 October 2025');
  });

  it('counts one thing as one, and says when nothing is shown', () => {
    expect(words(['members-context'])).toContain('1 mark on the map');
    expect(words([])).toMatch(/^No layers are shown: (0 marks|nothing) on the map/);
  });

  it.each(story.entities.map((entity) => [entity.id] as const))(
    'names %s when it is chosen, in plain sentences',
    (id) => {
      const said = words(EVERY_LAYER, id, '2024');
      expect(said).toContain(entityOf(story, id).name);
      expect(said).not.toMatch(/undefined|null|NaN|\s{2}|\.\.|\s[.,]|,\s*,|\(\)/);
      expect(said).toMatch(/^[A-Z].*\.$/);
      expect(said).not.toContain('\n');
    },
  );

  it('says according to whom, for every claim and for the amount of a flow', () => {
    for (const entity of story.entities) {
      if (entity.kind === 'statement') {
        const said = words([], entity.id).toLowerCase();
        expect(said).toContain(`according to ${entity.claim.speakerName.toLowerCase()}`);
      }
      if (entity.kind === 'flow' && entity.attribution) expect(words([], entity.id)).toContain(entity.attribution);
    }
  });

  it('writes a speaker inside the sentence as one does: “the article”, “a Ukrainian officer”, but “Yuri Ushakov”', () => {
    const all = story.entities.map(({ id }) => words([], id));
    expect(all.filter((said) => /according to (The|A|An) /.test(said))).toEqual([]);
    expect(all.some((said) => said.includes('according to the article.'))).toBe(true);
    expect(all.some((said) => said.includes('according to a Ukrainian officer.'))).toBe(true);
    expect(all.some((said) => said.includes('according to Andrei Belousov.'))).toBe(true);
  });

  it('is the same whatever the camera is, and the same each time', () => {
    expect(words(EVERY_LAYER, 'visit')).toBe(words(EVERY_LAYER, 'visit'));
  });
});
