/** The tokens of app/tokens.css that pictures use, light and dark: an SVG outside the page has no style sheet. A test holds the two equal. */
const COLOURS = {
  page: ['#fbf8f1', '#14191e'],
  plate: ['#fffdf8', '#1a2127'],
  ink: ['#23211d', '#ece7dc'],
  'ink-2': ['#55504a', '#bdb9af'],
  'ink-3': ['#6b655c', '#9c9a93'],
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
  'shade-1': ['#dde4b8', '#2b3d2f'],
  'shade-2': ['#bfd7ac', '#2d4c3c'],
  'shade-3': ['#98c4a3', '#2f5b4c'],
  'shade-4': ['#6bab9b', '#356b5c'],
  'shade-5': ['#459191', '#3d796a'],
  'shade-6': ['#2f798c', '#468576'],
} as const;

export type ColourName = keyof typeof COLOURS;
export type Colours = Readonly<Record<ColourName, string>>;

export const SHADE_OPACITY = 0.78;

export function coloursOf(theme: 'light' | 'dark'): Colours {
  const side = theme === 'light' ? 0 : 1;
  return Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [name, pair[side]])) as Colours;
}
