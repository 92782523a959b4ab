import type { EntityId } from '@/lib/story/ids';
import type { Entity, Passage, Story } from '@/lib/story/story';

/** Entities whose wider passages hold one of this entity's: in the text only the innermost is a link. */
export function widerEntities(entity: Entity, story: Story): EntityId[] {
  const found = new Set<EntityId>();
  for (const passage of entity.passages) {
    const paragraph = story.paragraphs[passage.paragraph - 1];
    for (const mark of paragraph?.spans ?? []) {
      if (mark.entity !== entity.id && holds(mark, passage)) found.add(mark.entity);
    }
  }
  return [...found];
}

function holds(outer: { start: number; end: number }, inner: Passage): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
