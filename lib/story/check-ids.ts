import type { CheckContext } from './check-context';
import type { Slot } from './draft';
import { quoted } from './issue';

/** Ids are unique within entities, layers, sources, series and stops, and none of them has another meaning. */
export function checkIds(context: CheckContext): void {
  const { draft, report } = context;
  const kinds = [draft.entities, draft.layers, draft.sources, draft.series, draft.stops];
  for (const slots of kinds) checkUnique(slots, context);
  for (const { id, path } of draft.layers) {
    if (id === 'none') report('reserved-id', `${path}.id`, '"none"', 'another id: in links it means no layers');
  }
  for (const { id, path } of draft.entities) {
    if (id === 'article')
      report('reserved-id', `${path}.id`, '"article"', 'another id: as a speaker it means the article');
  }
}

function checkUnique(slots: readonly Slot<unknown>[], { report }: CheckContext): void {
  const first = new Map<string, string>();
  for (const { id, path } of slots) {
    if (id === null) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else report('duplicate-id', `${path}.id`, `${quoted(id)}, which ${earlier} has`, 'an id of its own');
  }
}
