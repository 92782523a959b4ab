// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  title: 'Who belongs to what',
  lead: '“Named” is the article’s; what other sources add is marked. A dash means that nothing is said here of that country.',
  table: 'Countries and what they belong to, scrolls sideways',
  country: 'Country',
  asOf: ({ date }: { date: string | number }): string => `as of ${date}`,
  onMap: 'On the map',
  onMapOf: ({ name }: { name: string | number }): string => `On the map: ${name}`,
  named: 'named',
  nothing: 'nothing said',
} as const;
