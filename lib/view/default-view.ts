import type { Story } from '../story/story';
import { FIELDS } from './fields';
import type { View } from './view';

/** What a bare address shows. */
export function defaultView(story: Story): View {
  return {
    camera: FIELDS.camera.initial(story),
    time: FIELDS.time.initial(story),
    layers: FIELDS.layers.initial(story),
    selection: FIELDS.selection.initial(story),
    highlight: FIELDS.highlight.initial(story),
    panel: FIELDS.panel.initial(story),
    borders: FIELDS.borders.initial(story),
  };
}
