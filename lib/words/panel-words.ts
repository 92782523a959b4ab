import { placesMessages } from '@words/reader';
import type { MarkKind } from '@/lib/scene/mark';

/** The groups of the map's list, each with how exactly its marks are placed. */
export const PLACE_GROUPS: readonly { readonly kind: MarkKind; readonly title: string; readonly placed: string }[] = [
  { kind: 'area', title: placesMessages.areas, placed: placesMessages.areasPlaced },
  { kind: 'point', title: placesMessages.points, placed: placesMessages.pointsPlaced },
  { kind: 'gathered', title: placesMessages.gathered, placed: placesMessages.gatheredPlaced },
  { kind: 'flow', title: placesMessages.flows, placed: placesMessages.flowsPlaced },
  { kind: 'region', title: placesMessages.regions, placed: placesMessages.regionsPlaced },
  { kind: 'border', title: placesMessages.borders, placed: placesMessages.bordersPlaced },
];
