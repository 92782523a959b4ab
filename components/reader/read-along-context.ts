import { createContext, useContext } from 'react';

export interface ReadAlong {
  /** Paused: the reader has taken the map, or chosen something, and may go on. */
  readonly state: 'off' | 'on' | 'paused';
  /** Index of the stop that was gone to last; null before the first. */
  readonly at: number | null;
  readonly toggle: () => void;
  readonly goOn: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (at: number) => void;
  /** Full screen, stop by stop. */
  readonly presenting: boolean;
  readonly present: (on: boolean) => void;
}

export const ReadAlongContext = createContext<ReadAlong | null>(null);

export function useReadAlong(): ReadAlong {
  const readAlong = useContext(ReadAlongContext);
  if (!readAlong) throw new Error('useReadAlong() can only be used inside <Reader>');
  return readAlong;
}
