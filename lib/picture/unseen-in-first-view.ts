import { pixelOf } from '../draw/canvas';
import { REFERENCE_FRAME } from '../geo/camera';
import { frameProjector } from '../geo/mercator';
import { contains } from '../geo/rect';
import { scene } from '../scene/scene';
import type { Story } from '../story/story';
import { defaultView } from '../view/fields';

/** Names of what a story's first view has marks of and its camera does not show, where that is most of them; else none. */
export function unseenInFirstView(story: Story): string[] {
  const view = defaultView(story);
  const { lat, lon, zoom } = view.camera;
  const { width, height } = REFERENCE_FRAME;
  const canvas = { projector: frameProjector([lon, lat], zoom, width, height), centerLon: lon };
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const placed = scene(story, view).marks.flatMap((mark) => {
    if (mark.kind === 'flow') return [];
    const at = mark.kind === 'point' || mark.kind === 'gathered' ? mark.lonLat : mark.anchor;
    return [{ name: mark.name, isSeen: contains(frame, pixelOf(at, canvas)) }];
  });
  const unseen = placed.filter(({ isSeen }) => !isSeen);
  return 2 * unseen.length > placed.length ? [...new Set(unseen.map(({ name }) => name))] : [];
}
