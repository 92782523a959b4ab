import { type RefObject, useEffect } from 'react';
import { placementsOf } from '@/lib/scene/spoken-of';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';

/**
 * Hovering or focusing anything that stands for an entity lights everything else that does: text, lists and map.
 * Attributes only, outside React: a preview is no state, and nothing renders for it.
 */
export function usePreview(root: RefObject<HTMLElement | null>, story: Story): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let lit: Element[] = [];
    let current: string | null = null;

    const show = (id: string | null) => {
      if (id === current) return;
      current = id;
      for (const other of lit) other.removeAttribute('data-preview');
      const entity = id ? storyIndex(story).entity(id) : undefined;
      const ids = entity ? placementsOf(entity, story) : [];
      lit = ids.flatMap((each) => [...element.querySelectorAll(`[data-entity="${CSS.escape(each)}"]`)]);
      for (const other of lit) other.setAttribute('data-preview', '');
    };
    const idOf = (target: EventTarget | null) => {
      const found = (target as Element | null)?.closest?.('[data-entity], [data-choose], [data-ghost]');
      return (
        found?.getAttribute('data-entity') ??
        found?.getAttribute('data-choose') ??
        found?.getAttribute('data-ghost') ??
        null
      );
    };
    const enter = (event: Event) => show(idOf(event.target));
    const leave = () => show(null);

    element.addEventListener('pointerover', enter);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      show(null);
      element.removeEventListener('pointerover', enter);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [root, story]);
}
