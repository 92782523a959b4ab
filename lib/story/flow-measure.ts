/** What a flow moves. A closed list, since each has a line of its own on the map; the story's own word for it is free. */
export const FLOW_MEASURES = [
  'money',
  'people',
  'goods',
  'energy',
  'arms',
  'forces',
  'disease',
  'data',
  'visit',
  'other',
] as const;

export type FlowMeasure = (typeof FLOW_MEASURES)[number];

export function isFlowMeasure(word: string): word is FlowMeasure {
  return (FLOW_MEASURES as readonly string[]).includes(word);
}
