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
