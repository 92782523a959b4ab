import type { Amount } from '../story/story';
import type { CheckContext } from './check-context';
import { checkPlacement } from './check-placement';
import { checkSame } from './check-same';
import { seriesWords } from './check-series';
import type { EntityFile, Slot } from './draft';
import { quoted } from './issue';
import {
  type DerivationFile,
  divisorOf,
  figuresOf,
  type Numbers,
  type OperandFile,
  readOperand,
  workOut,
  writtenResult,
} from './operands';

/** What makes each entity one that may be shown: founded on something, placed where it can be, claims with a speaker. */
export function checkEntities(context: CheckContext): void {
  for (const { value, path } of context.draft.entities) {
    if (!value) continue;
    checkFounded(value, path, context);
    checkPlacement(value, path, context);
    checkSame(value, path, context);
    if (value.kind === 'person') checkProtected(value, path, context);
    if (value.kind === 'event')
      checkExposure(
        value,
        value.participants.map(({ entity }) => entity),
        path,
        context,
      );
    if (value.kind === 'group') checkExposure(value, value.members, path, context);
    if (value.kind === 'flow') checkFlow(value, path, context);
    if (value.kind === 'statement') checkClaim(value.claim, `${path}.claim`, context);
  }
}

function checkFounded(entity: EntityFile, path: string, { report }: CheckContext): void {
  if (entity.kind === 'figure' || entity.passages.length > 0 || entity.sources.length > 0) return;
  report('entity-unfounded', path, `${quoted(entity.id)} with neither passages nor sources`, 'one of them at least');
}

function checkProtected(person: Extract<EntityFile, { kind: 'person' }>, path: string, { report }: CheckContext): void {
  if (!person.protected) return;
  const { placement, same, names } = person;
  if (placement.kind !== 'none') {
    const found = `somebody protected, placed ${quoted(placement.kind)}`;
    report('protected-person', `${path}.placement.kind`, found, '"none", with the reason');
  }
  if (same.length > 0) report('protected-person', `${path}.same`, 'who somebody protected is elsewhere', 'nothing');
  if (Object.keys(names).length > 0)
    report('protected-person', `${path}.names`, 'other names of somebody protected', 'nothing');
}

/** Where no more than a country is said of, nobody is found. */
const OPEN_ENOUGH: readonly string[] = ['none', 'country', 'region'];

/** What somebody protected takes part in or belongs to is seen no nearer than in a country. */
function checkExposure(value: EntityFile, ids: readonly string[], path: string, context: CheckContext): void {
  const { entities, report } = context;
  const isProtected = (id: string): boolean => {
    const one = entities.get(id);
    if (one?.kind === 'group') return one.members.some((member) => member !== id && isPerson(member));
    return isPerson(id);
  };
  const isPerson = (id: string): boolean => {
    const one = entities.get(id);
    return one?.kind === 'person' && one.protected === true;
  };
  const whom = ids.find(isProtected);
  if (whom === undefined) return;
  const { placement } = value;
  const places = placement.kind === 'at' ? [placement.at].flat() : [];
  const kinds = places.length > 0 ? places.map((id) => entities.get(id)?.placement.kind ?? 'none') : [placement.kind];
  const near = kinds.find((kind) => !OPEN_ENOUGH.includes(kind));
  if (!near) return;
  const found = `${value.kind === 'group' ? 'a group' : 'an event'} of ${quoted(whom)}, placed ${quoted(near)}`;
  report('protected-person', `${path}.placement`, found, '"none" or "country", as somebody in it is protected');
}

function checkFlow(flow: Extract<EntityFile, { kind: 'flow' }>, path: string, context: CheckContext): void {
  const { entities, report } = context;
  const stops = [
    { id: flow.from.entity, at: `${path}.from.entity` },
    ...flow.via.map((id, index) => ({ id, at: `${path}.via[${index}]` })),
    { id: flow.to.entity, at: `${path}.to.entity` },
  ];
  for (const { id, at } of stops) {
    const stop = entities.get(id);
    if (!stop || (stop.kind === 'place' && stop.placement.kind !== 'none')) continue;
    report('flow-end', at, `${quoted(id)}, which is no place on the map`, 'a place on the map');
  }
  stops.forEach(({ id, at }, index) => {
    if (id !== stops[index - 1]?.id) return;
    const found = flow.via.length === 0 ? `${quoted(id)} at both ends` : `${quoted(id)} twice in a row`;
    report('flow-same-ends', at, found, 'two places');
  });
  if (flow.claim) checkClaim(flow.claim, `${path}.claim`, context);
  if (flow.attribution === undefined && flow.figures.some((figure) => figure.saidBy !== undefined)) {
    const found = 'nothing, though an amount is said by somebody';
    report('claim-without-attribution', `${path}.attribution`, found, 'words such as "according to …"');
  }
}

type ClaimFile = Extract<EntityFile, { kind: 'statement' }>['claim'];

/** Who is not an entity may speak as `article` with a name of their own; the article itself only in its own voice. */
function checkClaim(claim: ClaimFile, path: string, { report }: CheckContext): void {
  if (claim.form === 'indirect' && claim.shape === 'said') {
    report('reported-as-said', `${path}.shape`, '"said" for indirect words', '"reported", or the form "direct"');
  }
  if (claim.form === 'own-voice') {
    if (claim.speaker === 'article') return;
    const found = `${quoted(claim.speaker)} in the article's own voice`;
    report('claim-without-attribution', `${path}.speaker`, found, '"article", or another form');
  } else if (claim.speaker === 'article' && /^(the )?article$/i.test(claim.speakerName)) {
    const found = `${claim.form} speech of nobody but the article`;
    report('claim-without-attribution', `${path}.speaker`, found, 'who speaks, or the form "own-voice"');
  }
}

/** Ids are unique within entities, layers, sources, series and stops, and none of them has another meaning. */
export function checkIds(context: CheckContext): void {
  const { draft, report } = context;
  const kinds = [draft.entities, draft.layers, draft.sources, draft.series, draft.stops];
  for (const slots of kinds) checkUnique(slots, context);
  for (const { id, path } of draft.layers) {
    if (id === 'none') report('reserved-id', `${path}.id`, '"none"', 'another id: in links it means no layers');
  }
  for (const { id, path } of draft.entities) {
    if (id === 'article')
      report('reserved-id', `${path}.id`, '"article"', 'another id: as a speaker it means the article');
  }
}

function checkUnique(slots: readonly Slot<unknown>[], { report }: CheckContext): void {
  const seen = new Set<string>();
  for (const { id, path } of slots) {
    if (id === null) continue;
    if (seen.has(id))
      report('duplicate-id', `${path}.id`, `${quoted(id)}, which one before it has`, 'an id of its own');
    seen.add(id);
  }
}

/** What stands beside a number is there, and arithmetic comes out as the story says. */
export function checkFigures(context: CheckContext): void {
  for (const { value, path } of context.draft.entities) {
    if (!value) continue;
    const figures = figuresOf(value);
    const numbers: Numbers = {
      figures,
      seriesFile: (id) => context.draft.series.find((slot) => slot.id === id)?.value ?? null,
      table: (id) => context.series.get(id) ?? null,
    };
    figures.forEach((figure, index) => {
      const at = value.kind === 'figure' ? `${path}.figure` : `${path}.figures[${index}]`;
      figure.beside.forEach((beside, n) => {
        if (beside.amount) checkOperand(beside.amount, `${at}.beside[${n}].amount`, numbers, context);
      });
      figure.sums.forEach((sum, n) => {
        checkDerivation(sum, `${at}.sums[${n}]`, numbers, context);
      });
    });
  }
}

function checkDerivation(sum: DerivationFile, path: string, numbers: Numbers, context: CheckContext): void {
  const part = checkOperand(sum.part, `${path}.part`, numbers, context);
  const by = checkOperand(divisorOf(sum), `${path}.${sum.find === 'whole' ? 'percent' : 'whole'}`, numbers, context);
  if (!part || !by) return;
  const { report } = context;
  const result = workOut(sum.find, part, by);
  if (result === null) {
    const expected = sum.find === 'whole' ? 'a percentage above zero' : `a number above zero in ${part.unit}`;
    report('sum-units', path, `${part.unit}, divided by ${by.value} ${by.unit}`, expected);
    return;
  }
  const written = writtenResult(result.value, result.unit);
  if (written === sum.result) return;
  report('sum-result', `${path}.result`, quoted(sum.result), `${quoted(written)}, which is what the numbers give`);
}

function checkOperand(operand: OperandFile, path: string, numbers: Numbers, context: CheckContext): Amount | null {
  const { report } = context;
  const amount = readOperand(operand, numbers);
  if (amount) return amount;
  if (operand.from === 'figure') {
    report('unknown-figure', `${path}.written`, quoted(operand.written), 'the exact words of an amount of this entity');
  }
  if (operand.from !== 'series') return null;
  const table = numbers.table(operand.series);
  if (!table) return null;
  const at = `${quoted(operand.country)} in ${operand.year}`;
  if (table.of === 'country' && table.step === 'year')
    report('series-without-data', path, `no row for ${at}`, 'a row of the series');
  else report('series-kind', `${path}.series`, seriesWords(operand.series, table), 'a series of countries by year');
  return null;
}
