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
} as const;
