import type { EntityFile } from './draft';
import type { EntityId, Placement } from './story';

/** What stands with a place is placed where the place is, and as exactly; `at` keeps it from being drawn on its own. */
export function resolvePlacement(
  placement: EntityFile['placement'],
  byId: ReadonlyMap<EntityId, EntityFile>,
): Placement {
  if (placement.kind !== 'at') return own(placement);
  const target = byId.get(placement.at)?.placement;
  if (target?.kind === 'point' || target?.kind === 'city' || target?.kind === 'country') {
    return { ...own(target), at: placement.at };
  }
  throw new Error(`resolvePlacement needs a checked target: ${placement.at}`);
}

type OwnPlacement = Exclude<EntityFile['placement'], { kind: 'at' }>;

function own<P extends OwnPlacement>(placement: P): P {
  return placement;
}
