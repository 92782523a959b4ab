import type { Entity, Figure, Story } from '../story/story';

export interface FigureOf {
  readonly entity: Entity;
  readonly figure: Figure;
}

/** The numbers of one thing beside other numbers that measure something else. */
export interface ComparedFigures {
  readonly entity: Entity;
  readonly figures: readonly Figure[];
}

/** All numbers of a story: those that another measure stands beside, by what they are of, and the others as the text has them. */
export function storyFigures(story: Story): {
  readonly compared: readonly ComparedFigures[];
  readonly others: readonly FigureOf[];
} {
  const all = story.entities.flatMap((entity) => figuresOf(entity).map((figure) => ({ entity, figure })));
  const apart = new Set(all.filter(({ figure }) => figure.beside.some(isOther)).map(({ entity }) => entity));
  return {
    compared: [...apart].map((entity) => ({ entity, figures: figuresOf(entity) })),
    others: all
      .filter(({ entity }) => !apart.has(entity))
      .sort(({ figure: { passage: a } }, { figure: { passage: b } }) => a.paragraph - b.paragraph || a.start - b.start),
  };
}

function figuresOf(entity: Entity): readonly Figure[] {
  if (entity.kind === 'figure') return [entity.figure];
  return entity.kind === 'flow' ? entity.figures : [];
}

const isOther = ({ measures }: Figure['beside'][number]): boolean => measures === 'other';
