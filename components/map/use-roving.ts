import { type FocusEvent, type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { Mark } from '@/lib/scene/mark';

export const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop for Tab among all marks; arrows, Home and End walk them in the scene's order. */
export function useRoving(marks: readonly Mark[]) {
  const [focused, setFocused] = useState<string | null>(null);
  const ids = useMemo(() => marks.map((mark) => mark.id), [marks]);
  const selected = marks.find((mark) => mark.selected)?.id;
  const activeId = focused && ids.includes(focused) ? focused : (selected ?? ids[0] ?? null);

  const onFocus = useCallback((event: FocusEvent) => {
    const id = event.target.closest('[data-entity]')?.getAttribute('data-entity');
    if (id) setFocused(id);
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const last = ids.length - 1;
      const at = activeId ? ids.indexOf(activeId) : 0;
      let next: number;
      if (step) next = (at + step + ids.length) % ids.length;
      else if (event.key === 'Home') next = 0;
      else if (event.key === 'End') next = last;
      else return;
      event.preventDefault();
      event.stopPropagation();
      const id = ids[next];
      if (!id) return;
      setFocused(id);
      const root = (event.target as Element).closest('svg');
      root?.querySelector<SVGGElement>(`[data-entity="${id}"]`)?.focus({ preventScroll: true });
    },
    [activeId, ids],
  );

  return { activeId, onFocus, onKeyDown };
}
