import type { LabelPoint } from './label-point';

/** A sea, gulf or ocean; an ocean has several points, each with its name. */
export type Sea = LabelPoint;
