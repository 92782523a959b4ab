/** The reason why `json` has no arcs that can be read, or null. After null the arcs and the transform are sound. */
export function whyNoArcs(json: unknown): string | null {
  if (!isRecord(json) || json.type !== 'Topology') return 'not a TopoJSON topology';
  if (!isTransform(json.transform)) return 'transform: expected scale and translate, two finite numbers each';
  if (!Array.isArray(json.arcs)) return 'arcs: expected a list';
  const badArc = json.arcs.findIndex((arc) => !isArc(arc));
  return badArc < 0 ? null : `arcs[${badArc}]: expected at least two positions of finite numbers`;
}

/** The geometries of one object, or the reason why there are none. Call after `whyNoArcs`. */
export function geometriesOf(json: unknown, name: string): readonly unknown[] | string {
  const objects = isRecord(json) ? json.objects : undefined;
  const object = isRecord(objects) ? objects[name] : undefined;
  if (!isRecord(object) || object.type !== 'GeometryCollection' || !Array.isArray(object.geometries)) {
    return `objects.${name}: expected a geometry collection`;
  }
  return object.geometries;
}

/** Lists nested `depth` deep; at the bottom numbers of arcs that exist. */
export function isArcRefs(value: unknown, depth: number, count: number): boolean {
  if (depth > 0) return Array.isArray(value) && value.length > 0 && value.every((v) => isArcRefs(v, depth - 1, count));
  return Number.isInteger(value) && (value as number) < count && ~(value as number) < count;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const isTransform = (value: unknown): boolean =>
  isRecord(value) && isNumbers(value.scale, 2) && isNumbers(value.translate, 2);

/** A plain loop: there are tens of thousands of positions. */
function isArc(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  for (const position of value) {
    if (!Array.isArray(position) || position.length !== 2) return false;
    if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return false;
  }
  return true;
}
