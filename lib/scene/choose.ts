import type { EntityId, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../view/view';
import { withCamera, withSelection } from '../view/view-changes';
import { bringIntoView, REFERENCE_STAGE, type Stage } from './bring-into-view';
import { extentOf } from './extent';

/** Choosing is one view change: the selection, and the camera only when the chosen thing would be out of sight or covered. */
export function choose(story: Story, view: View, id: EntityId, stage: Stage = REFERENCE_STAGE): View {
  const entity = storyIndex(story).entity(id);
  if (!entity) return view;
  const next = withSelection(view, id);
  const extent = extentOf(entity, story);
  return extent ? withCamera(next, bringIntoView(view.camera, extent, stage)) : next;
}
