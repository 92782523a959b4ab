import { describe, expect, it } from 'vitest';
import { articleParts } from '../../../lib/story/article-parts';
import { compileText, type Loose, sha256, storyJson } from './fixture';

const LINES = [
  'Ministers of Norway and Denmark met in Oslo on 3 May 2024 for a ferry summit.',
  '"The crossing must stay cheap," said Kari Holm, who leads the Ferry Council. Norway sent about $5m to Denmark in 2023.',
  'Talks go on in Oslo on 6 May 2024, not far from the border with Sweden.',
  'The ferry at sea (Credit: Ferry Council).',
  'What they agreed',
  'Ferries twice a day',
  'Cheaper tickets',
  'No night boat',
  'One more list',
  'Dear passengers,',
  'we thank you.',
];

function paragraphs(blocks: readonly unknown[]) {
  const article = LINES.join('\n');
  const story: Loose = JSON.parse(storyJson);
  story.article.sha256 = sha256(article);
  story.blocks = blocks;
  const result = compileText(JSON.stringify(story), article);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value.paragraphs;
}

describe('blocks', () => {
  const read = paragraphs([
    { kind: 'quotation', paragraphs: [10, 11] },
    { kind: 'list', paragraph: 9 },
    { kind: 'list', paragraphs: [6, 8], ordered: true },
    { kind: 'heading', paragraph: 5, level: 2 },
  ]);

  it('say what a line is, and change none', () => {
    expect(read.map(({ text }) => text)).toEqual(LINES);
    expect(read.map(({ block }) => block?.kind ?? null)).toEqual([
      ...[null, null, null, null, 'heading', 'list', 'list', 'list', 'list', 'quotation', 'quotation'],
    ]);
    expect(read[3]?.kind).toBe('caption');
  });

  it('put the items of one list together, apart from those of the next, and quoted paragraphs too', () => {
    expect(articleParts(read).map((part) => part.paragraphs.map(({ n }) => n))).toEqual([
      [1],
      [2],
      [3],
      [4],
      [5],
      [6, 7, 8],
      [9],
      [10, 11],
    ]);
  });

  it('are none in a story that names none', () => {
    expect(articleParts(paragraphs([])).every(({ block, paragraphs: own }) => block === null && own.length === 1)).toBe(
      true,
    );
  });
});
