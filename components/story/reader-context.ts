import { createContext, useContext } from 'react';
import type { Scene } from '@/lib/scene/scene';
import type { EntityId } from '@/lib/story/ids';
import type { Story } from '@/lib/story/story';
import type { Panel, View, ViewContent } from '@/lib/story/view';

/**
 * Push for a choice, replace for what is in motion. A drag replaces too, and the push that ends it leaves one step: from
 * what was shown before the drag to what is shown after it.
 */
export type WriteMode = 'push' | 'replace' | 'drag';

export interface Switch {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export interface ReaderState {
  readonly story: Story;
  /** Without the camera: this state stays the same while the map moves. */
  readonly view: ViewContent;
  readonly scene: Scene;
  /** Flows by country, where a scene has so many that it is offered; on this page only, never in a link. */
  readonly grouping: Switch | null;
  /** Moving dashes on the largest of very many flows; the moment's, as grouping is. */
  readonly moving: Switch;
  readonly change: (update: (view: View) => View, mode?: WriteMode) => void;
  /** The one way to choose an entity: from the text, a list, the map, or walking the text, which also opens the article. */
  readonly choose: (id: EntityId, from: 'text' | 'list' | 'map' | 'walk') => void;
  /** One short sentence for everybody, read out politely. */
  readonly announce: (text: string) => void;
  /** A part of the page did not come: the page's line says so, and offers `retry`. */
  readonly onPartMissing: (retry: () => void) => void;
}

export const ReaderContext = createContext<ReaderState | null>(null);

export function useReader(): ReaderState {
  const state = useContext(ReaderContext);
  if (!state) throw new Error('useReader() can only be used inside <Reader>');
  return state;
}

/** The view with its camera, for what writes links and pictures of it. */
export const ViewContext = createContext<View | null>(null);

export function useWholeView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useWholeView() can only be used inside <Reader>');
  return view;
}

/** The panel that something stands in. Without scripts, its links lead back to it. */
export const PanelContext = createContext<Panel>('article');

/** Marks on the live map whose names found no room there, so that the list can say so. Apart from the reader's state: it changes with the camera. */
export const UnnamedContext = createContext<readonly EntityId[]>([]);
