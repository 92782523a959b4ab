import type { Entity, Story } from '../story/story';

/** What a window, a bookmark or a preview of this view is called: what is chosen first, then the story. */
export function viewTitle(story: Story, selected: Entity | null): string {
  return `${selected ? `${selected.name} – ` : ''}${story.title} – Dateline`;
}
