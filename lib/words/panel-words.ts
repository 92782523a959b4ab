import { words as members } from '@words/members';
import { words as places } from '@words/places';
import type { MarkKind } from '../scene/mark';

/** The groups of the map's list, each with how exactly its marks are placed. */
export const PLACE_GROUPS: readonly { readonly kind: MarkKind; readonly title: string; readonly placed: string }[] = [
  { kind: 'area', title: places.areas, placed: places.areasPlaced },
  { kind: 'point', title: places.points, placed: places.pointsPlaced },
  { kind: 'gathered', title: places.gathered, placed: places.gatheredPlaced },
  { kind: 'flow', title: places.flows, placed: places.flowsPlaced },
  { kind: 'region', title: places.regions, placed: places.regionsPlaced },
  { kind: 'border', title: places.borders, placed: places.bordersPlaced },
];

export const PANEL_TEXT = {
  places: {
    ...places,
    lead: (count: number) => places.lead({ count }),
    orders: { story: places.orderStory, name: places.orderName, passages: places.orderPassages },
    found: (count: number, text: string) => places.found({ count, text }),
    paragraphs: (count: number) => places.passages({ count }),
    precision: { city: places.precisionCity, country: places.precisionCountry },
  },
  memberships: {
    ...members,
    asOf: (date: string) => members.asOf({ date }),
    onMapOf: (name: string) => members.onMapOf({ name }),
  },
} as const;
