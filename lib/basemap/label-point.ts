import type { LonLat } from '../story/story';

/** 1 is the most important and shows first. */
type Rank = 1 | 2 | 3;

export interface LabelPoint {
  readonly name: string;
  readonly lonLat: LonLat;
  readonly rank: Rank;
}

export function isLabelPoint(value: unknown): value is LabelPoint {
  if (typeof value !== 'object' || value === null) return false;
  const { name, lonLat, rank } = value as Record<string, unknown>;
  const isPoint = Array.isArray(lonLat) && lonLat.length === 2 && lonLat.every(Number.isFinite);
  return typeof name === 'string' && isPoint && (rank === 1 || rank === 2 || rank === 3);
}
