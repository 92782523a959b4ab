import type { MarkKind } from '../scene/mark';

export const PLACE_GROUPS: readonly { readonly kind: MarkKind; readonly title: string }[] = [
  { kind: 'area', title: 'Countries' },
  { kind: 'point', title: 'Cities and sites' },
  { kind: 'gathered', title: 'Events and sites with a place' },
  { kind: 'flow', title: 'Flows' },
  { kind: 'region', title: 'Regions' },
  { kind: 'border', title: 'Borders' },
];

export const PANEL_TEXT = {
  places: {
    title: 'Places in this view',
    lead: (count: number) =>
      `${count === 1 ? 'One thing is' : `${count} things are`} on the map. Layers and dates decide which.`,
    none: 'Nothing is on the map. Turn on a layer to see places.',
    unplaced: 'Not on the map',
    unplacedLead: 'The text gives these no place, or they are held back. The card says why.',
    context: 'Context',
    paragraphs: (count: number) => (count === 0 ? 'not in the text' : count === 1 ? '1 passage' : `${count} passages`),
  },
  timeline: {
    title: 'When it happened',
    lead: 'Every event of the story, as exactly as the article dates it. Events outside the chosen dates are grey.',
    undated: 'No date given',
    announced: 'announced',
    outside: 'outside the chosen dates',
    articleDay: (date: string) => `The article speaks from ${date}.`,
  },
  figures: {
    title: 'Figures in the article',
    lead: 'Each as it is written, with who says it. Figures that measure different things are never compared here.',
    saidBy: 'Who says',
    article: 'The article',
    of: 'Of what',
    when: 'When',
  },
  voices: {
    title: 'Who says what, through whom',
    lead: 'Quotations and claims keep their speaker, the channel and the hedge that the article gives them.',
    own: 'own voice',
  },
  sources: {
    title: 'Sources',
    article: 'The article',
    read: 'Read the original',
    rights: 'Rights',
    context: 'Context',
    contextLead: 'What the article does not say comes from these, and is marked “Context” wherever it stands.',
    supports: 'For',
    map: 'The map',
    mapText:
      'Outlines, water and relief: Natural Earth, with Crimea in Ukraine. Cities: GeoNames, CC BY 4.0. Borders and names do not imply endorsement.',
    changes: 'Changes',
    revision: (revision: number) => `Revision ${revision}`,
    how: 'How these maps are made',
  },
} as const;
