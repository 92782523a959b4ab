'use client';

import type { EntityId } from '@/lib/story/story';
import { EntityLink } from './entity-link';

/** A name in a chart or diagram: leads to what it names where the story has that. */
export function EntityName({ id, name }: { id: EntityId | null | undefined; name: string }) {
  return id ? (
    <EntityLink id={id} plain verbatim>
      {name}
    </EntityLink>
  ) : (
    <span>{name}</span>
  );
}
