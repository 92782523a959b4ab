import { expect, test } from 'vitest';
import { PICTURE_DEFAULTS } from '../../../lib/picture/picture-href';
import { pictureLayout } from '../../../lib/picture/picture-layout';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { loadStory } from '../../../lib/server/load-story';
import { pictureBase } from '../../../lib/server/picture-base';
import { judge } from '../../truth/judge';
import { goalsOf, missed } from '../../truth/tally';
import { STORIES, trueViews, viewOfQuery } from '../../truth/views';
import { readCountries } from '../../truth/world';
import { seenInPicture } from './picture-seen';

const SIZES = [
  [760, 400],
  [400, 300],
  [390, 329],
  [600, 315],
  [820, 516],
  [1200, 630],
  [1080, 1080],
  [1200, 675],
] as const;
/** Fewer than on the live map: pictures come in more sizes. */
const CAMERAS = ['2/45/62', '2.5/45/62', '3/45/62', '4/40/66', '5/41/45.5', '6/39.5/69', '7/41/72.5', '9/38.55/68.8'];

const countries = await readCountries();
const { basemap, ...base } = await pictureBase('un');
// What is not judged need not be drawn.
const bare = { ...basemap, land: [], coasts: [], borders: [], rivers: [[], [], []] as const, lakes: [], divisions: [] };
/** What each size adds, and the last test judges: goals are shares of all pictures. */
const all: (ReturnType<typeof judge> & { readonly chosen: boolean })[] = [];

test.each(SIZES)('names, symbols and lines are read off the pictures of %i×%i', async (width, height) => {
  const before = all.length;
  for (const slug of STORIES) {
    const story = await loadStory(slug);
    if (!story) throw new Error(slug);
    const voices = story.layers.some(({ id }) => id === 'voices') ? [viewOfQuery(story, 'c=5/52.5/13&l=voices')] : [];
    for (const { view, query, chosen } of [...trueViews(story, CAMERAS), ...voices]) {
      const options = { ...PICTURE_DEFAULTS, width, height };
      const svg = pictureSvg(story, view, options, { ...base, basemap: bare });
      const link = `/stories/${slug}/picture.svg?${query}&width=${width}&height=${height}`;
      const about = { link, size: `${width}×${height}` };
      const seen = seenInPicture(svg, view.camera, pictureLayout(options), base.fonts, about);
      all.push({ ...judge(seen, story, view, countries), chosen });
    }
  }
  expect(all.length - before).toBeGreaterThan(30);
});

test('over all sizes, pictures say only what is true', () => {
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(all.reduce((sum, { names }) => sum + names, 0)).toBeGreaterThan(1000);
  expect(missed(goalsOf(all))).toBe('');
});
