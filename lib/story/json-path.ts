import { quoted } from './issue';

/** `["entities", 3, "passages"]` as people write it: `entities[3].passages`. */
export function jsonPath(segments: readonly PropertyKey[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(String(segment)))
      path += path ? `.${String(segment)}` : String(segment);
    else path += `[${quoted(String(segment))}]`;
  }
  return path;
}

/** What stands at a path, looked up without trusting prototypes. */
export function valueAt(root: unknown, segments: readonly PropertyKey[]): unknown {
  let value = root;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}
