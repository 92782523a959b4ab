import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { Mark } from './mark';

/** As the story has them, by name, or most passages first. */
export const MARK_ORDERS = ['story', 'name', 'passages'] as const;
export type MarkOrder = (typeof MARK_ORDERS)[number];

/** A copy in another order; what is equal keeps the story's. */
export function orderMarks(marks: readonly Mark[], order: MarkOrder, story: Story): readonly Mark[] {
  if (order === 'story') return marks;
  const passages = ({ id }: Mark) => storyIndex(story).entity(id)?.passages.length ?? 0;
  return [...marks].sort((a, b) =>
    order === 'name' ? a.name.localeCompare(b.name, story.lang) : passages(b) - passages(a),
  );
}
