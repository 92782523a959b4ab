import { type Camera, roundCamera } from '../geo/camera';
import type { EntityId, LayerId } from '../story/ids';
import type { TimeRange } from '../story/time-range';
import type { Borders, Highlight, Panel, View, ViewContent } from '../story/view';
import { layerSet } from './fields';

/** Highlighted words belong to the selection they were made with, so a new selection removes them. The panel stays. */
export function withSelection(view: View, selection: EntityId | null): View {
  return { ...view, selection, highlight: selection === view.selection ? view.highlight : null };
}

/** What Escape does. */
export function cleared(view: View): View {
  return { ...view, selection: null, highlight: null };
}

export function withHighlight(view: View, highlight: Highlight | null): View {
  return { ...view, highlight };
}

export function withCamera(view: View, camera: Camera): View {
  return { ...view, camera: roundCamera(camera) };
}

/** Null shows all times. */
export function withTime(view: View, time: TimeRange | null): View {
  return { ...view, time };
}

/** Layers as one change. */
export function withLayers(view: View, ids: readonly LayerId[], on: boolean): View {
  const others = view.layers.filter((layer) => !ids.includes(layer));
  return { ...view, layers: layerSet(on ? [...others, ...ids] : others) };
}

export function withPanel(view: View, panel: Panel): View {
  return { ...view, panel };
}

export function withBorders(view: View, borders: Borders): View {
  return { ...view, borders };
}

/** All of a view but from where one looks: equal for two views that differ in their camera alone. */
export function viewWithoutCamera({ time, layers, selection, highlight, panel, borders }: ViewContent): string {
  return JSON.stringify([time?.edtf, layers, selection, highlight, panel, borders]);
}
