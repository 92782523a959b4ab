import { markMessages } from '@words/story';
import { geodesicCircle } from '../geo/geodesic-circle';
import type { LonLat } from '../geo/mercator';
import { boxOfShape, type LonLatBox, type ZoneShape } from '../geo/zone-shape';
import type { NearPlacement, Placement } from '../story/placement';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';

/** A placement that is drawn by a shape of its own. */
export type ZonePlacement = NearPlacement;

export const isZone = (placement: Placement): placement is ZonePlacement => placement.kind === 'near';

/** Where on the ground a placement is, as far as the story says. */
export interface Zone {
  readonly form: ZonePlacement['kind'];
  readonly shape: ZoneShape;
  readonly anchor: LonLat;
  readonly box: LonLatBox;
  /** How exactly, in a few words: "about 30 km from Aden". */
  readonly exact: string;
}

type Outlined = Pick<Zone, 'shape' | 'box'>;

/** The same object each time: whoever draws it keeps what was made of it. */
const shapes = new WeakMap<ZonePlacement, Outlined>();

export function zoneOf(placement: ZonePlacement, story: Story): Zone {
  const known = shapes.get(placement);
  const { shape, box } = known ?? shapeOf(placement);
  if (!known) shapes.set(placement, { shape, box });
  return { form: placement.kind, shape, box, anchor: placement.lonLat, exact: exactWords(placement, story) };
}

function shapeOf({ lonLat, km }: ZonePlacement): Outlined {
  const shape = { rings: [geodesicCircle(lonLat, km)], lines: [] };
  return { shape, box: boxOfShape(shape) };
}

/** As the card, the list and the mark's name have it. */
export function exactWords({ km, from }: ZonePlacement, story: Story): string {
  const place = from === undefined ? undefined : storyIndex(story).entity(from)?.name;
  return place === undefined ? markMessages.nearPoint({ km }) : markMessages.near({ km, place });
}

/** How it is drawn, for the card: "A broken circle, about 30 km from Aden. The direction is not given." */
export function zoneWords(placement: ZonePlacement, story: Story): string {
  return markMessages.drawnNear({ exact: exactWords(placement, story) });
}
