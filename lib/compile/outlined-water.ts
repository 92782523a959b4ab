import type { Waters } from '../basemap/read-waters';
import type { StoryShape } from '../story/story-shape';
import type { OutlinedWater } from './basemap-outlines';

/** A water as a story has it; null where the base map has none of this id. One without an outline is its name alone. */
export function outlinedWater({ byId, outlines }: Waters, id: string): OutlinedWater | null {
  const facts = byId.get(id);
  if (!facts) return null;
  const { name, kind, anchor, bbox: box } = facts;
  const outline = outlines.get(id) ?? { lines: [] };
  const shape: StoryShape =
    'polygons' in outline
      ? { type: 'area', polygons: outline.polygons, anchor, box }
      : { type: 'line', lines: outline.lines, anchor, box };
  return { name, kind, shape };
}
