import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../lib/story/view';
import { defaultView } from '../../../lib/view/fields';
import {
  cleared,
  withBorders,
  withCamera,
  withHighlight,
  withLayers,
  withPanel,
  withSelection,
  withTime,
} from '../../../lib/view/view-changes';
import { linkStory } from '../../fixtures/links/story';
import { arbitraryView } from './arbitrary-view';
import { timeOf } from './time-of';

const words = { paragraph: 5, start: 0, end: 10 };
const chosen: View = {
  ...defaultView(linkStory),
  selection: 'tjk',
  highlight: words,
  panel: 'places',
  time: timeOf('2024'),
};

describe('choosing', () => {
  it('changes nothing but the selection and its highlighted words', () => {
    expect(withSelection(chosen, 'ukr')).toEqual({ ...chosen, selection: 'ukr', highlight: null });
    expect(withSelection(chosen, null)).toEqual({ ...chosen, selection: null, highlight: null });
  });

  it('of the same entity keeps the highlighted words', () => {
    expect(withSelection(chosen, 'tjk')).toEqual(chosen);
  });

  it('is undone by Escape, and so are highlighted words alone', () => {
    expect(cleared(chosen)).toEqual({ ...chosen, selection: null, highlight: null });
    expect(cleared(withHighlight(defaultView(linkStory), words))).toEqual(defaultView(linkStory));
  });
});

describe('layers', () => {
  it('stay sorted and each once, whatever is turned on and off', () => {
    const id = fc.constantFrom(...linkStory.layers.map((layer) => layer.id));
    fc.assert(
      fc.property(arbitraryView, id, (view, layer) => {
        const on = withLayers(withLayers(view, [layer], true), [layer], true);
        expect(on.layers).toEqual([...new Set([...view.layers, layer])].sort());
        expect(withLayers(on, [layer], false).layers).toEqual(view.layers.filter((other) => other !== layer));
      }),
    );
  });
});

describe('the other parts', () => {
  it('change alone', () => {
    expect(withPanel(chosen, 'voices')).toEqual({ ...chosen, panel: 'voices' });
    expect(withBorders(chosen, 'control')).toEqual({ ...chosen, borders: 'control' });
    expect(withTime(chosen, null)).toEqual({ ...chosen, time: null });
    expect(withHighlight(chosen, null)).toEqual({ ...chosen, highlight: null });
  });

  it('take a camera that a link can hold', () => {
    const camera = { zoom: 4.01, lat: 38.537, lon: 190 };
    expect(withCamera(chosen, camera)).toEqual({ ...chosen, camera: { zoom: 4, lat: 38.54, lon: -170 } });
  });
});
