/** What single keys do. Buttons, keys and the help in the settings read this one list. */
export interface CommandTarget {
  readonly find: () => void;
  readonly stepMention: (by: 1 | -1) => void;
  readonly stepPassage: (by: 1 | -1) => void;
}

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly run: (target: CommandTarget) => void;
}

export const COMMANDS: readonly Command[] = [
  { key: '/', label: 'Find in story', run: (target) => target.find() },
  { key: 'j', label: 'Next mention', run: (target) => target.stepMention(1) },
  { key: 'k', label: 'Previous mention', run: (target) => target.stepMention(-1) },
  { key: ']', label: 'Next passage of what is chosen', run: (target) => target.stepPassage(1) },
  { key: '[', label: 'Previous passage', run: (target) => target.stepPassage(-1) },
];

/** The command of a key press; none while the reader types or holds a modifier. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'))
    return undefined;
  return COMMANDS.find((command) => command.key === event.key);
}
