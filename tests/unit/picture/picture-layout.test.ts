import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PICTURE_DEFAULTS } from '../../../lib/picture/picture-href';
import { pictureLayout } from '../../../lib/picture/picture-layout';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { loadStory } from '../../../lib/server/load-story';
import { pictureBase } from '../../../lib/server/picture-base';
import { defaultView } from '../../../lib/view/fields';

const side = fc.integer({ min: 200, max: 2400 });

describe('where things stand in a picture', () => {
  it('a card has its words beside the map, 480 of 1200; as high as wide it has them under the map', () => {
    const card = pictureLayout(PICTURE_DEFAULTS);
    expect(card).toMatchObject({
      map: { left: 480, right: 1200, top: 0, bottom: 630 },
      words: { left: 0, right: 480 },
    });
    const square = pictureLayout({ width: 1080, height: 1080, layout: 'card' });
    expect(square.words).toMatchObject({ left: 0, right: square.width, top: square.map.bottom, bottom: square.height });
    expect(square.map.bottom / square.height).toBeGreaterThan(0.5);
  });

  it('map and words fill it, and never lie over each other, at any size', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom('card' as const, 'map' as const), (width, height, layout) => {
        const { map, words, head, foot, ...all } = pictureLayout({ width, height, layout });
        const area = (box: typeof words) => (box ? (box.right - box.left) * (box.bottom - box.top) : 0);
        const sum = area(map) + area(words) + area(head) + area(foot);
        expect(sum / (all.width * all.height)).toBeCloseTo(1, 6);
        expect(map.bottom - map.top).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a picture', () => {
  it.each([
    [1200, 630, 'card'],
    [1080, 1080, 'card'],
    [600, 315, 'card'],
    [760, 400, 'map'],
    [400, 300, 'map'],
    [320, 480, 'map'],
    [200, 200, 'map'],
  ] as const)('of %i×%i, %s, has its title and all of its credit', async (width, height, layout) => {
    for (const slug of ['putin-in-tajikistan-2025', 'remittances-central-asia']) {
      const story = await loadStory(slug);
      if (!story) throw new Error(slug);
      const svg = pictureSvg(
        story,
        defaultView(story),
        { ...PICTURE_DEFAULTS, width, height, layout },
        await pictureBase('un'),
      );
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
      const words = texts.join(' ');
      expect(words).toContain('Natural Earth');
      expect(words).toContain(story.article.publisher);
      if (width >= 400) expect(texts).toContain(story.defaults.title);
    }
  });
});
