import type { MarkKind } from '../scene/mark';

/** The groups of the map's list, each with how exactly its marks are placed. */
export const PLACE_GROUPS: readonly { readonly kind: MarkKind; readonly title: string; readonly placed: string }[] = [
  { kind: 'area', title: 'Countries', placed: 'Drawn as whole countries.' },
  { kind: 'point', title: 'Cities and sites', placed: 'A city is a point at its middle, not an address.' },
  {
    kind: 'gathered',
    title: 'Events and sites with a place',
    placed: 'Beside the city or country that they are placed in, never closer than the text or a source says.',
  },
  { kind: 'flow', title: 'Flows', placed: 'From one country to another. The line is no route.' },
  { kind: 'region', title: 'Regions', placed: 'A name over its countries: a region has no outline here.' },
  { kind: 'border', title: 'Borders', placed: 'The whole border: no place on it is given.' },
];

export const PANEL_TEXT = {
  places: {
    title: 'Places in this view',
    lead: (count: number) =>
      `${count === 1 ? 'One thing is' : `${count} things are`} on the map. Layers and dates decide which.`,
    none: 'Nothing is on the map. Turn on a layer to see places.',
    filter: 'Find by name',
    order: 'Order',
    orders: { story: 'As in the story', name: 'By name', passages: 'Most passages first' },
    found: (count: number, text: string) =>
      count === 0 ? `No name in this list has “${text}” in it.` : `${count} with “${text}” in the name.`,
    unplaced: 'Not on the map',
    unplacedLead: 'The text gives these no place, or they are held back. The card says why.',
    context: 'Context',
    paragraphs: (count: number) => (count === 0 ? 'not in the text' : count === 1 ? '1 passage' : `${count} passages`),
    precision: { city: 'city given, no closer', country: 'country given, no closer' },
  },
  memberships: {
    title: 'Who belongs to what',
    lead: '“Named” is the article’s; what other sources add is marked. A dash means that nothing is said here of that country.',
    table: 'Countries and what they belong to, scrolls sideways',
    country: 'Country',
    asOf: (date: string) => `as of ${date}`,
    onMap: 'On the map',
    onMapOf: (name: string) => `On the map: ${name}`,
    named: 'named',
    nothing: 'nothing said',
  },
} as const;
