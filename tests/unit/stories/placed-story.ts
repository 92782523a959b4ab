import path from 'node:path';
import { formatIssue } from '../../../lib/compile/issue';
import { drawScene } from '../../../lib/draw/draw-scene';
import { labelMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { scene } from '../../../lib/scene/scene';
import { pictureBase } from '../../../lib/server/picture-base';
import { readStory } from '../../../lib/server/read-story';
import type { Story } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/placements');

/** A story that has every kind of placement with a shape of its own, also over the date line and far north. */
export async function placedStory(): Promise<Story> {
  const read = await readStory('far-and-near', FOLDER);
  if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
  return read.value;
}

/** Views of it as they are drawn in the frame of links, by their query. */
export async function placedDrawing(story: Story) {
  const base = await pictureBase('un');
  return (query: string) => {
    const { view } = parseView(query, story);
    const { lat, lon, zoom } = view.camera;
    const projector = frameProjector([lon, lat], zoom, 720, 630);
    const list = drawScene(scene(story, view), {
      projector,
      viewport: { left: 0, top: 0, right: 720, bottom: 630 },
      centerLon: lon,
      zoom,
      outlines: base.outlines,
      names: base.names,
      measure: labelMeasure(base.fonts),
    });
    return { list, projector };
  };
}
