import type { FlowMeasure } from '../story/story';

/**
 * A solid line that grows to its head has an amount. A broken one, of one width, has none, and its dashes say of what kind it is:
 * long for money sent home, dots for people, long and short for goods, short for a visit. The same on the map (marks.module.css; a
 * test compares), in pictures and in every legend.
 */
export const FLOW_DASHES: Readonly<Record<FlowMeasure, string>> = {
  remittances: '16 7',
  migration: '0.5 5.5',
  exports: '7 3 1.5 3',
  visit: '2 2',
};

/** Dots are dashes of nearly no length with round ends. */
export const flowCap = (measure: FlowMeasure): 'round' | 'butt' => (measure === 'migration' ? 'round' : 'butt');

export const FLOW_LINE = 2.5;
