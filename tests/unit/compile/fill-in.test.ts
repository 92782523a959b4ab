import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileStory } from '../../../lib/compile/compile-story';
import { fillIn } from '../../../lib/compile/fill-in';
import { formatIssue } from '../../../lib/compile/issue';
import { readCountryFacts } from '../../../lib/server/basemap-files';
import type { Story } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { compileChanged, entityOf, issuesOf, type Loose } from './fixture';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/stories/short/grain-harbour');
const articleText = readFileSync(path.join(FOLDER, 'article.txt'), 'utf8');
const storyJson = readFileSync(path.join(FOLDER, 'story.json'), 'utf8');
let story: Story;

beforeAll(async () => {
  const articleSha256 = createHash('sha256').update(articleText).digest('hex');
  const countryFacts = await readCountryFacts();
  const read = compileStory({ slug: 'grain-harbour', articleText, articleSha256, storyJson, countryFacts });
  if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
  story = read.value;
});

describe('a short story file', () => {
  it('has at most 120 lines for an article of more than 400 words, formatted as every file here is', () => {
    expect(articleText.split(/\s+/).length).toBeGreaterThan(400);
    expect(storyJson.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it('takes slug, revision and changes from where it stands', () => {
    expect([story.slug, story.revision, story.changes.map(({ date }) => date)]).toEqual([
      'grain-harbour',
      1,
      ['2025-05-14'],
    ]);
  });

  it('knows a country by its id, and anything else by the words that name it first', () => {
    const names = ['pol', 'ukr', 'gdansk', 'union', 'nowak', 'handled'].map((id) => storyIndex(story).entity(id)?.name);
    expect(names).toEqual(['Poland', 'Ukraine', 'Gdansk', "Baltic Dockers' Union", 'Anna Nowak', 'Grain from Ukraine']);
  });

  it('has what is not on the map nowhere, and says why', () => {
    for (const id of ['union', 'nowak', 'handled', 'pay', 'grain']) {
      const placement = storyIndex(story).entity(id)?.placement;
      expect(placement).toMatchObject({ kind: 'none', reason: expect.stringMatching(/\w+\.$/) });
    }
  });

  it('has layers by kind with a legend of what each draws, all on at first', () => {
    expect(story.layers.map(({ id, legend }) => [id, legend.map(({ style, label }) => `${style}: ${label}`)])).toEqual([
      ['events', ['event-protest: Protest', 'meeting: Meeting']],
      ['flows', ['goods: Grain']],
      ['places', ['place: City']],
    ]);
    expect(story.defaults.layers).toEqual(['events', 'flows', 'places']);
  });

  it('looks first at all that it places', () => {
    const { zoom, lat, lon } = story.defaults.camera;
    expect([zoom > 2.5 && zoom < 4, lat > 35 && lat < 50, lon > 10 && lon < 35]).toEqual([true, true, true]);
  });

  it('has a claim with its speaker, shape and handling', () => {
    const claim = storyIndex(story).entity('pay');
    expect(claim).toMatchObject({ claim: { speakerName: 'Anna Nowak', shape: 'said', isQuotation: true } });
  });
});

describe('what an author writes', () => {
  const known = { slug: 'here', articleSha256: 'f'.repeat(64), countryFacts: () => null };

  it('is never replaced', () => {
    const written = {
      slug: 'there',
      revision: 'two',
      layers: [{ id: 'a-context', origin: 'article', legend: [], items: 3 }],
      entities: [{ kind: 'person', placement: { kind: 'none', reason: 'Unknown.' }, placementNote: 4, name: null }],
    };
    expect(fillIn(written, known)).toMatchObject(written);
  });

  it.each([null, 3, [], {}, { entities: 3 }, { entities: [null, 3], layers: [null], times: [null], changes: [null] }])(
    'may be anything, such as %j',
    (json) => {
      expect(() => fillIn(json, known)).not.toThrow();
    },
  );

  it('keeps the sum of the text, and is told when that no longer fits', () => {
    const codes = issuesOf(compileChanged((s: Loose) => (s.article.sha256 = '0'.repeat(64)))).map(({ code }) => code);
    expect(codes).toEqual(['article-changed']);
    const without = compileChanged((s: Loose) => delete s.article.sha256);
    expect(without.ok).toBe(true);
  });

  it('is asked for where nothing can be told: the place of an event', () => {
    const issues = issuesOf(compileChanged((s: Loose) => delete entityOf(s, 'ferry-summit').placement));
    expect(issues.map(({ code }) => code)).toContain('missing-field');
  });
});
