import type { LonLat } from '../../lib/geo/mercator';
import { scene } from '../../lib/scene/scene';
import type { Entity, Story } from '../../lib/story/story';
import { placementCountries } from '../../lib/story/story-index';
import type { View } from '../../lib/story/view';
import { holdsPoint, type Px, pixelOf, placeAt } from './seen';
import type { Countries } from './world';

/** Something of which enough must be seen on every screen. */
export interface Wanted {
  readonly what: string;
  readonly places: readonly LonLat[];
  /** Which part of these places must be in sight. */
  readonly share: number;
}

/** The frame that a link's `c` is of, which every screen shows. */
const FRAME = { left: 0, top: 0, right: 720, bottom: 630 };
const MIDDLE: Px = [360, 315];
/** An outline is known by so many points each way. */
const MESH = 14;
const OUTLINE = 0.7;

/** What was chosen, as far as it is in the link's frame; at a stop also the head of each flow. */
export function wanted(story: Story, view: View, countries: Countries): Wanted[] {
  const frame = { zoom: view.camera.zoom, centre: [view.camera.lon, view.camera.lat] as const, middle: MIDDLE };
  const inFrame = (place: LonLat) => holdsPoint(FRAME, pixelOf(frame, place));
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const chosen = view.selection === null ? undefined : entities.get(view.selection);
  const flows = scene(story, view).marks.filter((mark) => mark.kind === 'flow');
  const atStop = story.stops.some((stop) => stop.view === view);
  const heads = flows
    .filter((flow) => (flow.selected || atStop) && inFrame(flow.to))
    .map((flow): Wanted => ({ what: `head of ${flow.id}`, places: [flow.to], share: 1 }));
  return [...heads, ...(chosen ? ofEntity(chosen) : [])];

  function ofEntity(entity: Entity): Wanted[] {
    if (entity.kind === 'flow') return [];
    const { placement } = entity;
    if (placement.kind === 'point' || placement.kind === 'city') {
      return inFrame(placement.lonLat) ? [{ what: entity.id, places: [placement.lonLat], share: 1 }] : [];
    }
    const places = placementCountries(entity).flatMap((iso3) => outlineInFrame(iso3));
    return places.length > 0 ? [{ what: entity.id, places, share: OUTLINE }] : [];
  }

  function outlineInFrame(iso3: string): LonLat[] {
    const facts = story.countries[iso3];
    if (!facts) return [];
    const [west, south, east, north] = facts.bbox;
    const [[left, top], [right, bottom]] = [pixelOf(frame, [west, north]), pixelOf(frame, [east, south])];
    const box = {
      left: Math.max(left < right ? left : FRAME.left, FRAME.left),
      right: Math.min(left < right ? right : FRAME.right, FRAME.right),
      top: Math.max(top, FRAME.top),
      bottom: Math.min(bottom, FRAME.bottom),
    };
    if (box.left >= box.right || box.top >= box.bottom) return [];
    const steps = Array.from({ length: MESH }, (_, i) => (i + 0.5) / MESH);
    return steps
      .flatMap((sx) =>
        steps.map((sy) =>
          placeAt(frame, [box.left + sx * (box.right - box.left), box.top + sy * (box.bottom - box.top)]),
        ),
      )
      .filter((place) => countries.isIn(iso3, place));
  }
}
