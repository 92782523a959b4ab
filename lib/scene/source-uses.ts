import type { EntityId, SourceId } from '../story/ids';
import type { Entity, Figure, Layer, Series, Story, Sureness } from '../story/story';

/** What of a story rests on a source. */
export interface SourceUses {
  /** Facts beside these things, by how sure they are. */
  readonly entities: Readonly<Record<Sureness, readonly EntityId[]>>;
  readonly layers: readonly Layer[];
  readonly series: readonly Series[];
}

/** Every source of a story with all that rests on it, each thing once. */
export function sourceUses(story: Story): ReadonlyMap<SourceId, SourceUses> {
  return new Map(
    story.sources.map(({ id }) => {
      const of = (sureness: Sureness) =>
        story.entities.filter((entity) => surenessOf(entity, id).includes(sureness)).map((entity) => entity.id);
      return [
        id,
        {
          entities: { high: of('high'), medium: of('medium') },
          layers: story.layers.filter(
            ({ sources, items }) => sources.includes(id) || items.some((item) => item.sources.includes(id)),
          ),
          series: story.series.filter(({ sources }) => sources.includes(id)),
        },
      ] as const;
    }),
  );
}

/** A thing that rests on the source itself, without a fact, is as sure as one source. */
function surenessOf(entity: Entity, source: SourceId): Sureness[] {
  const facts = [...entity.context, ...figuresOf(entity).flatMap(({ beside }) => beside)];
  const cited = facts.filter(({ sources }) => sources.includes(source)).map(({ sureness }) => sureness);
  const sums = figuresOf(entity).flatMap(({ sums }) =>
    sums.flatMap(({ part, by }) => [...part.sources, ...by.sources]),
  );
  const drawn = 'source' in entity.placement && entity.placement.source === source;
  if (cited.length === 0 && (drawn || entity.sources.includes(source) || sums.includes(source))) return ['medium'];
  return cited.includes('high') ? ['high'] : cited.slice(0, 1);
}

function figuresOf(entity: Entity): readonly Figure[] {
  if (entity.kind === 'figure') return [entity.figure];
  return entity.kind === 'flow' ? entity.figures : [];
}
