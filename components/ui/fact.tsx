import type { ReactNode } from 'react';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../reader/reader-context';

interface FactProps {
  readonly name: string;
  /** The fact is the story's own words. */
  readonly verbatim?: boolean;
  readonly children: ReactNode;
}

/** A row of a list of facts: what it is of, and the fact. */
export function Fact({ name, verbatim = false, children }: FactProps) {
  const { story } = useReader();
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(verbatim && langAttributes(story.lang))}>{children}</dd>
    </div>
  );
}
