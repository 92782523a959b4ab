import type { Camera } from '../geo/camera';
import type { EntityId, LayerId } from './ids';
import type { TimeRange } from './time-range';

export const PANELS = ['article', 'places', 'timeline', 'figures', 'voices', 'sources'] as const;
export type Panel = (typeof PANELS)[number];

export const BORDERS = ['un', 'control'] as const;
export type Borders = (typeof BORDERS)[number];

/** Highlighted words: 1-based paragraph, UTF-16 offsets in it, end exclusive. The link's check is computed from the words. */
export interface Highlight {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Everything that a link holds, and the only state of the reader's page. */
export interface View {
  readonly camera: Camera;
  /** Null = all times. */
  readonly time: TimeRange | null;
  /** Sorted a–z. */
  readonly layers: readonly LayerId[];
  readonly selection: EntityId | null;
  readonly highlight: Highlight | null;
  readonly panel: Panel;
  readonly borders: Borders;
}

/** What is shown, wherever on the map one looks. */
export type ViewContent = Omit<View, 'camera'>;
