import type { Layer, LayerId, MarkStyle } from '../story/story';

/** What the shown layers say of one entity, gathered while a scene is made. */
export interface Shown {
  layers: readonly LayerId[];
  styles: readonly MarkStyle[];
  says: readonly string[];
  /** The first layer that shades it. */
  shading: Layer | null;
  fromArticle: boolean;
  /** On the map as part of what is chosen. */
  implied: boolean;
}
