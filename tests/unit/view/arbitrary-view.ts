import fc from 'fast-check';
import { roundCamera } from '../../../lib/geo/camera';
import { BORDERS, type Highlight, PANELS, type View } from '../../../lib/story/view';
import { linkStory } from '../../fixtures/links/story';
import { timeOf } from './time-of';

const DATES = ['0000', '2023', '2024', '2024-02', '2024-02-29', '2024-12-31', '9999-12'];

/** Sorted dates, so that the first never starts after the second ends. */
const interval = fc
  .tuple(fc.nat(DATES.length - 1), fc.nat(DATES.length - 1), fc.constantFrom('both', 'start', 'end'))
  .map(([a, b, closed]) => {
    const from = closed === 'end' ? '..' : DATES[Math.min(a, b)];
    const to = closed === 'start' ? '..' : DATES[Math.max(a, b)];
    return `${from}/${to}`;
  });

const camera = fc
  .record({
    zoom: fc.double({ min: 0, max: 18, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(roundCamera);

const highlight: fc.Arbitrary<Highlight> = fc.constantFrom(...linkStory.paragraphs).chain(({ n, text }) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ paragraph: n, start: Math.min(a, b), end: Math.max(a, b) })),
);

export const arbitraryView: fc.Arbitrary<View> = fc.record({
  camera,
  time: fc.option(fc.oneof(fc.constantFrom(...DATES), interval).map((text) => timeOf(text))),
  layers: fc.subarray(linkStory.layers.map(({ id }) => id)).map((ids) => ids.sort()),
  selection: fc.option(fc.constantFrom(...linkStory.entities.map(({ id }) => id))),
  highlight: fc.option(highlight),
  panel: fc.constantFrom(...PANELS),
  borders: fc.constantFrom(...BORDERS),
});
