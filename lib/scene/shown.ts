import type { Layer, LayerId, MarkStyle } from '../story/story';

/** What the shown layers say of one entity, gathered while a scene is made. */
export interface Shown {
  readonly layers: LayerId[];
  readonly styles: MarkStyle[];
  readonly says: string[];
  /** The first layer that shades it. */
  shading: Layer | null;
  fromArticle: boolean;
  /** On the map as part of what is chosen. */
  implied: boolean;
}
