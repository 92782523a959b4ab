import { useEffect, useRef } from 'react';

/** What keys do. They work only while no field has the focus, and can be turned off. */
export interface StudioKeys {
  readonly accept: () => void;
  readonly refuse: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly candidate: (index: number) => void;
  readonly scope: () => void;
  readonly byHand: () => void;
  readonly actor: () => void;
  readonly noPlace: () => void;
  readonly studioStep: (by: 1 | -1) => void;
  readonly keys: () => void;
  readonly find: () => void;
  /** Words are selected: digits say what they are, Enter goes to the choice. Null while none are. */
  readonly marking: { readonly choose: (index: number) => void; readonly go: () => void } | null;
  readonly cancel: () => void;
}

export function useStudioKeys(keys: StudioKeys, on: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { current } = latest;
      const target = event.target as HTMLElement;
      const isField = target.closest('input:not([type="radio"]), textarea, select') !== null;
      const withModifier = event.ctrlKey || event.metaKey;
      if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
      if (withModifier && event.key.toLowerCase() === 'z' && !isField) {
        event.preventDefault();
        if (event.shiftKey) current.redo();
        else current.undo();
        return;
      }
      if (event.key === 'Escape') {
        current.cancel();
        return;
      }
      if (withModifier || isField || !on) return;
      if (event.key === 'Enter' && target.closest('button, a, [role="button"], [role="tab"], summary')) return;
      const act = current.marking ? markingOf(event, current.marking) : actionOf(event, current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
}

function markingOf({ key }: KeyboardEvent, { choose, go }: NonNullable<StudioKeys['marking']>): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => choose(Number(key) - 1);
  return key === 'Enter' ? go : null;
}

function actionOf({ key, shiftKey }: KeyboardEvent, keys: StudioKeys): (() => void) | null {
  switch (key) {
    case 'Enter':
      return keys.accept;
    case 'x':
      return keys.refuse;
    case 'z':
    case 'Z':
      return shiftKey ? keys.redo : keys.undo;
    case 'j':
      return () => keys.step(1);
    case 'k':
      return () => keys.step(-1);
    case '1':
    case '2':
    case '3':
    case '4':
      return () => keys.candidate(Number(key) - 1);
    case 'a':
      return keys.scope;
    case 'h':
      return keys.byHand;
    case 'o':
      return keys.actor;
    case 'n':
      return keys.noPlace;
    case ']':
      return () => keys.studioStep(1);
    case '[':
      return () => keys.studioStep(-1);
    case '?':
      return keys.keys;
    case '/':
      return keys.find;
    default:
      return null;
  }
}
