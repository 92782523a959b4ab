import { type MouseEvent, type RefObject, useCallback, useRef } from 'react';
import { headRoom } from '@/lib/draw/card-place';
import { choose as chooseInView, type Stage } from '@/lib/scene/choose';
import { chosenWords } from '@/lib/scene/scene-words';
import type { EntityId } from '@/lib/story/ids';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { cleared, withPanel } from '@/lib/view/view-changes';
import type { ReaderState } from '../story/reader-context';
import { completeLink, linkTarget } from './link-target';
import { scrollToEntity } from './scroll-to-passage';
import type { ViewStore } from './use-view';

interface Choices {
  readonly choose: ReaderState['choose'];
  readonly clear: () => void;
  /** For the root element: links to views of this story are view changes, everything else is left alone. */
  readonly onClick: (event: MouseEvent) => void;
  /** For the same, when the pointer or the focus comes to a link: it is completed, so that whoever copies it has the whole view. */
  readonly onReach: (event: { readonly target: EventTarget }) => void;
}

/** Choosing and clearing, from wherever: one view change, one announcement, focus back to where it came from. */
export function useChoices(
  story: Story,
  store: ViewStore,
  root: RefObject<HTMLElement | null>,
  say: (text: string, visible: boolean) => void,
): Choices {
  const opener = useRef<HTMLElement | SVGElement | null>(null);
  const { change, view } = store;
  const latest = useRef(view);
  latest.current = view;

  const choose = useCallback<ReaderState['choose']>(
    (id, from) => {
      const entity = storyIndex(story).entity(id);
      if (!entity) return;
      const active = document.activeElement;
      if (active instanceof HTMLElement || active instanceof SVGElement) opener.current = active;
      change((view) => {
        const chosen = chooseInView(story, view, id, stageOf(root.current));
        return from === 'walk' ? withPanel(chosen, 'article') : chosen;
      });
      say(chosenWords(entity, story), false);
      requestAnimationFrame(() => {
        // From the text, only a sheet that came up over the very words moves them.
        if (from === 'walk') return;
        if (from !== 'text' || innerWidth < 700) scrollToEntity(entity.passages, id);
        const row = root.current?.querySelector(`[data-panel]:not([hidden]) li > [data-entity="${CSS.escape(id)}"]`);
        row?.scrollIntoView({ block: 'nearest' });
      });
    },
    [story, change, root, say],
  );

  const clear = useCallback(() => {
    const card = root.current?.querySelector('[data-card]');
    const inside = card?.contains(document.activeElement) ?? false;
    change(cleared);
    if (inside && opener.current?.isConnected) opener.current.focus({ preventScroll: true });
    else if (inside) {
      const tab = root.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
      // An embed has no panels.
      (tab ?? root.current?.querySelector<HTMLElement>('#map [role="group"]'))?.focus();
    }
  }, [change, root]);

  const onClick = useCallback(
    (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const target = event.target as Element;
      const link = target.closest<HTMLAnchorElement>('a[href]');
      if (!link) {
        // A wider passage is no link of its own; a click on its words still means it.
        const mark = target.closest('mark[data-entity]');
        if (mark && getSelection()?.isCollapsed !== false) choose(mark.getAttribute('data-entity') as EntityId, 'text');
        return;
      }
      const leads = linkTarget(link, story, latest.current);
      if (!leads) return;
      event.preventDefault();
      const id = link.dataset.entity ?? link.dataset.choose;
      if (id) choose(id, link.closest('[data-paragraph]') ? 'text' : 'list');
      else change((view) => linkTarget(link, story, view) ?? view);
    },
    [choose, change, story],
  );
  const onReach = useCallback(
    ({ target }: { readonly target: EventTarget }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
      const leads = link && linkTarget(link, story, latest.current, stageOf(root.current));
      if (leads) completeLink(link, story, leads);
    },
    [story, root],
  );

  return { choose, clear, onClick, onReach };
}

/**
 * The map as it lies on this screen. The card takes a place where it covers nothing that is chosen, so only the map's edges and the
 * key over its top are no room. Where there is no map yet, the reference frame serves.
 */
function stageOf(root: HTMLElement | null): Stage | undefined {
  const map = root?.querySelector<HTMLElement>('#map');
  if (!map || map.clientWidth === 0 || map.clientHeight === 0) return undefined;
  const width = map.clientWidth;
  const height = map.clientHeight;
  const side = Math.min(60, width * 0.08);
  return {
    width,
    height,
    free: { left: side, top: headRoom({ width, height }), right: width - side, bottom: height - 36 },
  };
}
