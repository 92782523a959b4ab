import { useEffect, useRef, useState } from 'react';
import { LOAD_TIMEOUT_MS, loadBaseFile, type ReadResponse } from './use-base-file';

/** Code that reads the parts of a kind, and whatever draws them. */
interface PartTools<T> {
  readonly read: ReadResponse<T>;
}

export interface BaseParts<T, Tools> {
  /** Here before the first part is. */
  readonly tools: Tools | null;
  /** By file, of those that have come. */
  readonly loaded: ReadonlyMap<string, T>;
  /** Some of the files that are wanted neither came nor were given up. */
  readonly loading: boolean;
  /** Files that have not come, and are still asked for. */
  readonly missing: readonly string[];
}

/**
 * The parts of the base map that a view needs, by their files' names, each loaded once. What is no longer wanted before it came is not waited for.
 * `load` imports the code that they need, and few pages do.
 */
export function useBaseParts<T, Tools extends PartTools<T>>(
  base: string,
  wanted: string,
  attempt: number,
  load: () => Promise<Tools & PartTools<T>>,
): BaseParts<T, Tools> {
  const [tools, setTools] = useState<Tools | null>(null);
  const [loaded, setLoaded] = useState<ReadonlyMap<string, T | null>>(new Map());
  const asked = useRef(new Map<string, AbortController>());

  const latest = useRef(loaded);
  latest.current = loaded;
  // Whoever asks again does not wait for the end of a pause.
  useEffect(() => {
    if (attempt === 0) return;
    for (const [file, value] of latest.current) if (!value) forget(asked.current, file);
    setLoaded(withoutMissing);
  }, [attempt]);

  useEffect(() => {
    const files = filesOf(wanted);
    for (const file of asked.current.keys()) {
      if (files.includes(file) || latest.current.get(file)) continue;
      forget(asked.current, file);
      setLoaded((before) => (before.has(file) ? new Map([...before].filter(([name]) => name !== file)) : before));
    }
    for (const file of files) {
      if (asked.current.has(file)) continue;
      const stop = new AbortController();
      asked.current.set(file, stop);
      const set = (value: T | null) =>
        setLoaded((before) =>
          before.get(file) || before.get(file) === value ? before : new Map(before).set(file, value),
        );
      const timeout = setTimeout(() => set(null), LOAD_TIMEOUT_MS);
      stop.signal.addEventListener('abort', () => clearTimeout(timeout));
      void (async () => {
        const there = await load().catch(() => null);
        if (stop.signal.aborted) return;
        if (!there) return set(null);
        setTools((before) => before ?? there);
        await loadBaseFile(`${base}/${file}`, there.read, attempt > 0, stop.signal, (value) => {
          clearTimeout(timeout);
          set(value);
        });
      })();
    }
  }, [base, wanted, attempt, load]);

  useEffect(() => {
    const all = asked.current;
    return () => {
      for (const file of [...all.keys()]) forget(all, file);
    };
  }, []);

  const files = filesOf(wanted);
  return {
    tools,
    loaded: loaded as ReadonlyMap<string, T>,
    loading: files.some((file) => !loaded.has(file)),
    missing: files.filter((file) => loaded.get(file) === null),
  };
}

const filesOf = (wanted: string): readonly string[] => (wanted === '' ? [] : wanted.split(' '));

function forget(asked: Map<string, AbortController>, file: string): void {
  asked.get(file)?.abort();
  asked.delete(file);
}

function withoutMissing<T>(loaded: ReadonlyMap<string, T | null>): ReadonlyMap<string, T | null> {
  return new Map([...loaded].filter(([, value]) => value));
}
