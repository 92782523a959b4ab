import type { CountryFacts } from '../story/story';
import { defaultLayers, filledLayer } from './default-layers';
import { FILLED_WORDS } from './filled-words';
import { firstView } from './first-view';
import { isObject, type Loose } from './loose';

export interface KnownOfStory {
  /** The folder's name. */
  readonly slug: string;
  /** Of the article's bytes, in hexadecimal. */
  readonly articleSha256: string;
  readonly countryFacts: (iso3: string) => CountryFacts | null;
}

/**
 * What can be told is not asked for: a file with what its author left out and what follows from the rest. It works on JSON that nobody has
 * checked, and what is there stays as it is, right or wrong. Whatever cannot be told is left out, and found missing by the schema.
 */
export function fillIn(json: unknown, known: KnownOfStory): unknown {
  if (!isObject(json)) return json;
  const entities = list(json.entities);
  const names = new Map(entities?.flatMap((entity) => (isObject(entity) ? [[entity.id, nameOf(entity, known)]] : [])));
  const filled = entities?.map((entity) => (isObject(entity) ? filledEntity(entity, names, known) : entity));
  const things = filled?.filter(isObject) ?? [];
  const given = json.layers === undefined && filled ? defaultLayers(things) : list(json.layers);
  const layers = given?.map((layer) => (isObject(layer) ? filledLayer(layer, things, json.date) : layer));
  const revision = json.revision ?? newest(json.changes);
  return withDefaults(
    {
      ...json,
      ...(filled ? { entities: filled } : {}),
      ...(layers ? { layers } : {}),
      ...(isObject(json.article) ? { article: withDefaults(json.article, { sha256: known.articleSha256 }) } : {}),
      ...(list(json.times) ? { times: list(json.times)?.map(filledTime) } : {}),
    },
    {
      slug: known.slug,
      revision,
      sources: [],
      changes: [{ revision, date: json.date, text: 'First version.' }],
      defaults: firstView(things, layers?.filter(isObject) ?? [], known.countryFacts),
    },
  );
}

function filledEntity(entity: Loose, names: ReadonlyMap<unknown, unknown>, known: KnownOfStory): Loose {
  const kind = String(entity.kind);
  const country = countryOf(entity, known);
  const reason = FILLED_WORDS.reasons[kind];
  const given = entity.placement ?? (country ? { kind: 'country', country } : reason ? { kind: 'none' } : undefined);
  const placement = isObject(given) && given.kind === 'none' ? withDefaults(given, { reason }) : given;
  const own = isObject(placement) ? placement : {};
  const ofPlace = kind === 'place' ? FILLED_WORDS.notes[`place ${own.kind}`] : undefined;
  const note = own.kind === 'none' ? own.reason : (own.exactness ?? ofPlace ?? FILLED_WORDS.notes[String(own.kind)]);
  return withDefaults(
    {
      ...entity,
      ...(placement === undefined ? {} : { placement }),
      ...(isObject(entity.claim) ? { claim: filledClaim(entity.claim, names) } : {}),
      ...(isObject(entity.figure) ? { figure: withDefaults(entity.figure, { qualifier: 'exact' }) } : {}),
      ...(list(entity.figures)
        ? {
            figures: list(entity.figures)?.map((one) =>
              isObject(one) ? withDefaults(one, { qualifier: 'exact' }) : one,
            ),
          }
        : {}),
    },
    {
      name: nameOf(entity, known),
      placementNote: note,
      type:
        kind === 'place' ? FILLED_WORDS.types[String(own.kind)] : kind === 'organisation' ? 'organisation' : undefined,
    },
  );
}

/** A country's place needs no more than its code as id. */
function countryOf(entity: Loose, { countryFacts }: KnownOfStory): string | undefined {
  if (entity.kind !== 'place' || typeof entity.id !== 'string') return undefined;
  const code = entity.id.startsWith('x-') ? entity.id : entity.id.toUpperCase();
  return countryFacts(code) ? code : undefined;
}

/** A country's own name; of anything else, the words by which the text names it first. */
function nameOf(entity: Loose, known: KnownOfStory): unknown {
  if (entity.name !== undefined) return entity.name;
  const { kind, placement } = entity;
  const own = kind === 'place' && isObject(placement) && placement.kind === 'country' ? placement.country : undefined;
  const code = own ?? (placement === undefined ? countryOf(entity, known) : undefined);
  if (typeof code === 'string') return known.countryFacts(code)?.name;
  if (isObject(entity.figure)) return entity.figure.of;
  const [first] = list(entity.passages) ?? [];
  return isObject(first) ? first.exact : undefined;
}

const SHAPES: Readonly<Record<string, string>> = {
  figure: 'figure',
  opinion: 'judgement',
  judgement: 'judgement',
  forecast: 'judgement',
  allegation: 'claimed',
  'second-hand': 'reported',
  direct: 'said',
  indirect: 'reported',
  'own-voice': 'own-voice',
};
const HANDLING = 'With the speaker, wherever it is shown.';

function filledClaim(claim: Loose, names: ReadonlyMap<unknown, unknown>): Loose {
  const isOwn = claim.form === 'own-voice';
  const speaker = claim.speaker ?? (isOwn ? 'article' : undefined);
  const shape = isOwn ? 'own-voice' : (SHAPES[String(claim.nature)] ?? SHAPES[String(claim.form)]);
  return withDefaults(claim, {
    speaker,
    speakerName: speaker === 'article' && isOwn ? 'The article' : names.get(speaker),
    shape,
    class:
      claim.nature ?? (claim.form === 'direct' ? 'quotation' : isOwn ? 'statement of the article' : 'reported speech'),
    handling: isOwn ? 'As the article says it.' : HANDLING,
    isQuotation: claim.form === 'direct',
  });
}

function filledTime(time: unknown): unknown {
  if (!isObject(time)) return time;
  return withDefaults(time, { label: isObject(time.passage) ? time.passage.exact : undefined, basis: 'as written' });
}

/** The newest revision in the list of changes; 1 where there is none. */
function newest(changes: unknown): number {
  const revisions = (list(changes) ?? []).flatMap((change) =>
    isObject(change) && typeof change.revision === 'number' ? [change.revision] : [],
  );
  return revisions.reduce((max, one) => Math.max(max, one), 1);
}

/** What is not there and can be told; the rest stays where its author wrote it. */
function withDefaults(object: Loose, defaults: Loose): Loose {
  const missing = Object.entries(defaults).filter(([key, value]) => value !== undefined && object[key] === undefined);
  return missing.length === 0 ? object : { ...object, ...Object.fromEntries(missing) };
}

function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
