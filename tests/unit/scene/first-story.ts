import { formatIssue } from '../../../lib/compile/issue';
import { readStory } from '../../../lib/server/read-story';
import type { Entity, Story } from '../../../lib/story/story';

/** The first story, frozen all through, so that whatever changes it throws. */
export async function firstStory(): Promise<Story> {
  const result = await readStory('putin-in-tajikistan-2025');
  if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
  return frozen(result.value);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

export function entityOf(story: Story, id: string): Entity {
  const found = story.entities.find((entity) => entity.id === id);
  if (!found) throw new Error(`no entity ${id}`);
  return found;
}
