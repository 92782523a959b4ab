import { describe, expect, it } from 'vitest';
import { scene } from '../../../lib/scene/scene';
import { stopOfParagraph, stopOfView } from '../../../lib/view/serialize-view';
import { firstStory } from './first-story';

const story = await firstStory();

describe('the stops of the first story', () => {
  it('take in every paragraph', () => {
    const covered = story.stops.flatMap(({ paragraphs: [from, to] }) => story.paragraphs.slice(from - 1, to));
    expect(covered).toEqual(story.paragraphs);
  });

  it.each(story.stops.map((stop) => [stop.title, stop] as const))(
    '%s shows something, and what it has chosen',
    (_, stop) => {
      const shown = scene(story, stop.view);
      expect(shown.marks.length).toBeGreaterThan(0);
      expect(shown.selected?.id ?? null).toBe(stop.view.selection);
      expect(stop.title.length).toBeLessThan(30);
    },
  );
});

describe('where the reader is', () => {
  const stops = [story.stops[1], story.stops[3]].flatMap((stop) => (stop ? [stop] : []));

  it('is the stop of the paragraph, or the one before between two', () => {
    expect([1, 2, 3, 4, 5, 7, 20].map((n) => stopOfParagraph(stops, n))).toEqual([null, 0, 0, 0, 1, 1, 1]);
    expect(stopOfParagraph([], 1)).toBeNull();
  });

  it('is found again from a stop’s own link', () => {
    story.stops.forEach((stop, index) => {
      expect(stopOfView(story, stop.view)).toBe(index);
      expect(stopOfView(story, { ...stop.view, borders: 'control' })).toBeNull();
    });
  });
});
