import { markMessages } from '@words/story';
import { geodesicCircle } from '../geo/geodesic-circle';
import type { LonLat } from '../geo/mercator';
import { boxOfShape, type LonLatBox, type ZoneShape } from '../geo/zone-shape';
import type { DivisionPlacement, NearPlacement, Placement, ShapePlacement, WaterPlacement } from '../story/placement';
import type { Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { ShapeParts } from '../story/story-shape';
import { zoneShapeOf } from '../story/zone-shape-of';
import { commas } from '../words/in-sentence';
import { givenDateWords } from '../words/time-label';

/** A placement that is drawn by a shape of its own. */
export type ZonePlacement = NearPlacement | ShapePlacement | DivisionPlacement | WaterPlacement;

export const isZone = (placement: Placement): placement is ZonePlacement => ZONES.includes(placement.kind);
const ZONES: readonly Placement['kind'][] = ['near', 'area', 'line', 'soft-region', 'admin1', 'water'];

/** Where on the ground a placement is, as far as the story says. */
export interface Zone {
  readonly form: ZonePlacement['kind'];
  readonly shape: ZoneShape;
  readonly anchor: LonLat;
  readonly box: LonLatBox;
  /** How exactly, in a few words: "about 30 km from Aden". */
  readonly exact: string;
  /** As its file or the base map has it; null for a circle. */
  readonly parts: ShapeParts | null;
}

type Outlined = Pick<Zone, 'shape' | 'box' | 'anchor' | 'parts'>;

/** The same object each time: whoever draws it keeps what was made of it. */
const outlines = new WeakMap<object, Outlined>();

export function zoneOf(placement: ZonePlacement, story: Story): Zone {
  const key = placement.kind === 'near' ? placement : story.shapes[shapeKey(placement)];
  const outlined = (key && outlines.get(key)) ?? outlinedBy(placement, story);
  if (key) outlines.set(key, outlined);
  return { form: placement.kind, ...outlined, exact: exactWords(placement, story) };
}

function outlinedBy(placement: ZonePlacement, story: Story): Outlined {
  if (placement.kind === 'near') {
    const ring = geodesicCircle(placement.lonLat, placement.km);
    const shape = { rings: [ring], lines: [ring] };
    return { shape, box: boxOfShape(shape), anchor: placement.lonLat, parts: null };
  }
  const parts = story.shapes[shapeKey(placement)];
  // A checked story has every shape that it names.
  if (!parts) throw new Error(`a story without the shape ${shapeKey(placement)}`);
  return { shape: zoneShapeOf(parts), box: parts.box, anchor: parts.anchor, parts };
}

function shapeKey(placement: Exclude<ZonePlacement, NearPlacement>): string {
  if (placement.kind === 'admin1') return placement.division;
  return placement.kind === 'water' ? placement.water : placement.file;
}

/** As the card, the list and the mark's name have it. */
export function exactWords(placement: ZonePlacement, story: Story): string {
  if (placement.kind === 'near') {
    const { km, from } = placement;
    const place = from === undefined ? undefined : storyIndex(story).entity(from)?.name;
    return place === undefined ? markMessages.nearPoint({ km }) : markMessages.near({ km, place });
  }
  if (placement.kind === 'admin1') {
    const country = story.countries[placement.country]?.name ?? placement.country;
    return markMessages.division({ country });
  }
  if (placement.kind === 'water') return markMessages[placement.type];
  const { exactness, asOf } = placement;
  return commas([exactness, asOf && markMessages.asOf({ date: givenDateWords(asOf) })]);
}

const DRAWN = {
  near: markMessages.drawnNear,
  area: markMessages.drawnArea,
  line: markMessages.drawnLine,
  'soft-region': markMessages.drawnRegion,
  admin1: markMessages.drawnDivision,
  water: markMessages.drawnWater,
} as const;

/** How it is drawn, for the card: "A broken circle, about 30 km from Aden. The direction is not given." */
export function zoneWords(placement: ZonePlacement, story: Story): string {
  return DRAWN[placement.kind]({ exact: exactWords(placement, story) });
}
