import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { type ParsedView, parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import type { WriteMode } from '../story/reader-context';
import { onHistoryStep } from './on-history-step';

/** Writes of a gesture (pan, zoom) reach the address bar this long after its last step. */
const GESTURE_DEBOUNCE_MS = 300;
/** A write that the browser refused is tried again after this long. */
const REFUSED_RETRY_MS = 1000;

type HistoryMethod = 'pushState' | 'replaceState';

/** What was shown, and under which address, before the drag in progress. */
interface DragStart {
  readonly parsed: ParsedView;
  readonly url: string;
}

export interface ViewStore {
  readonly view: View;
  /** What could not be read of the link, and the revision that it was copied at. */
  readonly parsed: ParsedView;
  /** What changes nothing writes nothing. */
  readonly change: (update: (view: View) => View, mode?: WriteMode) => void;
}

/**
 * The view, whose only home is the address bar. React state mirrors it for the length of a render; a gesture's last
 * camera may wait for its debounced write, and is flushed before anything is pushed.
 */
export function useView(story: Story, initial: ParsedView, steps: 'own' | 'none'): ViewStore {
  const [parsed, setParsed] = useState(initial);
  const latest = useRef(parsed);
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const drag = useRef<DragStart | null>(null);
  /** A write that the browser has refused so far. */
  const owed = useRef<HistoryMethod | null>(null);

  const apply = useCallback((next: ParsedView) => {
    latest.current = next;
    setParsed(next);
  }, []);

  const cancel = useCallback(() => {
    if (pending.current !== null) clearTimeout(pending.current);
    pending.current = null;
  }, []);

  /** Writes the present view's address; again and again where the browser refuses, with the step that is owed. */
  const write = useCallback(
    function write(method: HistoryMethod): void {
      cancel();
      const url = `${location.pathname}?${serializeView(latest.current.view, story)}`;
      owed.current = writeHistory(owed.current ?? method, url) ? null : (owed.current ?? method);
      if (owed.current) pending.current = setTimeout(() => write(method), REFUSED_RETRY_MS);
    },
    [cancel, story],
  );

  const flush = useCallback(() => {
    if (pending.current !== null) write('replaceState');
  }, [write]);

  const change = useCallback(
    (update: (view: View) => View, mode: WriteMode = 'push') => {
      const view = update(latest.current.view);
      if (mode === 'drag' && !drag.current) {
        flush();
        drag.current = { parsed: latest.current, url: addressNow() };
      }
      if (mode === 'push' && drag.current) {
        cancel();
        if (addressNow() !== drag.current.url) writeHistory('replaceState', drag.current.url);
        apply(drag.current.parsed);
        drag.current = null;
      }
      const before = latest.current.view;
      const query = serializeView(view, story);
      if (query === serializeView(before, story)) return;
      if (mode === 'push') {
        flush();
        apply({ view, notices: [], revision: null, bare: false });
        // A frame's steps would be the page's around it: Back would undo choices there instead of leaving.
        write(steps === 'own' ? 'pushState' : 'replaceState');
        return;
      }
      apply({ view, notices: latest.current.notices, revision: latest.current.revision, bare: false });
      cancel();
      pending.current = setTimeout(flush, GESTURE_DEBOUNCE_MS);
    },
    [apply, cancel, flush, steps, story, write],
  );

  useEffect(() => {
    const path = location.pathname;
    const read = () => apply(parseView(location.search, story));
    // Next's own listener never sees a move inside the story: it would answer with its router.
    const onPopState = (event: PopStateEvent) => {
      if (location.pathname !== path) return;
      event.stopImmediatePropagation();
      cancel();
      drag.current = null;
      owed.current = null;
      read();
    };
    // On a static page the server did not see the query. Where it did, nothing is rendered twice.
    const now = parseView(location.search, story);
    if (!same(now, latest.current, story)) apply(now);
    const end = onHistoryStep(onPopState);
    addEventListener('pagehide', flush);
    return () => {
      end();
      removeEventListener('pagehide', flush);
    };
  }, [apply, cancel, flush, story]);

  return useMemo(() => ({ view: parsed.view, parsed, change }), [parsed, change]);
}

function same(a: ParsedView, b: ParsedView, story: Story): boolean {
  return (
    serializeView(a.view, story) === serializeView(b.view, story) &&
    a.bare === b.bare &&
    a.revision === b.revision &&
    a.notices.length === b.notices.length
  );
}

/**
 * Past Next's patched history, with a state that is neither its own nor null: a copied router state breaks Back after
 * a reload, and with null Next's listener does nothing when one comes back from another page (docs/pages.md).
 * @returns whether the browser took it
 */
function writeHistory(method: HistoryMethod, url: string): boolean {
  try {
    History.prototype[method].call(history, { dateline: 1 }, '', url);
    return true;
  } catch {
    // Browsers refuse writes that come too fast, Safari the 101st in half a minute. The view is shown all the same.
    return false;
  }
}

function addressNow(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}
