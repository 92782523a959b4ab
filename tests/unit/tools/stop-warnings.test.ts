import { describe, expect, it } from 'vitest';
import { compileStory } from '../../../lib/compile/compile-story';
import { missingSeries } from '../../../lib/compile/read-series';
import { unnamedAtStops } from '../../../lib/picture/unnamed-at-stops';
import { readCountryFacts } from '../../../lib/server/basemap-files';
import { pictureBase } from '../../../lib/server/picture-base';
import type { Story } from '../../../lib/story/story';
import { firstViewWarnings, stopWarnings } from '../../../tools/stop-warnings';
import { articleText, sha256, storyJson } from '../compile/fixture';

const countryFacts = await readCountryFacts();
const base = await pictureBase('un');

/** The made-up story on the real map, with one stop; its first three paragraphs name Norway, Denmark, Oslo and the border with Sweden. */
function withStop(view: string, paragraphs = [1, 3]): Story {
  const file = JSON.parse(storyJson);
  file.stops = [{ id: 'talks', title: 'Talks', paragraphs, view }];
  const result = compileStory({
    slug: 'ferry-talks',
    articleText,
    articleSha256: sha256(articleText),
    storyJson: JSON.stringify(file),
    countryFacts,
    seriesText: (name) => ({ ok: false, error: [missingSeries(name)] }),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** As for a file that has nothing but the stops. */
const warnings = (story: Story) => stopWarnings(story, JSON.stringify({ stops: story.stops }));

describe('the first view is warned of', () => {
  const at = (lat: number, lon: number, zoom: number) => {
    const story = withStop('c=4.6/63/15');
    return { ...story, defaults: { ...story.defaults, camera: { lat, lon, zoom } } } as Story;
  };
  const json = JSON.stringify({ defaults: { camera: { zoom: 4 } } });

  it('not where its camera shows most of what its layers have', () => {
    expect(firstViewWarnings(at(60, 12, 3.5), json)).toEqual([]);
  });

  it('where its camera looks elsewhere, with the names of what is out of sight', () => {
    const [warning, ...more] = firstViewWarnings(at(-20, -50, 4), json);
    expect(warning).toMatch(
      /^story\.json line 1, column 23, default[^:]*: warning: most of what .* out of sight: .*Norway/,
    );
    expect(warning).toMatch(/\[out-of-sight\]$/);
    expect(more).toEqual([]);
  });
});

describe('a stop is warned of', () => {
  it('when most of what it speaks of is out of sight, with what is', async () => {
    const [lon, lat] = countryFacts('NOR')?.anchor ?? [0, 0];
    const found = await warnings(withStop(`c=9/${lat}/${lon}&l=none`));
    expect(found).toHaveLength(2);
    for (const warning of found) {
      expect(warning).toMatch(/leaves out of sight most of what it speaks of: .*Denmark/);
      expect(warning).not.toContain('Norway,');
    }
  });

  it('not at all when its map names what it speaks of, in both windows', async () => {
    expect(await warnings(withStop('c=4.6/63/15&l=none', [3, 3]))).toEqual([]);
  });

  it('when it looks elsewhere, with all that it speaks of', async () => {
    const [warning, ...more] = await warnings(withStop('c=5/-20/-50&l=none'));
    expect(warning).toBe(
      'story.json line 1, column 11, stop "talks": warning: in a window 390 wide its map leaves out of sight most of what it speaks of: Norway, Denmark, Sweden [stop-unnamed]',
    );
    expect(more).toHaveLength(1);
  });

  it('in each window, with what is in sight and has no name there, and nothing else', () => {
    const story = withStop('c=4.6/61/14&l=none');
    // A base map without names, and a view without marks.
    const found = unnamedAtStops(story, story.stops, { ...base, names: [] });
    expect(found.map(({ window, elsewhere }) => [window, elsewhere])).toEqual([
      [390, false],
      [1440, false],
    ]);
    for (const { names } of found) expect(names).toEqual(['Norway', 'Denmark', 'Sweden']);
    const north = withStop('c=5/65/14&l=none');
    for (const { names } of unnamedAtStops(north, north.stops, { ...base, names: [] })) {
      expect(names).not.toContain('Denmark');
    }
  });

  it('never for a story without stops', async () => {
    const story = withStop('l=none');
    expect(await warnings({ ...story, stops: [] })).toEqual([]);
  });
});
