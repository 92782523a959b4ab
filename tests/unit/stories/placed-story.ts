import path from 'node:path';
import { formatIssue } from '../../../lib/compile/issue';
import type { Canvas } from '../../../lib/draw/canvas';
import { drawScene } from '../../../lib/draw/draw-scene';
import { labelMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { readStory } from '../../../lib/server/read-story';
import type { Story } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');

/** A story that has every kind of placement with a shape of its own, also over the date line and far north. */
export const placedStory = (): Promise<Story> => read('placements', 'far-and-near');

/** One of the whole stories of kinds that news is of, by its slug. */
export const anyStory = (slug: string): Promise<Story> => read('any-story', slug);

async function read(folder: string, slug: string): Promise<Story> {
  const found = await readStory(slug, path.join(FIXTURES, folder));
  if (!found.ok) throw new Error(found.error.map(formatIssue).join('\n'));
  return found.value;
}

/** Views of it as they are drawn in the frame of links, or in another one at the same scale, by their query. */
export async function placedDrawing(story: Story, [width, height]: readonly [number, number] = [720, 630]) {
  const base = await pictureBase('un');
  return (query: string, more: Partial<Canvas> = {}) => {
    const { view } = parseView(query, story);
    const { lat, lon, zoom } = view.camera;
    const projector = frameProjector([lon, lat], zoom, width, height);
    const list = drawScene(scene(story, view), {
      projector,
      viewport: { left: 0, top: 0, right: width, bottom: height },
      centerLon: lon,
      zoom,
      outlines: base.outlines,
      names: base.names,
      measure: labelMeasure(base.fonts),
      ...more,
    });
    return { list, projector };
  };
}
