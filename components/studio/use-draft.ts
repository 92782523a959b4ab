import { useCallback, useEffect, useRef, useState } from 'react';
import { decide, type OpenDocument, openDocument, redo, undo } from '@/lib/studio/document';
import type { Operation } from '@/lib/studio/operation';
import { isOfNewerVersion, readDraft, StoreError, type StoreFault, saveDraft } from './draft-store';

/** `loading` until it is read; `missing` where this device has no such draft; `elsewhere` while another tab has it. */
export type DraftState = 'loading' | 'missing' | 'open' | 'elsewhere' | 'newer' | StoreFault;

export interface OpenDraft {
  readonly state: DraftState;
  readonly open: OpenDocument | null;
  /** ISO time of what is on the device now; null while something is not saved. */
  readonly saved: string | null;
  readonly fault: StoreFault | null;
  readonly decide: (...operations: readonly Operation[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the draft over from another tab. */
  readonly takeOver: () => void;
}

/** A draft of this device. Each decision is written at once; only one tab at a time changes a draft. */
export function useDraft(id: string): OpenDraft {
  const [state, setState] = useState<DraftState>('loading');
  const [open, setOpen] = useState<OpenDocument | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const latest = useRef<OpenDocument | null>(null);
  const writable = useRef(false);
  const release = useRef<() => void>(() => {});

  const show = useCallback((next: OpenDocument | null) => {
    latest.current = next;
    setOpen(next);
  }, []);

  const load = useCallback(async () => {
    try {
      const kept = await readDraft(id);
      if (!kept) return setState('missing');
      if (isOfNewerVersion(kept)) return setState('newer');
      show(openDocument(kept));
      setSaved(kept.saved);
      setState(writable.current ? 'open' : 'elsewhere');
    } catch (error) {
      setState(error instanceof StoreError ? error.fault : 'denied');
    }
  }, [id, show]);

  /** The lock is held as long as the tab lives; who takes over steals it. */
  const lock = useCallback(
    (steal: boolean) => {
      if (!navigator.locks) {
        writable.current = true;
        return void load();
      }
      const name = `dateline-draft-${id}`;
      const held = new Promise<void>((resolve) => {
        release.current = resolve;
      });
      navigator.locks
        .request(name, steal ? { steal: true } : { ifAvailable: true }, async (granted) => {
          writable.current = granted !== null;
          await load();
          if (granted) await held;
        })
        // Another tab took it over.
        .catch(() => {
          writable.current = false;
          setState((before) => (before === 'open' ? 'elsewhere' : before));
        });
    },
    [id, load],
  );

  useEffect(() => {
    lock(false);
    return () => release.current();
  }, [lock]);

  // What another tab decides is seen here.
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === id && !writable.current) void load();
    };
    return () => channel.close();
  }, [id, load]);

  const change = useCallback(
    (update: (before: OpenDocument) => OpenDocument) => {
      const before = latest.current;
      if (!before || !writable.current) return;
      const after = update(before);
      if (after === before) return;
      const now = new Date().toISOString();
      const next = { ...after.document, saved: now };
      show({ ...after, document: next });
      setSaved(null);
      saveDraft(next).then(
        () => {
          if (latest.current?.document === next) setSaved(now);
          setFault(null);
          announce(id);
        },
        (error) => setFault(error instanceof StoreError ? error.fault : 'denied'),
      );
    },
    [id, show],
  );

  useEffect(() => {
    if (!open) return;
    document.documentElement.dataset.saved = fault === 'full' ? 'full' : saved === null ? 'no' : 'yes';
    return () => {
      delete document.documentElement.dataset.saved;
    };
  }, [open, saved, fault]);

  return {
    state,
    open,
    saved,
    fault,
    decide: useCallback((...operations) => change((before) => decide(before, ...operations)), [change]),
    undo: useCallback(() => change(undo), [change]),
    redo: useCallback(() => change(redo), [change]),
    takeOver: useCallback(() => lock(true), [lock]),
  };
}

const CHANNEL = 'dateline-drafts';

function announce(id: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(id);
  channel.close();
}
