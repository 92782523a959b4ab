import { useEffect } from 'react';
import { usePreferences } from '../story/preferences';

/** Single keys do what `commands.ts` says, unless the reader has turned them off. */
export function useKeys(target: Omit<CommandTarget, 'find'>): void {
  const { preferences } = usePreferences();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog keeps its keys.
      if (document.querySelector('dialog[open]')) return;
      const command = preferences.shortcuts ? commandOf(event) : undefined;
      if (!command) return;
      event.preventDefault();
      command.run({ ...target, find: () => document.getElementById('find')?.focus() });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [target, preferences.shortcuts]);
}

/** What single keys do. */
export interface CommandTarget {
  readonly find: () => void;
  readonly stepMention: (by: 1 | -1) => void;
  readonly stepPassage: (by: 1 | -1) => void;
  readonly stepStop: (by: 1 | -1) => void;
  readonly readAlong: () => void;
  readonly present: () => void;
  readonly share: () => void;
}

export interface Command {
  /** Several where a keyboard may not reach the first: brackets need a modifier on many. */
  readonly keys: readonly string[];
  readonly run: (target: CommandTarget) => void;
}

export const COMMANDS: readonly Command[] = [
  { keys: ['/'], run: (target) => target.find() },
  { keys: ['j'], run: (target) => target.stepMention(1) },
  { keys: ['k'], run: (target) => target.stepMention(-1) },
  { keys: [']', '.'], run: (target) => target.stepPassage(1) },
  { keys: ['[', ','], run: (target) => target.stepPassage(-1) },
  { keys: ['n'], run: (target) => target.stepStop(1) },
  { keys: ['p'], run: (target) => target.stepStop(-1) },
  { keys: ['a'], run: (target) => target.readAlong() },
  { keys: ['f'], run: (target) => target.present() },
  { keys: ['s'], run: (target) => target.share() },
];

/** The command of a key press; none while the reader types or holds a modifier. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'))
    return undefined;
  return COMMANDS.find((command) => command.keys.includes(event.key.toLowerCase()));
}
