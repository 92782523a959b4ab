import type { EntityId, Paragraph, Story } from './story';
import { storyIndex } from './story-index';

/** Two claims that start this close share a line: the margin has room for one. The other is reached from its card. */
const SAME_LINE = 45;

/** The statements of a paragraph whose shape stands in the margin, quotations first. */
export function claimStarts(paragraph: Paragraph, story: Story): ReadonlySet<EntityId> {
  const index = storyIndex(story);
  const statements = paragraph.spans.flatMap((mark) => {
    const entity = index.entity(mark.entity);
    return entity?.kind === 'statement' ? [{ id: mark.entity, start: mark.start, claim: entity.claim }] : [];
  });
  const ordered = statements.sort(
    (a, b) => Number(b.claim.isQuotation) - Number(a.claim.isQuotation) || a.start - b.start,
  );
  const shown: typeof statements = [];
  for (const statement of ordered) {
    if (shown.every((other) => Math.abs(other.start - statement.start) > SAME_LINE)) shown.push(statement);
  }
  return new Set(shown.map((statement) => statement.id));
}

/** Whether a direct quotation starts with the paragraph and takes up most of it. */
export function isQuoted(paragraph: Paragraph, story: Story): boolean {
  return paragraph.spans.some((mark) => {
    const entity = storyIndex(story).entity(mark.entity);
    const direct = entity?.kind === 'statement' && entity.claim.isQuotation && entity.claim.form === 'direct';
    return direct && mark.start === 0 && mark.end > paragraph.text.length / 2;
  });
}
