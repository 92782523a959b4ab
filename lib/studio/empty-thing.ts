import type { EntityId } from '../story/ids';
import type { Passage } from '../story/story';
import type { Decisions } from './decisions';
import { freeId } from './free-id';
import type { JsonFields, Thing, ThingKind } from './operation';
import { slugOf } from './slug';
import { noPlace } from './suggestion-context';

/** A thing that an editor marks by hand, with what can be said of it before anything else is known. */
export function emptyThing(
  kind: ThingKind,
  { words, span }: { readonly words: string; readonly span: Passage },
  decisions: Pick<Decisions, 'things'>,
): Omit<Thing, 'spans'> {
  const id = freeId(kind === 'time' ? `time-${span.paragraph}-${span.start}` : slugOf(words), isIn(decisions));
  const thing = { id, kind, fields: fieldsOf(kind, words) };
  return kind === 'figure' ? { ...thing, amounts: [{ span, fields: amountOf(words) }] } : thing;
}

/** A name that was taken for a place, and is somebody. */
export function actorThing(name: string, decisions: Pick<Decisions, 'things'>): Omit<Thing, 'spans'> {
  const placement = noPlace('The text names an organisation and no place.');
  const fields = { name, type: 'organisation', placement, placementNote: placement.reason ?? '' };
  return { id: freeId(slugOf(name), isIn(decisions)), kind: 'organisation', fields };
}

/** A place that the text names and that no map has. */
export function placelessThing(name: string, decisions: Pick<Decisions, 'things'>): Omit<Thing, 'spans'> {
  const placement = noPlace('The text names it; it has no place on a map.');
  const fields = { name, type: 'historical', placement, placementNote: placement.reason ?? '' };
  return { id: freeId(slugOf(name), isIn(decisions)), kind: 'place', fields };
}

/** A thing that was chosen by hand: that of the draft if it is the same one, else with an id of its own, so that it takes no other's place. */
export function withOwnId(thing: Omit<Thing, 'spans'>, decisions: Pick<Decisions, 'things'>): Omit<Thing, 'spans'> {
  const there = decisions.things.get(thing.id);
  const placed = (one: Pick<Thing, 'fields'>) => JSON.stringify(one.fields.placement);
  if (!there || (there.kind === thing.kind && placed(there) === placed(thing))) return thing;
  return { ...thing, id: freeId(thing.id, isIn(decisions)) };
}

const isIn =
  ({ things }: Pick<Decisions, 'things'>) =>
  (id: EntityId): boolean =>
    things.has(id);

function fieldsOf(kind: ThingKind, words: string): JsonFields {
  const placement = noPlace('Not placed yet.');
  const base = { name: words, placement, placementNote: 'Not placed yet.' };
  switch (kind) {
    case 'place':
      return { ...base, type: 'site' };
    case 'event':
      return { ...base, type: 'other' };
    case 'person':
      return { ...base, role: 'named in the article', status: 'named in the article' };
    case 'organisation':
      return { ...base, type: 'organisation' };
    case 'statement':
      return {
        ...base,
        claim: {
          speaker: 'article',
          speakerName: 'not named in the text',
          form: 'indirect',
          shape: 'reported',
          class: 'statement',
          handling: 'As reported speech, with the speaker.',
          isQuotation: true,
        },
      };
    case 'flow':
      return { ...base, measure: 'other' };
    case 'time':
      return { edtf: null, label: words, basis: 'by hand' };
    case 'group':
    case 'figure':
      return base;
  }
}

/** What the digits of the words say, as a beginning. */
function amountOf(words: string): JsonFields {
  const number = /\d[\d,. ]*/.exec(words)?.[0].replace(/[, ]/g, '') ?? '0';
  const value = Number.parseFloat(number);
  return {
    value: Number.isFinite(value) ? value : 0,
    unit: words.includes('%') ? '%' : 'as written',
    qualifier: 'exact',
    period: 'as the text says',
    of: words,
  };
}
