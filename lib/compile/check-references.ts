import type { CheckContext } from './check-context';
import { atPlaces } from './check-placement';
import { closestId } from './closest-word';
import type { EntityFile, LayerFile } from './draft';
import { type IssueCode, quoted } from './issue';
import { divisorOf, type FigureFile, figuresOf, type OperandFile } from './operands';
import type { StoryFile } from './schema';

type ClaimFile = Extract<EntityFile, { kind: 'statement' }>['claim'];

/** Every id that names something names something that is there, and no list names it twice. */
export function checkReferences(context: CheckContext): void {
  const { draft } = context;
  for (const { value, path } of draft.entities) if (value) checkEntity(value, path, context);
  for (const { value, path } of draft.layers) if (value) checkLayer(value, path, context);
  for (const { value, path } of draft.series) {
    if (value) references(context, 'unknown-source', context.sourceIds).list(value.sources, `${path}.sources`);
  }
  if (draft.defaults) checkDefaults(draft.defaults, context);
}

function checkEntity(entity: EntityFile, path: string, context: CheckContext): void {
  const entities = references(context, 'unknown-entity', context.entities);
  const sources = references(context, 'unknown-source', context.sourceIds);
  entities.list(entity.related, `${path}.related`);
  sources.list(entity.sources, `${path}.sources`);
  entity.context.forEach((fact, index) => {
    sources.list(fact.sources, `${path}.context[${index}].sources`);
  });
  const { placement } = entity;
  if ('source' in placement && placement.source !== undefined)
    sources.one(placement.source, `${path}.placement.source`);
  if (placement.kind === 'near' && placement.at !== undefined) entities.one(placement.at, `${path}.placement.at`);
  if (placement.kind === 'at' && typeof placement.at === 'string') entities.one(placement.at, `${path}.placement.at`);
  else if (placement.kind === 'at') entities.list(atPlaces(placement), `${path}.placement.at`);
  const claim = (value: ClaimFile) => {
    if (value.speaker !== 'article') entities.one(value.speaker, `${path}.claim.speaker`);
    if (value.channelEntity !== undefined) entities.one(value.channelEntity, `${path}.claim.channelEntity`);
  };
  switch (entity.kind) {
    case 'event':
      entity.participants.forEach((participant, index) => {
        entities.one(participant.entity, `${path}.participants[${index}].entity`);
      });
      break;
    case 'group':
      entities.list(entity.members, `${path}.members`);
      break;
    case 'person':
      ofKind(entity.organisation, `${path}.organisation`, 'organisation', context);
      break;
    case 'organisation':
      ofKind(entity.seat, `${path}.seat`, 'place', context);
      break;
    case 'statement':
      claim(entity.claim);
      checkBearsOn(entity, path, context);
      break;
    case 'flow':
      entities.one(entity.from.entity, `${path}.from.entity`);
      entities.one(entity.to.entity, `${path}.to.entity`);
      entity.via.forEach((id, index) => {
        entities.one(id, `${path}.via[${index}]`);
      });
      if (entity.claim) claim(entity.claim);
      if (entity.amounts) {
        references(context, 'unknown-series', context.series).one(entity.amounts.series, `${path}.amounts.series`);
      }
      break;
  }
  figuresOf(entity).forEach((figure, index) => {
    checkFigure(figure, entity.kind === 'figure' ? `${path}.figure` : `${path}.figures[${index}]`, context);
  });
}

function checkFigure(figure: FigureFile, path: string, context: CheckContext): void {
  const sources = references(context, 'unknown-source', context.sourceIds);
  const operand = (value: OperandFile | undefined, at: string) => {
    if (value?.from === 'source') sources.list(value.sources, `${at}.sources`);
    if (value?.from === 'series')
      references(context, 'unknown-series', context.series).one(value.series, `${at}.series`);
  };
  if (figure.saidBy !== undefined) {
    references(context, 'unknown-entity', context.entities).one(figure.saidBy, `${path}.saidBy`);
  }
  figure.beside.forEach((beside, index) => {
    sources.list(beside.sources, `${path}.beside[${index}].sources`);
    operand(beside.amount, `${path}.beside[${index}].amount`);
  });
  figure.sums.forEach((sum, index) => {
    operand(sum.part, `${path}.sums[${index}].part`);
    operand(divisorOf(sum), `${path}.sums[${index}].${sum.find === 'whole' ? 'percent' : 'whole'}`);
  });
}

function checkBearsOn(entity: Extract<EntityFile, { kind: 'statement' }>, path: string, context: CheckContext): void {
  const seen = new Set<string>();
  entity.bearsOn.forEach(({ statement }, index) => {
    const at = `${path}.bearsOn[${index}].statement`;
    if (statement === entity.id) context.report('self-reference', at, quoted(statement), 'another statement');
    else ofKind(statement, at, 'statement', context);
    if (seen.has(statement)) context.report('duplicate-reference', at, `${quoted(statement)} again`, 'each id once');
    seen.add(statement);
  });
}

/** An id that only things of one kind may have here. */
function ofKind(id: string | undefined, path: string, kind: EntityFile['kind'], context: CheckContext): void {
  if (id === undefined) return;
  references(context, 'unknown-entity', context.entities).one(id, path);
  const found = context.entities.get(id);
  if (found && found.kind !== kind) {
    context.report('reference-kind', path, `${quoted(id)}, of kind ${quoted(found.kind)}`, `of kind ${quoted(kind)}`);
  }
}

function checkLayer(layer: LayerFile, path: string, context: CheckContext): void {
  const entities = references(context, 'unknown-entity', context.entities);
  const sources = references(context, 'unknown-source', context.sourceIds);
  sources.list(layer.sources, `${path}.sources`);
  if (layer.shade) {
    references(context, 'unknown-series', context.series).one(layer.shade.series, `${path}.shade.series`);
  }
  if (layer.circles) {
    references(context, 'unknown-series', context.series).one(layer.circles.series, `${path}.circles.series`);
  }
  const seen = new Set<string>();
  layer.items.forEach((item, index) => {
    const at = `${path}.items[${index}]`;
    entities.one(item.entity, `${at}.entity`);
    if (seen.has(item.entity)) {
      context.report('duplicate-reference', `${at}.entity`, `${quoted(item.entity)} again`, 'each entity once');
    }
    seen.add(item.entity);
    ofKind(item.of, `${at}.of`, 'group', context);
    sources.list(item.sources, `${at}.sources`);
  });
}

function checkDefaults(defaults: StoryFile['defaults'], context: CheckContext): void {
  references(context, 'unknown-layer', context.layerIds).list(defaults.layers, 'defaults.layers');
}

function references(
  context: CheckContext,
  code: IssueCode,
  known: { has(id: string): boolean; keys(): Iterable<string> },
) {
  const one = (id: string, path: string) => {
    if (known.has(id)) return;
    const what = code.replace('unknown-', '');
    const similar = closestId(id, known.keys());
    const cure = similar === null ? undefined : `did you mean "${similar}"?`;
    context.report(code, path, `no ${what} ${quoted(id)}`, `the id of an existing ${what}`, cure);
  };
  const list = (ids: readonly string[], path: string) => {
    const seen = new Set<string>();
    ids.forEach((id, index) => {
      one(id, `${path}[${index}]`);
      if (seen.has(id))
        context.report('duplicate-reference', `${path}[${index}]`, `${quoted(id)} again`, 'each id once');
      seen.add(id);
    });
  };
  return { one, list };
}
