import { createContext, useContext } from 'react';

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
