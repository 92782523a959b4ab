import { describe, expect, it } from 'vitest';
import { claimStarts } from '../../../lib/story/pieces';
import { entityOf, firstStory } from '../scene/first-story';

const story = await firstStory();

describe('the claims in the margin', () => {
  it('are statements of their paragraph, at least one wherever there are any', () => {
    for (const paragraph of story.paragraphs) {
      const statements = paragraph.spans.filter((mark) => entityOf(story, mark.entity).kind === 'statement');
      const shown = claimStarts(paragraph, story);
      for (const id of shown) expect(statements.map((mark) => mark.entity)).toContain(id);
      expect(shown.size > 0).toBe(statements.length > 0);
    }
  });

  it('show a quotation rather than a claim that starts on the same line', () => {
    for (const paragraph of story.paragraphs) {
      const shown = claimStarts(paragraph, story);
      const starts = paragraph.spans.flatMap((mark) => {
        const entity = entityOf(story, mark.entity);
        return entity.kind === 'statement'
          ? [{ id: entity.id, start: mark.start, quoted: entity.claim.isQuotation }]
          : [];
      });
      for (const hidden of starts.filter(({ id }) => !shown.has(id))) {
        const beside = starts.filter(({ id, start }) => shown.has(id) && Math.abs(start - hidden.start) <= 45);
        expect(beside.length).toBeGreaterThan(0);
        if (hidden.quoted) expect(beside.some(({ quoted }) => quoted)).toBe(true);
      }
    }
  });

  it('lets every quotation of the first story be seen that no other quotation hides', () => {
    const shown = new Set(story.paragraphs.flatMap((paragraph) => [...claimStarts(paragraph, story)]));
    const quotations = story.entities.filter((entity) => entity.kind === 'statement' && entity.claim.isQuotation);
    expect(quotations.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
