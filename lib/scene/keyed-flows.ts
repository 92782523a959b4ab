import type { EntityId, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { MANY_FLOWS } from './flow-ranks';
import type { FlowMark, Mark } from './mark';

/**
 * The flows whose unit, period, source and speaker the map's key says once for all of them: a whole series that is shown with
 * one attribution, or two or more amounts of the text that share unit, period and attribution. A key holds one such set, the
 * largest (of equals, the first). What rests on somebody's claim is never in it: it keeps its speaker beside the amount.
 */
export function keyedFlows(marks: readonly Mark[], story: Story): ReadonlySet<EntityId> {
  const flows = marks.filter((mark) => mark.kind === 'flow').filter(({ quantity }) => quantity !== null);
  // So many are not told apart one by one, and have no amounts beside their heads.
  if (flows.length > MANY_FLOWS) return NONE;
  const sets = new Map<string, EntityId[]>();
  const attributions = new Map<string, Set<string | null>>();
  for (const flow of flows) {
    const key = setOf(flow, story);
    if (key === null) continue;
    sets.set(key, [...(sets.get(key) ?? []), flow.id]);
    attributions.set(key, (attributions.get(key) ?? new Set()).add(flow.attribution));
  }
  let best: readonly EntityId[] = [];
  for (const [key, ids] of sets) {
    const isShared = attributions.get(key)?.size === 1 && (key.startsWith(SERIES) || ids.length > 1);
    if (isShared && ids.length > best.length) best = ids;
  }
  return best.length === 0 ? NONE : new Set(best);
}

const NONE: ReadonlySet<EntityId> = new Set();
const SERIES = 'series ';

/** What a flow's amount has in common with others; null for a claim. */
function setOf({ id, quantity }: FlowMark, story: Story): string | null {
  const flow = storyIndex(story).entity(id);
  if (flow?.kind !== 'flow' || flow.claim || !quantity) return null;
  if (quantity.series !== null) return `${SERIES}${quantity.series}`;
  const [figure] = flow.figures;
  return figure ? `text ${JSON.stringify([figure.unit, figure.period, flow.attribution ?? null])}` : null;
}
