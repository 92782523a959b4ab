import type { PassageQuote } from '../lib/compile/anchor-passage';
import { TO_FILL_IN } from '../lib/compile/check-placeholders';
import { countryMeant } from '../lib/compile/country-meant';
import { valueAt } from '../lib/compile/read-json';
import type { LonLat } from '../lib/geo/mercator';
import { readCountryFacts, readPlacesFile } from '../lib/server/basemap-files';
import { FLOW_MEASURES } from '../lib/story/flow-measure';
import type { Result } from '../lib/story/result';

export const ADDABLE: readonly string[] = [
  'place',
  'event',
  'person',
  'organisation',
  'group',
  'figure',
  'flow',
  'statement',
];

/** Options of `story -- add`, by name. */
export interface AddOptions {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly layer?: string | undefined;
  readonly all?: boolean | undefined;
  readonly paragraph?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly at?: string | undefined;
  readonly country?: string | undefined;
  readonly lonlat?: string | undefined;
  readonly type?: string | undefined;
  readonly when?: string | undefined;
  readonly role?: string | undefined;
  readonly members?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly measure?: string | undefined;
  readonly what?: string | undefined;
  readonly speaker?: string | undefined;
}

interface EntityFields {
  /** What the id is made of, where that is not the name. */
  readonly id?: string;
  readonly entity: (id: string) => object;
  /** Whether it is drawn, so that a layer has to list it. */
  readonly isShown: boolean;
  readonly style: { readonly style: string; readonly label: string };
}

/** The ids that the options name. */
export function refersTo({ at, members, from, to, speaker }: AddOptions): string[] {
  return [at, from, to, speaker, ...membersOf(members)].filter((id) => id !== undefined);
}

const membersOf = (members: string | undefined) => members?.split(',').map((id) => id.trim()) ?? [];

/** What an entity of a kind needs, as far as the words and the options say it; the rest is to be filled in. */
export async function entityFields(
  kind: string,
  name: string,
  passages: readonly PassageQuote[],
  options: AddOptions,
  entities: readonly unknown[],
): Promise<Result<EntityFields, string>> {
  const placed = await placementOf(kind, name, options);
  if (!placed.ok) return placed;
  const { placement, placementNote, type, code } = placed.value;
  const when = options.when === undefined ? {} : { when: { edtf: options.when } };
  const common = (id: string) => ({ id, name, passages, placement, placementNote, ...when });
  const isShown = kind === 'flow' || placement.kind !== 'none';
  const plain = (style: string, label: string, own: object, idWords?: string): Result<EntityFields, string> => ({
    ok: true,
    value: {
      ...(idWords === undefined ? {} : { id: idWords }),
      entity: (id) => ({ ...own, ...common(id) }),
      isShown,
      style: { style, label },
    },
  });
  switch (kind) {
    case 'place':
      return plain('place', 'Place', { type: options.type ?? type }, code);
    case 'event': {
      const isMeeting = options.type === 'meeting';
      return plain(isMeeting ? 'meeting' : 'event', isMeeting ? 'Meeting' : 'Event', { type: options.type ?? 'other' });
    }
    case 'person':
      return plain('place', 'Place', { role: options.role ?? TO_FILL_IN, status: 'public figure' });
    case 'organisation':
      return plain('place', 'Place', { type: options.type ?? TO_FILL_IN, ...(options.at ? { seat: options.at } : {}) });
    case 'group':
      if (!options.members) return { ok: false, error: 'Name its members: --members id,id' };
      return plain('place', 'Place', { members: membersOf(options.members) });
    case 'figure':
      return figure(passages, options, plain);
    case 'flow':
      return flow(options, plain);
    default:
      return statement(passages, options, entities, plain);
  }
}

type Plain = (style: string, label: string, own: object) => Result<EntityFields, string>;

function figure(passages: readonly PassageQuote[], options: AddOptions, plain: Plain): Result<EntityFields, string> {
  const [written] = passages;
  const value = options.value === undefined ? numberIn(written?.exact ?? '') : Number(options.value);
  if (value === null || Number.isNaN(value))
    return { ok: false, error: 'Say the number: --value 40000 --unit passengers' };
  const unit = options.unit ?? TO_FILL_IN;
  const amount = {
    written,
    value,
    unit,
    qualifier: 'exact',
    period: options.when ?? TO_FILL_IN,
    of: options.what ?? TO_FILL_IN,
  };
  return plain('place', 'Place', { figure: amount });
}

/** 40000 for "40,000", 1800000000 for "$1.8bn". */
function numberIn(words: string): number | null {
  const [, digits, scale = ''] =
    /(\d[\d,]*(?:\.\d+)?)\s*(bn|billion|m|million|k|thousand|trillion)?\b/i.exec(words) ?? [];
  if (digits === undefined) return null;
  return Number((Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1)).toPrecision(12));
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

function flow({ from, to, measure, what }: AddOptions, plain: Plain): Result<EntityFields, string> {
  if (!from || !to) return { ok: false, error: 'Say where it begins and ends: --from id --to id' };
  const known = FLOW_MEASURES.some((one) => one === measure);
  if (measure === undefined || !known)
    return { ok: false, error: `Say what it moves: --measure ${FLOW_MEASURES.join('|')}` };
  const label = measure.charAt(0).toUpperCase() + measure.slice(1);
  return plain(measure, what ?? label, {
    measure,
    ...(what ? { what } : {}),
    from: { entity: from },
    to: { entity: to },
  });
}

function statement(
  passages: readonly PassageQuote[],
  { speaker = 'article' }: AddOptions,
  entities: readonly unknown[],
  plain: Plain,
): Result<EntityFields, string> {
  const who = entities.find((one) => valueAt(one, ['id']) === speaker);
  const speakerName = String(valueAt(who, ['name']) ?? 'the article');
  const isDirect = /["“”„«»]/.test(passages[0]?.exact ?? '');
  const [form, shape] =
    speaker === 'article' ? ['own-voice', 'own-voice'] : isDirect ? ['direct', 'said'] : ['indirect', 'reported'];
  const claim = {
    speaker,
    speakerName,
    form,
    shape,
    class: 'statement',
    handling: 'As the text words it.',
    isQuotation: isDirect,
  };
  return plain('place', 'Place', { claim });
}

interface Placed {
  readonly placement: { readonly kind: string; readonly [field: string]: unknown };
  readonly placementNote: string;
  readonly type: string;
  readonly code?: string;
}

const NOWHERE: Readonly<Record<string, string>> = {
  person: 'A person has no place on the map.',
  organisation: 'Where it sits is not said.',
  group: 'It is drawn on its members.',
  figure: 'A number has no place.',
  flow: 'It is drawn between its ends.',
  statement: 'Words have no place.',
  event: 'The text names no place.',
};

async function placementOf(kind: string, name: string, options: AddOptions): Promise<Result<Placed, string>> {
  const done = (placement: Placed['placement'], placementNote: string, type = 'site', code?: string) =>
    ({ ok: true, value: { placement, placementNote, type, ...(code === undefined ? {} : { code }) } }) as const;
  const facts = await readCountryFacts();
  const country = options.country === undefined ? null : countryMeant(options.country, facts);
  if (options.country !== undefined && country === null)
    return { ok: false, error: `"${options.country}" is no country that the map has: use a code such as NOR.` };
  if (kind !== 'place' && kind !== 'event') {
    const reason = NOWHERE[kind] ?? 'It has no place.';
    return done({ kind: 'none', reason }, reason);
  }
  const inCountry = country === null ? {} : { country };
  if (options.lonlat !== undefined) {
    const lonLat = options.lonlat.split(',').map(Number);
    if (lonLat.length !== 2 || lonLat.some(Number.isNaN))
      return { ok: false, error: '--lonlat is longitude,latitude: --lonlat 10.75,59.91' };
    const note = 'As exactly as the source gives it.';
    return done({ kind: kind === 'place' ? 'city' : 'point', lonLat, ...inCountry }, note, 'city');
  }
  if (options.at !== undefined) return done({ kind: 'at', at: options.at }, 'Where the text places it; no closer.');
  if (country !== null) return done({ kind: 'country', country }, 'The text names the country, no place in it.');
  if (kind === 'event') {
    const reason = NOWHERE.event ?? '';
    return done({ kind: 'none', reason }, reason);
  }
  return knownPlace(name, countryMeant(name.length < 4 ? '' : name, facts), done);
}

async function knownPlace(
  name: string,
  country: string | null,
  done: (placement: Placed['placement'], note: string, type?: string, code?: string) => Result<Placed, string>,
): Promise<Result<Placed, string>> {
  if (country !== null) {
    const placement = { kind: 'country', country };
    return done(placement, 'The article names the country.', 'country', country);
  }
  const { cities } = await readPlacesFile();
  const city = cities.find((one: { readonly name: string }) => one.name === name);
  if (!city)
    return { ok: false, error: `The map knows no "${name}". Say where it is: --lonlat lon,lat, --country or --at id` };
  const { lonLat, country: of }: { readonly lonLat: LonLat; readonly country?: string } = city;
  const placement = { kind: 'city', lonLat, ...(of ? { country: of } : {}) };
  return done(placement, 'The centre of the city; the article names no place in it.', 'city');
}
