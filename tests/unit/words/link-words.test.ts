import { describe, expect, it } from 'vitest';
import type { View } from '../../../lib/story/view';
import { defaultView } from '../../../lib/view/fields';
import { linkWords } from '../../../lib/words/link-words';
import { firstStory } from '../scene/first-story';
import { timeOf } from '../view/time-of';

const story = await firstStory();
const facts = (changed: Partial<View> = {}) =>
  new Map(linkWords(story, { ...defaultView(story), ...changed }).map(({ name, text }) => [name, text]));

describe('what a link holds, in words', () => {
  it('of a view where nothing was chosen has no rows for what is not there', () => {
    expect([...facts().keys()]).toEqual(['Map', 'Borders', 'Time', 'Layers', 'Edition']);
    expect(facts().get('Map')).toBe('where the story begins');
    expect(facts().get('Time')).toBe('all dates');
    expect(facts().get('Edition')).toContain(`revision ${story.revision}.`);
  });

  it('names the place, the time, the choice and the panel', () => {
    const said = facts({
      camera: { zoom: 4.5, lat: -12.5, lon: -70 },
      time: timeOf('2024'),
      selection: 'dushanbe',
      panel: 'places',
    });
    expect(said.get('Map')).toBe('around 12.5° S, 70° W, zoom 4.5');
    expect(said.get('Time')).toBe('2024');
    expect(said.get('Chosen')).toBe('Dushanbe');
    expect(said.get('Panel')).toBe('Places');
  });

  it('has no side of the equator or the meridian for what lies on it', () => {
    expect(facts({ camera: { zoom: 2, lat: 0, lon: 0 } }).get('Map')).toBe('around 0°, 0°, zoom 2');
  });

  it('names few layers, counts many, and says how many are context', () => {
    const ids = story.layers.map(({ id }) => id).sort();
    const context = story.layers.filter(({ origin }) => origin === 'context').length;
    const [first] = story.layers;
    expect(facts({ layers: [] }).get('Layers')).toBe('none');
    expect(facts({ layers: first ? [first.id] : [] }).get('Layers')).toBe(first?.name);
    expect(facts({ layers: ids.slice(0, 7) }).get('Layers')).toMatch(/ and 3 more$/);
    expect(facts({ layers: ids }).get('Layers')).toBe(`all ${ids.length}, ${context} of them context`);
  });

  it('quotes short words whole and long ones by their ends', () => {
    const text = story.paragraphs[8]?.text ?? '';
    const short = text.split(' ').slice(0, 3).join(' ');
    expect(facts({ highlight: { paragraph: 9, start: 0, end: short.length } }).get('Words')).toBe(`“${short}”`);
    const words = text.split(/\s+/);
    expect(facts({ highlight: { paragraph: 9, start: 0, end: text.length } }).get('Words')).toBe(
      `“${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}”`,
    );
  });
});
