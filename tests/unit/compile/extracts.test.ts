import { describe, expect, it } from 'vitest';
import { annotations } from '../../../lib/export/annotations';
import type { Story } from '../../../lib/story/story';
import { formatHighlight } from '../../../lib/view/highlight';
import { parseView } from '../../../lib/view/parse-view';
import { subject } from '../export/subjects';
import { articleText, compileText, issuesOf, type Loose, sha256, storyJson } from './fixture';

const SECRET = 'Nobody on the quay had been told anything about the new timetable at all.';
const ALONE = 'A paragraph of its own tells of the weather over the northern islands that week.';
const [first = '', second = '', ...others] = articleText.trim().split('\n');
const ARTICLE = [`${SECRET} ${first} ${SECRET}`, second, ...others, ALONE].join('\n');

function compiled(change: (story: Loose) => void = () => {}) {
  const story: Loose = JSON.parse(storyJson);
  story.article.sha256 = sha256(ARTICLE);
  story.rights.show = 'extracts';
  change(story);
  return compileText(JSON.stringify(story), ARTICLE);
}

function story(change?: (story: Loose) => void): Story {
  const result = compiled(change);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

describe('a story that shows extracts', () => {
  it('holds the sentences that have a passage, and nothing else of the text', () => {
    const { paragraphs } = story();
    expect(paragraphs[0]?.text).toBe(`[…] ${first} […]`);
    expect(paragraphs.at(-1)).toMatchObject({ n: others.length + 3, text: '', own: [] });
    expect(JSON.stringify(story())).not.toMatch(/quay|weather/);
  });

  it('has every passage on the very words that it was on', () => {
    const whole = story((file) => delete file.rights.show);
    const words = ({ entities, paragraphs }: Story) =>
      entities.map(({ passages }) =>
        passages.map((one) => paragraphs[one.paragraph - 1]?.text.slice(one.start, one.end)),
      );
    expect(words(story())).toEqual(words(whole));
  });

  it('keeps a date in a shown sentence, and has none that is left out', () => {
    const dated = (exact: string) =>
      story((file) => {
        file.times = [
          { passage: { exact, paragraph: exact === 'that week' ? 5 : 1 }, edtf: null, label: exact, basis: 'explicit' },
        ];
      }).times;
    expect(dated('3 May 2024')).toHaveLength(1);
    expect(dated('that week')).toEqual([]);
  });

  it('keeps a link of the publisher in a shown sentence, and has none that is left out, nor its address', () => {
    const linked = (exact: string) =>
      JSON.stringify(
        story((file) => {
          file.links = [{ exact, paragraph: exact === 'the weather' ? 5 : 1, url: 'https://secret.example' }];
        }),
      ).includes('secret.example');
    expect(linked('ferry summit')).toBe(true);
    expect(linked('the weather')).toBe(false);
  });

  it('opens from a link to words that it shows, wherever those were, and says of others that they are gone', () => {
    const whole = story((file) => delete file.rights.show);
    const link = (words: string) => {
      const start = whole.paragraphs[0]?.text.indexOf(words) ?? -1;
      return `v=1&h=${formatHighlight({ paragraph: 1, start, end: start + words.length }, whole)}`;
    };
    const shown = story();
    expect(parseView(link('ferry summit'), shown)).toMatchObject({
      notices: [],
      view: { highlight: { paragraph: 1 } },
    });
    expect(parseView(link('Nobody on the quay'), shown)).toMatchObject({
      notices: [{ code: 'lost', key: 'h' }],
      view: { highlight: null },
    });
  });

  it('exports quotes with what the original has around them, and no position, since the copy is not whole', () => {
    const shown = story();
    const all = JSON.stringify(annotations(subject(shown)));
    expect(all).not.toContain('[…]');
    expect(all).not.toContain('TextPositionSelector');
    expect(all).toContain('"prefix":"Ministers of "');
  });

  it('says where the whole article is', () => {
    const issues = issuesOf(compiled((file) => delete file.article.url));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['extracts-without-original', 'article.url']]);
    expect(compiled((file) => delete file.article.url && delete file.rights.show).ok).toBe(true);
  });

  it('repeats no unshown sentence in words of its own', () => {
    const says = (summary: string) =>
      issuesOf(compiled((file) => Object.assign(file.entities[0], { summary }))).map(({ code, path }) => [code, path]);
    expect(says('They say: “nobody on the QUAY had been told anything about it.”')).toEqual([
      ['unshown-words', 'entities[0].summary'],
    ]);
    expect(says('Nobody on the quay had been told.')).toEqual([]);
    expect(says(first)).toEqual([]);
  });
});
