import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { EntityId } from '@/lib/story/ids';
import type { Entity, Passage, Story } from '@/lib/story/story';
import { scrollToPassage } from './scroll-to-passage';

interface Position {
  readonly entity: EntityId;
  readonly passage: Passage;
}

/**
 * Where the reader is in the text: local, like a cursor. Mentions are walked in the order of the text, the chosen
 * entity's passages in theirs; choosing anything else puts the cursor on its first passage.
 */
export function useMentionNavigation(
  story: Story,
  selected: Entity | null,
  chooseFromNavigation: (id: EntityId) => void,
): MentionNavigation {
  const [position, setPosition] = useState<Position | null>(null);
  const mentions = useMemo(() => entityMentions(story), [story]);

  // While rendering, not in an effect: keys that come faster than effects would pile up updates until React gives up (its error 185).
  if (position && position.entity !== selected?.id) setPosition(null);

  const go = useCallback(
    (next: Position) => {
      setPosition(next);
      chooseFromNavigation(next.entity);
      requestAnimationFrame(() => scrollToPassage(next.passage, next.entity));
    },
    [chooseFromNavigation],
  );

  const stepMention = useCallback(
    (by: 1 | -1) => {
      const from = position ?? firstOf(selected);
      const at = from ? mentions.findIndex((mention) => same(mention, from)) : -1;
      let next: number;
      if (at >= 0) next = (at + by + mentions.length) % mentions.length;
      else if (from) next = nearest(mentions, from.passage, by);
      else next = by === 1 ? 0 : mentions.length - 1;
      const mention = mentions[next];
      if (mention) go(mention);
    },
    [mentions, position, selected, go],
  );

  const passageAt = useMemo(
    () =>
      position && selected ? indexOrNull(selected.passages.findIndex((p) => samePassage(p, position.passage))) : null,
    [position, selected],
  );

  const stepPassage = useCallback(
    (by: 1 | -1) => {
      if (!selected || selected.passages.length === 0) return;
      const count = selected.passages.length;
      const next = passageAt === null ? (by === 1 ? 0 : count - 1) : (passageAt + by + count) % count;
      const passage = selected.passages[next];
      if (passage) go({ entity: selected.id, passage });
    },
    [selected, passageAt, go],
  );

  const mentionAt = position ? indexOrNull(mentions.findIndex((mention) => same(mention, position))) : null;
  return useMemo(
    () => ({ passageAt, stepPassage, mentionAt, mentionCount: mentions.length, stepMention }),
    [passageAt, stepPassage, mentionAt, mentions, stepMention],
  );
}

function entityMentions(story: Story): Position[] {
  return story.paragraphs.flatMap(({ n, links }) =>
    links.flatMap((link) =>
      'entity' in link ? [{ entity: link.entity, passage: { paragraph: n, start: link.start, end: link.end } }] : [],
    ),
  );
}

function firstOf(entity: Entity | null): Position | null {
  const passage = entity?.passages[0];
  return entity && passage ? { entity: entity.id, passage } : null;
}

/** The mention after (or before) a passage that is no link itself. */
function nearest(mentions: readonly Position[], passage: Passage, by: 1 | -1): number {
  const after = mentions.findIndex((mention) => compare(mention.passage, passage) >= 0);
  const next = after === -1 ? 0 : after;
  return by === 1 ? next : (next - 1 + mentions.length) % mentions.length;
}

const compare = (a: Passage, b: Passage): number => a.paragraph - b.paragraph || a.start - b.start;
const samePassage = (a: Passage, b: Passage): boolean => compare(a, b) === 0 && a.end === b.end;
const same = (a: Position, b: Position): boolean => a.entity === b.entity && samePassage(a.passage, b.passage);
const indexOrNull = (index: number): number | null => (index >= 0 ? index : null);

export interface MentionNavigation {
  /** Index among the chosen entity's passages; null before the first step. */
  readonly passageAt: number | null;
  readonly stepPassage: (by: 1 | -1) => void;
  /** Index among all mentions; null before the first step. */
  readonly mentionAt: number | null;
  readonly mentionCount: number;
  readonly stepMention: (by: 1 | -1) => void;
}

export const MentionNavigationContext = createContext<MentionNavigation | null>(null);

export function useMentionNavigationContext(): MentionNavigation {
  const navigation = useContext(MentionNavigationContext);
  if (!navigation) throw new Error('useMentionNavigationContext() can only be used inside <Reader>');
  return navigation;
}
