import type { Iso3 } from '../story/ids';
import type { Entity, Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { FlowMark } from './mark';
import type { Scene } from './scene';

/** More flows than this are easier to read by country. */
export const GROUPING_FROM = 2000;

/** Whether a scene's flows are so many that a reader is offered to see them by country, and some are between countries. */
export function canGroup({ marks }: Scene, story: Story): boolean {
  const flows = marks.filter((mark) => mark.kind === 'flow');
  return flows.length > GROUPING_FROM && flows.some((mark) => pairOf(mark, story) !== null);
}

export interface Pair {
  readonly series: Series;
  readonly from: Iso3;
  readonly to: Iso3;
}

/** Null for a flow that is in no group. */
export function pairOf({ id }: FlowMark, story: Story): Pair | null {
  const { entity, series } = storyIndex(story);
  const flow = entity(id);
  if (flow?.kind !== 'flow' || !flow.amounts) return null;
  const amounts = series(flow.amounts.series);
  const [from, to] = [countryOf(entity(flow.from.entity)), countryOf(entity(flow.to.entity))];
  if (!amounts || !from || !to || !story.countries[from] || !story.countries[to]) return null;
  return { series: amounts, from, to };
}

function countryOf(place: Entity | undefined): Iso3 | null {
  const placement = place?.placement;
  if (placement?.kind === 'country') return placement.country;
  return placement?.kind === 'city' || placement?.kind === 'point' ? (placement.country ?? null) : null;
}
