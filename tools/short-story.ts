import type { StoryFile } from '../lib/compile/schema';

/** A draft as its author gets it: without what `fillIn` tells by itself, and as few lines as a formatter would make of it. */
export function shortStory(draft: StoryFile): string {
  const { revision, sources, changes, layers, defaults, article, entities, times, ...rest } = draft;
  const { publisher, url } = article;
  const short = {
    ...rest,
    article: { publisher, url },
    entities: entities.map((entity) => {
      const { placementNote, ...own } = entity;
      if (entity.kind !== 'place') return own;
      const { kind, id, name, placement, passages } = entity;
      return placement.kind === 'country' ? { kind, id, passages } : { kind, id, name, passages, placement };
    }),
    times: times.map(({ passage, edtf }) => ({ passage, edtf })),
  };
  return `${formatted(short, '')}\n`;
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
