import { claimStarts } from './pieces';
import type { Link, Paragraph, Story } from './story';
import { storyIndex } from './story-index';

/** What a paragraph speaks of that neither a link in its words nor a sign beside a line leads to: each once, in the text's order. */
export function marginList(paragraph: Paragraph, story: Story): readonly Link[] {
  const starts = claimStarts(paragraph, story);
  const claims = paragraph.spans.flatMap(({ start, end, entity: id }): Link[] => {
    const entity = storyIndex(story).entity(id);
    return entity?.kind === 'statement' && !starts.has(id) ? [{ start, end, entity: id, kind: 'statement' }] : [];
  });
  const seen = new Set(paragraph.links.flatMap((link) => (link.quiet ? [] : [keyOf(link)])));
  return [...paragraph.links.filter(({ quiet }) => quiet), ...claims]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((link) => !seen.has(keyOf(link)) && seen.add(keyOf(link)));
}

/** The same for two links that lead to the same. */
export function keyOf(link: Link): string {
  return 'time' in link ? `t ${link.time.edtf}` : link.entity;
}
