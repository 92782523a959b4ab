import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileStory } from '@/lib/compile/compile-story';
import { formatIssue } from '@/lib/compile/issue';
import { readCountryFacts } from '@/lib/server/basemap-files';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import { storyFolder } from '@/lib/studio/story-folder';
import { thingsOfStory } from '@/lib/studio/things-of-story';

const countryFacts = await readCountryFacts();
const STORIES = 'data/stories';

describe('a story that is opened in the studio and left again', () => {
  it.each(readdirSync(STORIES))('says the same: %s', (slug) => {
    const articleText = readFileSync(`${STORIES}/${slug}/article.txt`, 'utf8');
    const storyJson = readFileSync(`${STORIES}/${slug}/story.json`, 'utf8');
    const paragraphs = articleText.split('\n');
    const read = thingsOfStory(storyJson, paragraphs);
    if (!read) throw new Error('not read');
    const decisions = applyOperation(noDecisions(paragraphs, read.story), { op: 'keep', things: read.things });
    const folder = storyFolder(decisions, slug);
    expect(folder.articleText).toBe(articleText);
    const compiled = (json: string) => {
      const result = compileStory({
        slug,
        articleText,
        articleSha256: JSON.parse(storyJson).article.sha256,
        storyJson: json,
        seriesText: (file) => {
          const text = readFileSync(`${STORIES}/${slug}/series/${file}`, 'utf8');
          return { ok: true, value: text };
        },
        countryFacts,
      });
      if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
      return result.value;
    };
    expect(compiled(JSON.stringify(folder.story))).toEqual(compiled(storyJson));
    expect(Object.keys(folder.story).sort()).toEqual(Object.keys(JSON.parse(storyJson)).sort());
  });

  it('is refused when it is no story', () => {
    expect(thingsOfStory('{', [])).toBeNull();
    expect(thingsOfStory('[]', [])).toBeNull();
    expect(thingsOfStory('{"entities": 3}', [])).toBeNull();
  });
});
