import { createContext, useContext } from 'react';

export interface Walk {
  /** Index among the chosen entity's passages; null before the first step. */
  readonly passageAt: number | null;
  readonly stepPassage: (by: 1 | -1) => void;
  /** Index among all mentions; null before the first step. */
  readonly mentionAt: number | null;
  readonly mentionCount: number;
  readonly stepMention: (by: 1 | -1) => void;
}

export const WalkContext = createContext<Walk | null>(null);

export function useWalk(): Walk {
  const walk = useContext(WalkContext);
  if (!walk) throw new Error('useWalk() can only be used inside <Reader>');
  return walk;
}
