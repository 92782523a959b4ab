/** What single keys do. Buttons, keys and the help in the settings read this one list. */
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
  readonly label: string;
  readonly run: (target: CommandTarget) => void;
}

export const COMMANDS: readonly Command[] = [
  { keys: ['/'], label: 'Find in story', run: (target) => target.find() },
  { keys: ['j'], label: 'Next mention', run: (target) => target.stepMention(1) },
  { keys: ['k'], label: 'Previous mention', run: (target) => target.stepMention(-1) },
  { keys: [']', '.'], label: 'Next passage of what is chosen', run: (target) => target.stepPassage(1) },
  { keys: ['[', ','], label: 'Previous passage', run: (target) => target.stepPassage(-1) },
  { keys: ['n'], label: 'Next stop', run: (target) => target.stepStop(1) },
  { keys: ['p'], label: 'Previous stop', run: (target) => target.stepStop(-1) },
  { keys: ['a'], label: 'Read along', run: (target) => target.readAlong() },
  { keys: ['f'], label: 'Present, full screen', run: (target) => target.present() },
  { keys: ['s'], label: 'Share, or share the selected words', run: (target) => target.share() },
];

/** The command of a key press; none while the reader types or holds a modifier. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'))
    return undefined;
  return COMMANDS.find((command) => command.keys.includes(event.key.toLowerCase()));
}
