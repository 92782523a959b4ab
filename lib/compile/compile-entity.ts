import type { Claim } from '../story/claim';
import type { EntityId } from '../story/ids';
import type { Placement } from '../story/placement';
import type {
  Amount,
  Derivation,
  Entity,
  EntityBase,
  Figure,
  FigureComparison,
  FlowEnd,
  Passage,
} from '../story/story';
import type { GivenDate } from '../story/time-range';
import type { Anchors } from './anchor-passage';
import type { BasemapOutlines } from './basemap-outlines';
import { atPlaces } from './check-placement';
import { compileDate, compileWhen } from './compile-when';
import type { EntityFile } from './draft';
import {
  divisorOf,
  type FigureFile,
  figuresOf,
  type Numbers,
  type OperandFile,
  readOperand,
  workOut,
} from './operands';
import type { StoryFile } from './schema';

export interface EntityContext {
  readonly anchors: Anchors;
  readonly byId: ReadonlyMap<EntityId, EntityFile>;
  /** ISO day from which the article speaks. */
  readonly storyDate: string;
  readonly numbers: Omit<Numbers, 'figures'>;
  readonly basemapOutlines: BasemapOutlines;
}

type FlowFile = Extract<StoryFile['entities'][number], { kind: 'flow' }>;
type ClaimFile = Extract<StoryFile['entities'][number], { kind: 'statement' }>['claim'];

/** A checked entity with its passages anchored, its placement resolved and its date in words. */
export function compileEntity(file: EntityFile, context: EntityContext): Entity {
  const base = compileBase(file, context);
  const numbers = { ...context.numbers, figures: figuresOf(file) };
  switch (file.kind) {
    case 'place':
      return { ...base, kind: 'place', type: file.type };
    case 'group':
      return { ...base, kind: 'group', members: file.members };
    case 'event':
      return {
        ...base,
        kind: 'event',
        type: file.type,
        ...defined({
          seats: file.seats,
          alsoAt: atPlaces(file.placement).length > 1 ? atPlaces(file.placement).slice(1) : undefined,
          participants: file.participants.length > 0 ? file.participants : undefined,
        }),
      };
    case 'person':
      return {
        ...base,
        kind: 'person',
        role: file.role,
        ...defined({ status: file.status, organisation: file.organisation }),
      };
    case 'organisation':
      return { ...base, kind: 'organisation', type: file.type, ...defined({ seat: file.seat }) };
    case 'figure':
      return { ...base, kind: 'figure', figure: compileFigure(file.figure, context, numbers) };
    case 'flow':
      return {
        ...base,
        kind: 'flow',
        measure: file.measure,
        from: compileEnd(file.from),
        to: compileEnd(file.to),
        figures: file.figures.map((figure) => compileFigure(figure, context, numbers)),
        ...defined({
          what: file.what,
          via: file.via.length > 0 ? file.via : undefined,
          both: file.both ? (true as const) : undefined,
          state: file.state === 'happened' ? undefined : file.state,
          amounts: file.amounts,
          attribution: file.attribution,
          claim: file.claim && compileClaim(file.claim),
        }),
      };
    case 'statement':
      return { ...base, kind: 'statement', claim: compileClaim(file.claim), bearsOn: file.bearsOn };
  }
}

function compileEnd({ entity, anchor }: FlowFile['from']): FlowEnd {
  return anchor ? { entity, anchor } : { entity };
}

function compileBase(file: EntityFile, context: EntityContext): EntityBase {
  // A figure is at least where it is written.
  const quotes = file.kind === 'figure' && file.passages.length === 0 ? [file.figure.written] : file.passages;
  return {
    id: file.id,
    name: file.name,
    passages: quotes.map((quote) => anchored(quote, context)).sort(inDocumentOrder),
    placement: resolvePlacement(file.placement, context),
    placementNote: file.placementNote,
    context: file.context.map(({ asOf, ...fact }) => ({ ...fact, ...defined({ asOf: given(asOf) }) })),
    sources: file.sources,
    related: file.related,
    ...defined({
      short: file.short,
      summary: file.summary,
      same: file.same.length > 0 ? file.same : undefined,
      names: Object.keys(file.names).length > 0 ? file.names : undefined,
      when: file.when && compileWhen(file.when.edtf, context.storyDate, file.when.note),
    }),
  };
}

function compileFigure(file: FigureFile, context: EntityContext, numbers: Numbers): Figure {
  const { saidBy, written, beside, sums, ...figure } = file;
  return {
    ...figure,
    written: written.exact,
    passage: anchored(written, context),
    beside: beside.map(
      ({ amount, why, asOf, ...one }): FigureComparison => ({
        ...one,
        ...defined({ amount: amount && checked(amount, numbers), why, asOf: given(asOf) }),
      }),
    ),
    sums: sums.map((sum): Derivation => {
      const { name, find } = sum;
      const part = checked(sum.part, numbers);
      const by = checked(divisorOf(sum), numbers);
      const outcome = workOut(find, part, by);
      if (!outcome) throw new Error(`A sum has to be checked before it is compiled: ${name}`);
      return { name, find, part, by, result: outcome };
    }),
    ...defined({ saidBy }),
  };
}

function checked(operand: OperandFile, numbers: Numbers): Amount {
  const amount = readOperand(operand, numbers);
  if (!amount) throw new Error(`compileEntity needs checked numbers: ${JSON.stringify(operand)}`);
  return amount;
}

function compileClaim({ channel, channelEntity, channelImplied, caution, nature, ...claim }: ClaimFile): Claim {
  return { ...claim, ...defined({ channel, channelEntity, channelImplied, caution, nature }) };
}

function anchored(quote: EntityFile['passages'][number], { anchors }: EntityContext): Passage {
  const passage = anchors.get(quote);
  if (!passage) throw new Error(`compileEntity needs checked passages: ${quote.exact}`);
  return passage;
}

function inDocumentOrder(a: Passage, b: Passage): number {
  return a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
}

/** When it was checked, if that is said. */
function given(asOf: string | undefined): GivenDate | undefined {
  return asOf === undefined ? undefined : compileDate(asOf);
}

/** Keys without a value are left out, so that a story is the same before and after it has been JSON. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** What stands with a place is placed where the place is, and as exactly; `at` keeps it from being drawn on its own. */
function resolvePlacement(
  placement: EntityFile['placement'],
  context: Pick<EntityContext, 'byId' | 'basemapOutlines'>,
): Placement {
  const { byId, basemapOutlines } = context;
  const { division, water } = basemapOutlines;
  switch (placement.kind) {
    case 'near':
      return resolveNear(placement, byId);
    case 'region':
      return resolveRegion(placement);
    case 'area':
    case 'line':
      return { ...placement, asOf: compileDate(placement.asOf) };
    case 'admin1':
      return { ...placement, country: known(division(placement.division)).country };
    case 'water':
      return { ...placement, type: known(water(placement.water)).kind };
    case 'at': {
      const [at = ''] = atPlaces(placement);
      const target = byId.get(at)?.placement;
      const own = target && target.kind !== 'at' ? resolvePlacement(target, context) : null;
      if (own && own.kind !== 'region' && own.kind !== 'border' && own.kind !== 'none') return { ...own, at };
      throw new Error(`resolvePlacement needs a checked target: ${at}`);
    }
    default:
      return placement;
  }
}

function known<T>(found: T | null): T {
  if (found === null) throw new Error('resolvePlacement needs checked codes and ids');
  return found;
}

type PlacementFile<K> = Extract<EntityFile['placement'], { kind: K }>;

function resolveNear(
  { at, lonLat, km, country }: PlacementFile<'near'>,
  byId: ReadonlyMap<EntityId, EntityFile>,
): Placement {
  const target = at === undefined ? undefined : byId.get(at)?.placement;
  const center = lonLat ?? (target && 'lonLat' in target ? target.lonLat : undefined);
  if (!center) throw new Error(`resolveNear needs a checked target: ${at}`);
  return { kind: 'near', lonLat: center, km, ...defined({ from: at, country }) };
}

/** A sum of countries, or an area of its own. */
function resolveRegion({ countries, anchor, area, source, exactness, asOf }: PlacementFile<'region'>): Placement {
  if (countries) return { kind: 'region', countries, ...defined({ anchor }) };
  if (area === undefined || source === undefined || exactness === undefined)
    throw new Error('resolveRegion needs a checked region');
  return { kind: 'soft-region', file: area, source, exactness, ...defined({ asOf: given(asOf) }) };
}
