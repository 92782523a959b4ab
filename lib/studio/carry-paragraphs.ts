import { isFields, type Json, type JsonFields } from './operation';
import type { TextChange } from './text-change';

/**
 * A story's fields after an edit of the text: numbers of paragraphs, in `paragraph`, `paragraphs`, `captions` and `pictures`, follow their words. What
 * speaks of a paragraph that is gone, as a stop, is left out.
 */
export function carryParagraphs(story: JsonFields, change: Pick<TextChange, 'paragraph'>): JsonFields {
  const moved = change.paragraph;
  return Object.fromEntries(
    Object.entries(story).map(([key, value]) => [
      key,
      key === 'captions' && Array.isArray(value)
        ? value.flatMap((n) => movedNumber(n, moved) ?? [])
        : key === 'pictures' && Array.isArray(value)
          ? value.map((picture) => movedPicture(picture, moved))
          : walk(value, moved),
    ]),
  );
}

/** One whose paragraph is gone is kept, and says no more where it stands: the check asks. Nothing stands before the first paragraph. */
function movedPicture(picture: Json, moved: Move): Json {
  if (!isFields(picture)) return picture;
  return Object.fromEntries(
    Object.entries(picture).flatMap(([key, value]) => {
      if ((key !== 'after' && key !== 'caption') || value === 0) return [[key, value]];
      const now = movedNumber(value, moved);
      return now === null ? [] : [[key, now]];
    }),
  );
}

type Move = (paragraph: number) => number | null;

const GONE = Symbol('gone');

function walk(value: Json, moved: Move): Json {
  const now = carried(value, moved);
  return now === GONE ? null : now;
}

function carried(value: Json, moved: Move): Json | typeof GONE {
  if (Array.isArray(value)) return value.flatMap((one) => whole(carried(one, moved)));
  if (!isFields(value)) return value;
  const fields: { [key: string]: Json } = {};
  for (const [key, field] of Object.entries(value)) {
    const numbers = key === 'paragraph' ? [field] : key === 'paragraphs' && Array.isArray(field) ? field : null;
    if (!numbers) {
      const now = carried(field, moved);
      if (now === GONE) return GONE;
      fields[key] = now;
      continue;
    }
    const all = numbers.map((n) => movedNumber(n, moved));
    if (all.includes(null)) return GONE;
    fields[key] = key === 'paragraph' ? (all[0] ?? null) : (all as number[]);
  }
  return fields;
}

const whole = (value: Json | typeof GONE): Json[] => (value === GONE ? [] : [value]);

function movedNumber(value: Json, moved: Move): number | null {
  return typeof value === 'number' ? moved(value) : null;
}
