import type { Decisions } from './decisions';
import { emptyThing } from './empty-thing';
import type { Json, JsonFields, Operation, Thing, ThingKind } from './operation';
import { groupOf } from './suggestion';

/** Things that one of the same kind of name may be the same as: a place is no person. */
export function alikeOf(thing: Thing, { things }: Pick<Decisions, 'things'>): readonly Thing[] {
  if (groupOf(thing.kind) !== 'name') return [];
  return [...things.values()].filter(({ id, kind }) => id !== thing.id && kind === thing.kind);
}

/** Two things turn out to be one: its mentions are the other's, and so is all that speaks of it. */
export function joining(thing: Thing, into: Thing, { things, story }: Pick<Decisions, 'things' | 'story'>): Operation {
  const others = [...things.values()].filter(({ id }) => id !== thing.id);
  const redirected = others.flatMap((other) =>
    Object.entries(other.fields).flatMap(([path, value]): Operation[] => {
      const next = withId(value, path, thing.id, into.id);
      return next === value ? [] : [{ op: 'change', id: other.id, path, value: next }];
    }),
  );
  const { layers } = story;
  const nextLayers = layers === undefined ? undefined : withoutTwice(withId(layers, 'layers', thing.id, into.id));
  return {
    op: 'batch',
    operations: [
      { op: 'keep', things: [{ ...into, spans: thing.spans }] },
      ...redirected,
      ...(nextLayers === undefined ? [] : [{ op: 'set', path: 'layers', value: nextLayers } as const]),
      { op: 'drop', id: thing.id },
    ],
  };
}

/** The same words as another kind of thing, with its name; what else was said of it is not of that kind. */
export function changingKind(
  thing: Thing,
  kind: ThingKind,
  decisions: Pick<Decisions, 'things' | 'paragraphs'>,
): Operation {
  const [span] = thing.spans;
  if (!span || kind === thing.kind) return { op: 'batch', operations: [] };
  const words = (decisions.paragraphs[span.paragraph - 1] ?? '').slice(span.start, span.end);
  const left = { things: new Map([...decisions.things].filter(([id]) => id !== thing.id)) };
  const made = emptyThing(kind, { words, span }, left);
  const { name } = thing.fields;
  const fields = typeof name === 'string' && kind !== 'time' ? { ...made.fields, name } : made.fields;
  return {
    op: 'batch',
    operations: [
      { op: 'drop', id: thing.id },
      { op: 'keep', things: [{ ...made, fields, spans: thing.spans }] },
    ],
  };
}

/** Fields of the story's file that hold ids of entities. */
const ID_FIELDS: ReadonlySet<string> = new Set(
  'at entity speaker channelEntity organisation seat saidBy via members related of'.split(' '),
);

/** The same value where the id is nowhere in it. */
function withId(value: Json, key: string, from: string, to: string): Json {
  if (value === from) return ID_FIELDS.has(key) ? to : value;
  if (Array.isArray(value)) {
    const next = value.map((one: Json) => withId(one, key, from, to));
    return next.every((one, at) => one === value[at]) ? value : next;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonFields).map(
    ([name, one]) => [name, withId(one, name, from, to)] as const,
  );
  return entries.every(([name, one]) => one === (value as JsonFields)[name]) ? value : Object.fromEntries(entries);
}

/** A layer lists a thing once. */
function withoutTwice(layers: Json): Json {
  if (!Array.isArray(layers)) return layers;
  return layers.map((layer: JsonFields) => {
    const seen = new Set<Json | undefined>();
    const items = (Array.isArray(layer.items) ? layer.items : []) as readonly JsonFields[];
    return { ...layer, items: items.filter(({ entity }) => !seen.has(entity) && seen.add(entity)) };
  });
}
