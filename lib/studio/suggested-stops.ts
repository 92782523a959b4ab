import type { Camera } from '../geo/camera';
import { formatCamera } from '../geo/camera';
import { bringIntoView, REFERENCE_STAGE } from '../scene/choose';
import { type Extent, extentOf } from '../scene/extent';
import type { Place, Story } from '../story/story';
import type { JsonFields } from './operation';

/** Names in a stop's title. */
const MOST_NAMES = 3;
/** As near as a stop comes by itself. */
const NEAREST_ZOOM = 5;

/** Stops for reading along: one for each stretch of paragraphs that names places of its own, with a camera that shows them. */
export function suggestedStops(story: Story): JsonFields[] {
  const places = story.entities.filter(
    (entity): entity is Place => entity.kind === 'place' && extentOf(entity, story) !== null,
  );
  const stops: { from: number; to: number; places: readonly Place[] }[] = [];
  for (const { n } of story.paragraphs) {
    const here = places.filter(({ passages }) => passages.some(({ paragraph }) => paragraph === n));
    if (here.length === 0) continue;
    const last = stops.at(-1);
    if (last && here.every((place) => last.places.includes(place))) last.to = n;
    else stops.push({ from: n, to: n, places: here });
  }
  return stops.length < 2
    ? []
    : stops.map(({ from, to, places: here }, index) => ({
        id: `stop-${index + 1}`,
        title: here
          .slice(0, MOST_NAMES)
          .map(({ name }) => name)
          .join(', '),
        paragraphs: [from, to],
        view: `c=${formatCamera(cameraOf(here, story))}`,
      }));
}

function cameraOf(places: readonly Place[], story: Story): Camera {
  const extents = places.flatMap((place) => extentOf(place, story) ?? []);
  const [first] = extents;
  const { camera } = story.defaults;
  if (!first) return camera;
  const all: Extent = { anchor: first.anchor, corners: extents.flatMap(({ corners }) => corners) };
  return bringIntoView({ zoom: NEAREST_ZOOM, lat: first.anchor[1], lon: first.anchor[0] }, all, REFERENCE_STAGE);
}
