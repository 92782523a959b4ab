import { useEffect, useState } from 'react';

export type BaseFileState = 'off' | 'loading' | 'here' | 'missing';

export interface BaseFile<T> {
  readonly value: T | null;
  readonly state: BaseFileState;
}

/** Null for what cannot be read: an answer of another kind counts like none. */
export type ReadResponse<T> = (response: Response) => Promise<T | null>;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * One file of the base map. What fails is said at once and asked for again, after longer and longer pauses, when the
 * device is back online, and when `attempt` changes.
 */
export function useBaseFile<T>(url: string, read: ReadResponse<T>, attempt: number, wanted = true): BaseFile<T> {
  const [file, setFile] = useState<BaseFile<T>>({ value: null, state: wanted ? 'loading' : 'off' });
  const here = file.state === 'here';

  useEffect(() => {
    if (!wanted || here) return;
    const stop = new AbortController();
    setFile((before) => (before.state === 'off' ? { value: null, state: 'loading' } : before));
    const timeout = setTimeout(() => setFile({ value: null, state: 'missing' }), LOAD_TIMEOUT_MS);
    void loadBaseFile(url, read, attempt > 0, stop.signal, (value) => {
      clearTimeout(timeout);
      setFile((before) => (value ? { value, state: 'here' } : before.state === 'missing' ? before : MISSING));
    });
    return () => {
      clearTimeout(timeout);
      stop.abort();
    };
  }, [url, read, attempt, wanted, here]);

  return file;
}

const MISSING = { value: null, state: 'missing' } as const;

/** Asks until the file is here, after longer and longer pauses; says each time what came. */
export async function loadBaseFile<T>(
  url: string,
  read: ReadResponse<T>,
  anew: boolean,
  signal: AbortSignal,
  onAnswer: (value: T | null) => void,
): Promise<void> {
  let again = anew;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    const value = await fetchFile(url, read, again, signal);
    if (signal.aborted) return;
    onAnswer(value);
    if (value) return;
    again = true;
    await rest(pause, signal);
  }
}

async function fetchFile<T>(
  url: string,
  read: ReadResponse<T>,
  again: boolean,
  signal: AbortSignal,
): Promise<T | null> {
  try {
    const response = await fetch(url, { signal, cache: again ? 'reload' : 'default' });
    return response.ok ? await read(response) : null;
  } catch {
    return null;
  }
}

/** Ends early when the device is back online. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Milliseconds after which a part of the map that has not come is called missing. It may still come. */
export const LOAD_TIMEOUT_MS = 12_000;
