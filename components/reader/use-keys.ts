import { useEffect } from 'react';
import { type CommandTarget, commandOf } from './commands';
import { usePreferences } from './preferences-provider';

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
