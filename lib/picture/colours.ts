/** The tokens of app/tokens.css that pictures use, light and dark: an SVG outside the page has no style sheet. A test holds the two equal. */
const COLOURS = {
  page: ['#fbf8f1', '#14191e'],
  plate: ['#fffdf8', '#1a2127'],
  ink: ['#23211d', '#ece7dc'],
  'ink-2': ['#55504a', '#bdb9af'],
  'ink-3': ['#6b655c', '#9c9a93'],
  rule: ['#ddd4c3', '#2d363d'],
  'rule-2': ['#b9ae9a', '#4d5860'],
  accent: ['#9e1f63', '#f39ac6'],
  'accent-bg': ['#f6dfe9', '#45203a'],
  pencil: ['#50616f', '#a3b7c6'],
  'pencil-bg': ['#eef1f1', '#1c262e'],
  land: ['#f7f3ea', '#1f262b'],
  sea: ['#dfe7ea', '#12191f'],
  coast: ['#8ea3aa', '#3f525d'],
  border: ['#948975', '#68757d'],
  'label-big': ['#5f574a', '#b7b5ae'],
  'label-small': ['#736a5b', '#a09f99'],
  'label-sea': ['#456675', '#6f93a3'],
  membership: ['#3a665c', '#86bdae'],
  dots: ['#5b4632', '#d9c6a5'],
  disputed: ['#a65a16', '#d0944a'],
  'shade-1': ['#e3e7bb', '#223529'],
  'shade-2': ['#b5d09a', '#2d4939'],
  'shade-3': ['#83b98c', '#375d4b'],
  'shade-4': ['#58a390', '#3f705f'],
  'shade-5': ['#42898c', '#478478'],
  'shade-6': ['#2e738b', '#529990'],
} as const;

export type ColourName = keyof typeof COLOURS;
export type Colours = Readonly<Record<ColourName, string>>;

/** The same for opacities. */
export const OPACITIES = { 'shade-opacity': 0.86, 'member-full': 0.25, 'member-light': 0.1 } as const;

export function coloursOf(theme: 'light' | 'dark'): Colours {
  const side = theme === 'light' ? 0 : 1;
  return Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [name, pair[side]])) as Colours;
}
