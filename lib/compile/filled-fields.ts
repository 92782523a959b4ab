import { isObject, type Loose } from './loose';

/** By what tells an object of the schema from others, the fields that `fillIn` has an answer for. */
const FILLED: readonly {
  readonly has: readonly string[];
  readonly kinds?: readonly string[];
  readonly fields: readonly string[];
}[] = [
  { has: ['format'], fields: ['slug', 'revision', 'sources', 'changes', 'defaults', 'layers'] },
  { has: ['sha256'], fields: ['sha256'] },
  { has: ['legend', 'items'], fields: ['origin', 'shows', 'asOf', 'legend'] },
  { has: ['speakerName', 'form'], fields: ['speaker', 'speakerName', 'shape', 'class', 'handling', 'isQuotation'] },
  { has: ['basis', 'passage'], fields: ['label', 'basis'] },
  { has: ['qualifier', 'written'], fields: ['qualifier'] },
  { has: ['placementNote'], fields: ['placementNote', 'name'] },
  { has: ['placementNote'], kinds: ['place'], fields: ['type', 'placement'] },
  { has: ['placementNote'], kinds: ['organisation'], fields: ['type', 'placement'] },
  { has: ['placementNote'], kinds: ['person', 'statement', 'figure', 'flow', 'group'], fields: ['placement'] },
  { has: ['kind', 'reason'], kinds: ['none'], fields: ['reason'] },
];

/** A JSON Schema in which what `fillIn` has an answer for is not required. */
export function filledFields(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(filledFields);
  if (!isObject(schema)) return schema;
  const walked = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, filledFields(value)]));
  const { properties, required } = walked;
  if (!isObject(properties) || !Array.isArray(required)) return walked;
  const free = new Set(FILLED.filter((one) => isMeant(one, properties)).flatMap(({ fields }) => fields));
  return { ...walked, required: required.filter((name) => !free.has(name)) };
}

function isMeant({ has, kinds }: (typeof FILLED)[number], properties: Loose): boolean {
  if (!has.every((name) => name in properties)) return false;
  const kind = isObject(properties.kind) ? properties.kind.const : undefined;
  return !kinds || kinds.includes(String(kind));
}
