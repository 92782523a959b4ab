import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '@/lib/story/story';

/** A line with something to do about it, which stays until it is done. */
export interface Offer {
  readonly kind: 'newer' | 'part-missing';
  readonly act: () => void;
}

export interface OfflineCache {
  readonly offer: Offer | null;
  /** A part of the page did not come: says so until `retry` has helped, and asks whether it is gone with its build. */
  readonly onPartMissing: (retry: () => void) => void;
}

/** After the map stands. */
const PAUSE_MS = 2000;

/** Keeps the story on this device once the map stands and the browser is idle; holds what there is to offer. */
export function useOfflineCache(
  { slug, title, revision }: Story,
  basemap: string,
  settled: boolean,
  say: (text: string) => void,
): OfflineCache {
  const [newer, setNewer] = useState(false);
  const [missing, setMissing] = useState<(() => void) | null>(null);
  const check = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (!settled || process.env.NODE_ENV !== 'production') return;
    let stop = () => {};
    let gone = false;
    const begin = () =>
      import('./cache-story-page').then(
        ({ cacheStoryPage }) => {
          if (gone) return;
          const kept = cacheStoryPage(
            { slug, title, revision, basemap },
            { onNewer: () => setNewer(true), onSay: say },
          );
          ({ stop } = kept);
          check.current = kept.check;
        },
        // The page is as good without.
        () => {},
      );
    const cancel = whenIdle(begin);
    return () => {
      gone = true;
      cancel();
      stop();
    };
  }, [settled, slug, title, revision, basemap, say]);

  const onPartMissing = useCallback((retry: () => void) => {
    setMissing(() => () => {
      setMissing(null);
      retry();
    });
    check.current?.();
  }, []);

  return useMemo(() => {
    const offer: Offer | null = newer
      ? { kind: 'newer', act: () => location.reload() }
      : missing && { kind: 'part-missing', act: missing };
    return { offer, onPartMissing };
  }, [newer, missing, onPartMissing]);
}

/** What the reader came for goes first. */
function whenIdle(work: () => void): () => void {
  let cancel = () => {};
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback !== 'function') return work();
    const handle = requestIdleCallback(work);
    cancel = () => cancelIdleCallback(handle);
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    cancel();
  };
}

/** Reloads the page and asks the site itself for its scripts: a broken one may be kept under a name that never changes. The address holds the view. */
export async function reloadForUpdate(): Promise<void> {
  const named = document.querySelectorAll('script[src^="/_next/"], link[as="script"], link[rel="stylesheet"]');
  const addresses = [...named].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  await Promise.all([...new Set(addresses)].map((address) => fetch(address, { cache: 'reload' }).catch(() => null)));
  location.reload();
}
