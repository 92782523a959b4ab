import { fieldsIn, type JsonFields } from '../lib/studio/operation';

/** What `fillIn` tells of a place by its placement, and of what is no place. */
const TOLD = new Set(['type', 'placementNote']);
const TOLD_OF_COUNTRIES = new Set([...TOLD, 'name', 'placement', 'same']);

/** A draft as its author gets it: without what `fillIn` tells by itself, and as few lines as a formatter would make of it. */
export function shortStory({ revision: _, entities, times, ...rest }: JsonFields): string {
  const short = {
    $schema: '../../../docs/story.schema.json',
    ...rest,
    entities: fieldsIn(entities).map(shortEntity),
    times: fieldsIn(times).map((time) => without(time, TOLD_OF_TIMES)),
  };
  return `${formatted(short, '')}\n`;
}

function shortEntity(entity: JsonFields): JsonFields {
  const { kind, type } = entity;
  if (kind !== 'place') return entity;
  const told = type === 'country' ? TOLD_OF_COUNTRIES : TOLD;
  return without(entity, told);
}

const TOLD_OF_TIMES = new Set(['label', 'basis']);

function without(fields: JsonFields, told: ReadonlySet<string>): JsonFields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !told.has(key)));
}

/** As wide as lines are in this project. */
const WIDTH = 120;

/** JSON with what fits on a line in one line. Empty lists are what the format takes by itself. */
function formatted(value: unknown, indent: string): string {
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => ['', item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
          item === undefined || isEmpty(item) ? [] : [[`${JSON.stringify(key)}: `, item] as const],
        )
      : null;
  if (!parts) return JSON.stringify(value);
  const [open, close, gap] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' '];
  const deeper = `${indent}  `;
  const lines = parts.map(([key, item]) => key + formatted(item, deeper));
  const line = `${open}${gap}${lines.join(', ')}${gap}${close}`;
  if (indent.length + line.length < WIDTH - MARGIN && !line.includes('\n')) return line;
  return `${open}\n${lines.map((one) => deeper + one).join(',\n')}\n${indent}${close}`;
}
/** For the key and the comma of a line. */
const MARGIN = 20;

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
